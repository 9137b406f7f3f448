import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAnalysis } from '../../../src/math/exact';
import { parseConstant } from '../../../src/math/expression';
import {
  flowNorm,
  flowNorms,
  numericalAbscissa,
  operatorNorm,
  powerOf,
  transientPeak,
  transientPeakOfPowers,
} from '../../../src/math/flow/growth';
import { countByHalfPlane, countByUnitCircle } from '../../../src/math/flow/root-count';
import { linearStability, type Motion } from '../../../src/math/flow/stability';
import { regionAt, withTraceDeterminant } from '../../../src/math/flow/trace-determinant';
import { portraitType } from '../../../src/math/flow/type';
import type { Fraction } from '../../../src/math/fraction';
import reference from '../../reference/flow.json';
import { determinant, eigenvalues, normFrobenius, singularValues, trace } from './flow-helpers';

const exactOf = (cells: readonly string[]) =>
  exactAnalysis(cells.map((cell) => parseConstant(cell).exact as Fraction));
const numbers = (cells: readonly string[]) => cells.map((cell) => parseConstant(cell).value);

describe('eigenvalues on either side of the boundary, counted in fractions', () => {
  it.each(reference.counts)('$cells', ({ cells, flow, map }) => {
    const { characteristicPolynomial } = exactOf(cells);
    expect(countByHalfPlane(characteristicPolynomial)).toEqual(flow);
    expect(countByUnitCircle(characteristicPolynomial)).toEqual(map);
  });

  it('agrees with float64 where no eigenvalue is near the boundary', () => {
    for (const { cells, flow, map } of reference.counts) {
      const a = numbers(cells);
      if (flow.boundary === 0)
        expect(linearStability(a, 'flow')).toMatchObject({ ...flow, exact: false });
      if (map.boundary === 0) expect(linearStability(a, 'map')).toMatchObject(map);
    }
  });
});

const verdicts: readonly [string, readonly string[], Motion, string, string][] = [
  ['drift', ['0', '1', '0', '0'], 'flow', 'unstable', 'line of equilibria'],
  ['zero', ['0', '0', '0', '0'], 'flow', 'stable', 'plane of equilibria'],
  ['centre', ['0', '-1', '1', '0'], 'flow', 'stable', 'centre'],
  ['star', ['-1', '0', '0', '-1'], 'flow', 'asymptotically stable', 'star'],
  ['degenerate', ['-1', '1', '0', '-1'], 'flow', 'asymptotically stable', 'degenerate node'],
  ['node', ['-1', '10', '0', '-2'], 'flow', 'asymptotically stable', 'node'],
  ['saddle', ['1', '0', '0', '-1'], 'flow', 'unstable', 'saddle'],
  ['spiral', ['1/10', '-1', '1', '1/10'], 'flow', 'unstable', 'spiral'],
  ['line', ['-1', '0', '0', '0'], 'flow', 'stable', 'line of equilibria'],
  ['shear', ['1', '1', '0', '1'], 'map', 'unstable', 'line of fixed points'],
  ['identity', ['1', '0', '0', '1'], 'map', 'stable', 'plane of fixed points'],
  ['quarter turn', ['0', '-1', '1', '0'], 'map', 'stable', 'centre'],
  ['nilpotent', ['0', '1', '0', '0'], 'map', 'asymptotically stable', 'degenerate node'],
  ['flip', ['-1/2', '0', '0', '1/3'], 'map', 'asymptotically stable', 'node with flip'],
  ['flip shear', ['-1', '1', '0', '-1'], 'map', 'unstable', 'line of period two'],
  ['half turn', ['-1', '0', '0', '-1'], 'map', 'stable', 'period two'],
  ['flip and shrink', ['-1', '0', '0', '1/2'], 'map', 'stable', 'line of period two'],
  ['mirror', ['0', '1', '1', '0'], 'map', 'stable', 'line of fixed points with period two across'],
  [
    'two flips and a larger one',
    ['-1', '0', '0', '0', '-1', '0', '0', '0', '-2'],
    'map',
    'unstable',
    'plane of period two with flip',
  ],
  [
    'spiral and line in',
    ['-1', '-2', '0', '2', '-1', '0', '0', '0', '-3'],
    'flow',
    'asymptotically stable',
    'spiral node',
  ],
  [
    'spiral in, line out',
    ['-1', '-2', '0', '2', '-1', '0', '0', '0', '1/5'],
    'flow',
    'unstable',
    'spiral saddle',
  ],
  [
    'circles around a line in',
    ['0', '-2', '0', '2', '0', '0', '0', '0', '-1'],
    'flow',
    'stable',
    'centre with an attracting line',
  ],
  [
    'circles around a line at rest',
    ['0', '-2', '0', '2', '0', '0', '0', '0', '0'],
    'flow',
    'stable',
    'line of equilibria with centre across',
  ],
  [
    'nilpotent of length three',
    ['0', '1', '0', '0', '0', '1', '0', '0', '0'],
    'flow',
    'unstable',
    'line of equilibria',
  ],
];

describe('verdict and name', () => {
  it.each(verdicts)('%s', (_name, cells, motion, stability, type) => {
    const a = numbers(cells);
    const exact = exactOf(cells);
    for (const known of [exact, null]) {
      expect(linearStability(a, motion, known).stability).toBe(stability);
      expect(portraitType(a, motion, known)).toBe(type);
    }
  });

  it('fractions see what lies closer to the axis than any tolerance', () => {
    const cells = ['-1e-15', '-1', '1', '-1e-15'];
    expect(linearStability(numbers(cells), 'flow', exactOf(cells)).stability).toBe(
      'asymptotically stable',
    );
    expect(portraitType(numbers(cells), 'flow', exactOf(cells))).toBe('spiral');
    expect(linearStability(numbers(cells), 'flow').stability).toBe('stable');
    expect(portraitType(numbers(cells), 'flow')).toBe('centre');
  });

  it('name and verdict agree where only fractions can tell', () => {
    // |λ|² = 1 + 1e-24, which is 1 in float64.
    const outwards = ['1e-12', '-1', '1', '1e-12'];
    expect(linearStability(numbers(outwards), 'map', exactOf(outwards)).stability).toBe('unstable');
    expect(portraitType(numbers(outwards), 'map', exactOf(outwards))).toBe('spiral');
    const beside = ['0', '0', '0', '0', '1', '0', '0', '0', '1e-12'];
    expect(portraitType(numbers(beside), 'flow', exactOf(beside))).toBe(
      'line of equilibria with node across',
    );
  });

  it('a multiple eigenvalue on the boundary that rounding has parted is still one', () => {
    const a = [0, -0.2, 0, 0, 1e-17, 0, 0, 0.2, 0];
    expect(linearStability(a, 'flow').stability).toBe('unstable');
    expect(portraitType(a, 'flow')).toBe('plane of equilibria');
  });
});

describe('growth on the way', () => {
  it.each(reference.growth)('$name', ({ matrix, abscissa, peak, at }) => {
    const size = normFrobenius(matrix);
    expect(Math.abs(numericalAbscissa(matrix) - abscissa)).toBeLessThan(1e-13 * size);
    const found = transientPeak(matrix);
    expect(Math.abs(found.value - peak)).toBeLessThan(1e-9 * peak);
    // At a maximum the value tells the place only to the root of its own precision.
    expect(Math.abs(found.at - at)).toBeLessThan(1e-5);
  });

  it('the matrix of the lesson grows 2.56-fold', () => {
    expect(transientPeak([-1, 10, 0, -2]).value.toFixed(2)).toBe('2.56');
  });

  it('has no peak where something grows for ever, and 1 where nothing grows', () => {
    expect(transientPeak([0, 1, 0, 0]).value).toBe(Number.POSITIVE_INFINITY);
    expect(transientPeak([0, -1, 1, 0])).toEqual({ value: 1, at: 0 });
    expect(transientPeakOfPowers([1, 1, 0, 1]).value).toBe(Number.POSITIVE_INFINITY);
    expect(transientPeakOfPowers([0.5, 0, 0, 0.5])).toEqual({ value: 1, at: 0 });
    // (½, 10; 0, ½)ᵏ = 2⁻ᵏ(1, 20k; 0, 1): its norm is largest at k = 1.
    expect(transientPeakOfPowers([0.5, 10, 0, 0.5]).at).toBe(1);
  });

  it('powers by squaring are powers', () => {
    expect(powerOf([1, 1, 0, 1], 13)).toEqual([1, 13, 0, 1]);
    expect(powerOf([0, 1, 1, 1], 10)).toEqual([34, 55, 55, 89]);
    expect(powerOf([2, 0, 0, 3], 0)).toEqual([1, 0, 0, 1]);
  });
});

describe('the trace–determinant plane', () => {
  const cell = fc.double({ min: -4, max: 4, noNaN: true });
  const matrix = fc.tuple(cell, cell, cell, cell);

  it('the moved matrix has the trace and determinant that were asked for', () => {
    fc.assert(
      fc.property(matrix, cell, cell, (a, t, d) => {
        const moved = withTraceDeterminant(a, t, d);
        const size = 1 + normFrobenius(moved) ** 2;
        expect(Math.abs(trace(moved) - t)).toBeLessThan(1e-13 * size);
        expect(Math.abs(determinant(moved) - d)).toBeLessThan(1e-13 * size);
      }),
    );
  });

  it('asked for its own, a matrix stays where it is', () => {
    fc.assert(
      fc.property(matrix, (a) => {
        const moved = withTraceDeterminant(a, trace(a), determinant(a));
        // Where ω is nearly 0 it is the root of a rounding error.
        const size = 1 + normFrobenius(a);
        moved.forEach((x, k) => {
          expect(Math.abs(x - (a[k] as number))).toBeLessThan(1e-6 * size);
        });
      }),
    );
  });

  it('regions agree with eigenvalues', () => {
    fc.assert(
      fc.property(cell, cell, (t, d) => {
        const a = withTraceDeterminant([1, 0.5, -0.3, 0.2], t, d);
        const values = eigenvalues(a);
        if (values.some(({ re }) => Math.abs(re) < 1e-6) || Math.abs(t * t - 4 * d) < 1e-6) return;
        const region = regionAt(t, d, 'flow');
        expect(region.endsWith(portraitType(a, 'flow'))).toBe(true);
        const sizes = values.map(({ re, im }) => Math.hypot(re, im));
        if (sizes.some((size) => Math.abs(size - 1) < 1e-6)) return;
        const inside = sizes.filter((size) => size < 1).length;
        const byMap = regionAt(t, d, 'map');
        if (inside === 1) expect(byMap).toBe('saddle');
        else expect(byMap.startsWith(inside === 2 ? 'attracting' : 'repelling')).toBe(true);
      }),
    );
  });
});

describe('norms at many times', () => {
  it('agree with one at a time', () => {
    for (const a of [
      [-1, 10, 0, -2],
      [-0.2, -1.5, 0.3, 1.5, -0.2, 0, 0, 0.2, -0.4],
      [0, -1, 0, 1, 0, 0, 0, 0, 0],
    ]) {
      const norms = flowNorms(a, 0.05, 100);
      norms.forEach((value, k) => {
        expect(Math.abs(value - flowNorm(a, 0.05 * k))).toBeLessThan(1e-6 * value);
      });
    }
  });

  it('a rotation in space has no peak', () => {
    const turn = [0, -1, 0, 1, 0, 0, 0, 0, 0];
    expect(transientPeak(turn)).toEqual({ value: 1, at: 0 });
    const [c, s] = [Math.cos(0.3), Math.sin(0.3)];
    expect(transientPeakOfPowers([c, -s, 0, s, c, 0, 0, 0, 1])).toEqual({ value: 1, at: 0 });
  });
});

describe('the operator norm', () => {
  const entryOf = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  it('is the largest singular value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4, 9),
        fc.array(entryOf, { minLength: 9, maxLength: 9 }),
        (n, m) => {
          const matrix = m.slice(0, n);
          const largest = singularValues(matrix)[0] as number;
          expect(Math.abs(operatorNorm(matrix) - largest)).toBeLessThanOrEqual(1e-14 * 8 * largest);
        },
      ),
    );
  });

  it('does not overflow, and is infinite where an entry is', () => {
    expect(operatorNorm([1e200, 0, 0, -1e200]) / 1e200).toBeCloseTo(1, 14);
    expect(operatorNorm([0, 0, 0, 0])).toBe(0);
    expect(operatorNorm([Number.POSITIVE_INFINITY, 0, 0, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(operatorNorm([Number.NaN, 0, 0, 1])).toBe(Number.POSITIVE_INFINITY);
  });
});
