/** The linear systems exhibit: readouts of known systems, steps, words, and what its presets say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { clampPosition, initialPosition, timelineOf } from '../../../src/core/timeline';
import { linearSystems } from '../../../src/exhibits/linear-algebra/linear-systems';
import { disturbedOf } from '../../../src/exhibits/linear-algebra/linear-systems/conditioning-state';
import { describe as describePicture } from '../../../src/exhibits/linear-algebra/linear-systems/describe';
import { eliminationOf } from '../../../src/exhibits/linear-algebra/linear-systems/elimination-run';
import { equationText } from '../../../src/exhibits/linear-algebra/linear-systems/equation-text';
import {
  disturbanceGrip,
  measuredGrip,
  rowGrip,
} from '../../../src/exhibits/linear-algebra/linear-systems/grips';
import { leastSquaresOf } from '../../../src/exhibits/linear-algebra/linear-systems/least-squares-state';
import type { Values } from '../../../src/exhibits/linear-algebra/linear-systems/parameters';
import {
  columnReasonOf,
  reasonAt,
  reasonOf,
} from '../../../src/exhibits/linear-algebra/linear-systems/reasons';
import { footFrom } from '../../../src/exhibits/linear-algebra/linear-systems/rods';
import { rowProperty } from '../../../src/exhibits/linear-algebra/linear-systems/row-colours';
import type { Space } from '../../../src/exhibits/linear-algebra/linear-systems/space';
import { isSpoilt } from '../../../src/exhibits/linear-algebra/linear-systems/spoilt';
import { systemOf } from '../../../src/exhibits/linear-algebra/linear-systems/system';

type Patch = Record<string, unknown>;

const { params, presets, readouts } = linearSystems;

function valuesWith(patch: Patch): Values {
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

const readoutOf = (id: string) => {
  const found = readouts.find((readout) => readout.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found;
};

// biome-ignore lint/suspicious/noExplicitAny: readouts have types of their own
function readout(id: string, patch: Patch, position = 0): any {
  return readoutOf(id).value(valuesWith(patch) as never, position, {});
}

const exactly = (id: string, patch: Patch) =>
  readoutOf(id).exact?.(valuesWith(patch) as never) ?? '';

const presetOf = (id: string) => {
  const found = presets.find((preset) => preset.id === id);
  if (!found) throw new Error(`There is no preset ${id}.`);
  return found;
};

const preset = (id: string) => valuesWith(presetOf(id).params as Patch);

const near = (actual: readonly number[], expected: readonly number[], digits = 12) => {
  expect(actual.length).toBe(expected.length);
  actual.forEach((x, k) => {
    expect(x).toBeCloseTo(expected[k] as number, digits);
  });
};

const timelineFor = (values: Values) => timelineOf(linearSystems, values as never);

describe('what it opens with', () => {
  test('two lines in the plane, which are two of three planes', () => {
    expect(readout('solution', {})).toEqual([2, 1]);
    expect(readout('solution', { dimension: 3 })).toEqual([1, 2, 1]);
    expect(readout('solutionSet', { dimension: 3 })).toBe('point');
  });

  test('nine numbers and three, as scripts give them', () => {
    const patch = { matrix: [2, 1, 1, 4, 3, 3, 8, 7, 9], vector: [4, 10, 24], dimension: 3 };
    near(readout('solution', patch), [1, 1, 1]);
    expect(readout('rank', patch)).toBe(3);
    expect(readout('rankAugmented', patch)).toBe(3);
    expect(readout('nullspace', patch)).toEqual([]);
    expect(readout('residualNorm', patch)).toBe(0);
    const { l, u, p } = readout('lu', patch);
    const pa = p.flatMap((row: number) => patch.matrix.slice(3 * row, 3 * row + 3));
    const product = l.map((_: number, k: number) =>
      [0, 1, 2].reduce((sum, m) => sum + l[3 * Math.floor(k / 3) + m] * u[3 * m + (k % 3)], 0),
    );
    near(product, pa);
    expect(p).toEqual([2, 0, 1]);
  });

  test('four numbers mean the plane', () => {
    near(readout('solution', { matrix: [3, 1, 1, 2], vector: [5, 5] }), [1, 2]);
  });
});

describe('solution sets', () => {
  const flat = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const cases: [string, Patch, string, number, number, string][] = [
    ['point', { matrix: [1, 2, 1, -1], vector: [4, 1] }, 'point', 2, 2, 'cross in one point'],
    ['line', { matrix: [1, 2, 2, 4], vector: [2, 4] }, 'line', 1, 1, 'the same line'],
    ['parallel', { matrix: [1, 2, 2, 4], vector: [2, 5] }, 'empty', 1, 2, 'parallel lines'],
    ['the plane', { matrix: [0, 0, 0, 0], vector: [0, 0] }, 'plane', 0, 0, '0 = 0'],
    ['0 = 1', { matrix: [1, 1, 0, 0], vector: [1, 1] }, 'empty', 1, 2, '0 = something'],
    ['a common line', { matrix: flat, dimension: 3, vector: [6, 15, 24] }, 'line', 2, 2, 'a line'],
    ['prism', { matrix: flat, dimension: 3, vector: [6, 15, 25] }, 'empty', 2, 3, 'never'],
    [
      'parallel planes',
      { matrix: [1, 1, 1, 2, 2, 2, 1, 0, 0], dimension: 3, vector: [1, 3, 0] },
      'empty',
      2,
      3,
      'two planes are parallel',
    ],
    [
      'a plane',
      { matrix: [1, 1, 1, 2, 2, 2, 3, 3, 3], dimension: 3, vector: [1, 2, 3] },
      'plane',
      1,
      1,
      'the same plane',
    ],
    [
      'space',
      { matrix: flat.map(() => 0), dimension: 3, vector: [0, 0, 0] },
      'space',
      0,
      0,
      '0 = 0',
    ],
  ];

  test.each(cases)('%s', (_, patch, kind, rank, augmented, reason) => {
    expect(readout('solutionSet', patch)).toBe(kind);
    expect([readout('rank', patch), readout('rankAugmented', patch)]).toEqual([rank, augmented]);
    const system = systemOf(valuesWith(patch));
    expect(reasonOf(system)).toContain(reason);
    expect(columnReasonOf(system)).not.toBe('');
    expect(readout('solution', patch) === null).toBe(kind !== 'point');
    expect(readout('particular', patch) === null).toBe(kind === 'empty');
    expect(readout('nullspace', patch).length).toBe(system.n - rank);
  });

  test('the shortest of many solutions, at a right angle to the null space', () => {
    const patch = { matrix: flat, dimension: 3, vector: [6, 15, 24] };
    near(readout('particular', patch), [1, 1, 1]);
    const [direction] = readout('nullspace', patch);
    near(
      direction.map(Math.abs),
      [1, 2, 1].map((x) => x / Math.sqrt(6)),
    );
  });

  test('the shortest solution of fractions is rounded once', () => {
    const same = { dimension: 2, matrix: [1, 2, 2, 4], vector: [3, 6] };
    expect(readout('particular', same)).toEqual([0.6, 1.2]);
    const nine = { dimension: 3, matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9], vector: [1, 1, 1] };
    expect(readout('particular', nine)).toEqual([-0.5, 0, 0.5]);
    expect(readout('residualNorm', nine)).toBe(0);
  });

  test('the exact answer stands beside the numerical one where they differ', () => {
    const patch = {
      matrix: ['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'],
      dimension: 3,
      vector: [1, 1, 1],
    };
    expect(readout('rank', patch)).toBe(2);
    expect(exactly('rank', patch)).toBe('3');
    expect(exactly('solutionSet', patch)).toBe('one point');
    const third = { matrix: ['1/3', 0, 0, '1/7'], vector: [1, 2] };
    expect(exactly('rank', third)).toBe('');
    expect(exactly('solution', { matrix: [3, 0, 0, 7], vector: [1, 2] })).toBe('1/3, 2/7');
    expect(exactly('solution', { matrix: ['√2', 0, 0, 7], vector: [1, 2] })).toBe('');
  });

  test('the right-hand side is taken for the fraction that it was typed as', () => {
    const patch = { matrix: [1, 0, 0, 1], vector: ['1/3', '0.1'] };
    expect(exactly('solution', patch)).toBe('1/3, 1/10');
  });
});

describe('why the solutions are what they are', () => {
  const told = (patch: Patch, position = 0) => describePicture(valuesWith(patch), position);

  test('parallel planes are seen through rounding, with fractions and without', () => {
    const factors = [-3, -2, -1.5, -1, 0.5, 1, 2, 3];
    for (const k of factors)
      for (const normal of [
        [5, 5, -3],
        [1, 2, 3],
        [0.5, -1.5, 2],
        [1, 0, 7],
      ]) {
        const matrix = [...normal, ...normal.map((x) => k * x), 1, 0, 0];
        const system = systemOf(valuesWith({ matrix, vector: [1, k + 1, 2], dimension: 3 }));
        expect(reasonOf(system)).toBe('two planes are parallel');
        expect(reasonOf({ ...system, exact: null })).toContain('two planes are parallel');
      }
    const matrix = [-5, -5, 3, -10, -10, 6, 1, 0, 0];
    const system = systemOf(valuesWith({ matrix, vector: [1, 5, 2], dimension: 3 }));
    expect(reasonOf(system)).toBe('two planes are parallel');
  });

  test('three parallel planes are called so, and every mix of zero columns gives zero', () => {
    const parallel = { matrix: [1, 1, 1, 2, 2, 2, 1, 1, 1], dimension: 3, vector: [1, 0, 3] };
    expect(reasonOf(systemOf(valuesWith(parallel)))).toBe('the planes are parallel');
    const zero = { matrix: Array(9).fill(0), vector: [0, 0, 0] };
    for (const dimension of [2, 3])
      expect(columnReasonOf(systemOf(valuesWith({ ...zero, dimension })))).toBe(
        'every mix of the columns gives b',
      );
  });

  test('planes that are nearly parallel are a prism where fractions say so', () => {
    const matrix = [1, 0, 0, 1, '1e-12', 0, 2, '1e-12', 0];
    const system = systemOf(valuesWith({ matrix, vector: [0, 0, 1], dimension: 3 }));
    expect(reasonOf(system)).toContain('all three never');
  });

  test('an equation 0 = 0 is no line and no plane', () => {
    expect(told({ matrix: [1, 2, 0, 0], vector: [3, 0] })).toBe(
      'Two equations: the equations are one line and 0 = 0.',
    );
    const flat = { matrix: [1, 1, 1, 2, 2, 2, 0, 0, 0], dimension: 3, vector: [1, 2, 0] };
    expect(told(flat)).toBe('Three equations: the equations are one plane and 0 = 0.');
    expect(told({ matrix: [1, 2, 2, 4], vector: [3, 6] })).toBe(
      'Two lines: both equations are the same line.',
    );
  });

  const graded = { matrix: ['1e-8', 0, 0, 0, 1, 0, 0, 0, '1e8'], dimension: 3, vector: [1, 1, 1] };

  test('words and pictures follow what fractions decide: diag(1e-8, 1, 1e8) is regular', () => {
    const values = valuesWith(graded);
    const system = systemOf(values);
    expect(readout('rank', graded)).toBe(2);
    expect(reasonOf(system)).toBe('the planes meet in one point');
    expect(columnReasonOf(system)).toBe('one mix of the columns gives b');
    expect(system.decided.nearest).toEqual([1e8, 1, 1e-8]);
    expect(told(graded)).toContain('The solution is (');
    const shown = linearSystems.lessonValues(values as never, 0) as Record<string, string>;
    expect(shown.combination).not.toContain('\\ne');
    expect([shown.rank, shown.rankAugmented, shown.kappa]).toEqual([
      '3',
      '3',
      '= 1 \\times 10^{16}',
    ]);
    const perturbed = { ...graded, subject: 'conditioning' };
    expect(told(perturbed)).toContain('numerically singular');
    const [block] = linearSystems.working?.(valuesWith(perturbed) as never, 0) ?? [];
    expect(block?.lines).toEqual(['\\kappa(A) = 1 \\times 10^{16}']);
    const flat = { matrix: [1, 2, 2, 4], vector: [1, 1], subject: 'conditioning' };
    expect(told(flat)).toBe('A is singular, so errors of b have no bounded effect on x.');
    const method = 'conjugate-gradients';
    for (const normal of [false, true])
      expect(
        readout('iteration', { ...graded, subject: 'iterations', method, normal }),
      ).toMatchObject({
        status: 'running',
        reason: expect.stringContaining('done in at most 3 steps'),
      });
  });

  test('condition and null space have their exact value beside the numerical one', () => {
    const wide = { matrix: ['1e9', 0, 0, '1e-9'], vector: ['1e9', '1e-9'] };
    expect(systemOf(valuesWith(wide)).decided.solution).toEqual([1, 1]);
    expect([exactly('condition', wide), exactly('nullspace', wide)]).toEqual(['1×10¹⁸', '0']);
    // det A = 1e-17, which float64 rounds to 0: κ = ‖A‖·‖A⁻¹‖ = 4e17.
    const close = { matrix: [1, 1, 1, '1.00000000000000001'], vector: [1, 1] };
    expect(exactly('condition', close)).toBe('4×10¹⁷');
    expect(exactly('condition', { matrix: [1, 2, 2, 4] })).toBe('');
    expect(exactly('condition', { matrix: [1, 2, 1, -1] })).toBe('');
  });

  test('what rests on a numerical rank alone is called so', () => {
    const root = { matrix: ['√2', 2, 1, '√2'], vector: ['√2', 1] };
    const system = systemOf(valuesWith(root));
    expect(system.exact).toBe(null);
    expect(reasonOf(system)).toContain('the same line (numerically)');
    expect(columnReasonOf(system)).toContain('(numerically)');
    expect(told({ ...root, subject: 'conditioning' })).toContain('numerically singular');
    expect(readout('iteration', { ...root, subject: 'iterations' }).reason).toContain(
      'numerically',
    );
  });

  test('errors lie on a circle or sphere, or fill a disc or ball', () => {
    const conditioning = { subject: 'conditioning', matrix: ['5/2', '3/2', '3/2', '5/2'] };
    expect(told(conditioning)).toBe(
      'Errors of b on a circle become errors of x on an ellipse whose longest axis is 4 times its shortest.',
    );
    expect(told({ ...conditioning, solid: true })).toContain('in a disc');
    expect(told({ subject: 'conditioning', dimension: 3, solid: true })).toContain('in a ball');
    expect(told(presetOf('million-errors').params as Patch)).toContain('on a sphere');
  });
});

describe('elimination', () => {
  const steps = { subject: 'elimination', dimension: 3 };

  test('ends with the solution in the last column', () => {
    const run = eliminationOf(preset('steps'));
    const end = run.moment(run.steps.length);
    expect(end).toEqual([
      [1, 0, 0, 1],
      [0, 1, 0, 2],
      [0, 0, 1, 1],
    ]);
    expect(run.proposed).toBe(null);
  });

  test('between two steps every plane still passes through the solution', () => {
    const values = preset('steps');
    const run = eliminationOf(values);
    for (let t = 0; t <= run.steps.length; t += 0.25)
      for (const [a = 0, b = 0, c = 0, d = 0] of run.moment(t))
        expect(a * 1 + b * 2 + c * 1).toBeCloseTo(d, 10);
  });

  test('fractions are exact, and written so', () => {
    const values = valuesWith({ ...steps, matrix: [3, 1, 1, 1, 3, 1, 1, 1, 3], vector: [1, 2, 3] });
    const run = eliminationOf(values);
    expect(run.isExact).toBe(true);
    expect(run.texRows(1)[1]).toEqual(['0', '\\tfrac{8}{3}', '\\tfrac{2}{3}', '\\tfrac{5}{3}']);
    const moving = timelineFor(values);
    if (moving.kind !== 'time') throw new Error('Elimination moves.');
    expect(moving.caption(values as never, 1)).toBe('R₂ ← R₂ − 1/3 R₁');
    expect(moving.end).toBe(run.steps.length);
    expect(moving.marks(values as never).map(({ at }) => at)).toEqual([3]);
  });

  test('partial pivoting swaps; the equations keep their identity', () => {
    const run = eliminationOf(preset('zero-pivot'));
    expect(run.steps[0]).toMatchObject({ kind: 'swap', i: 0, j: 1 });
    expect(run.origins(0)).toEqual([0, 1, 2]);
    expect(run.origins(1)).toEqual([1, 0, 2]);
    expect(run.moment(0.5)).toEqual(run.moment(0));
  });

  test('columns and b move together, swaps too: x stays the mix at every moment', () => {
    for (const [id, x] of [
      ['zero-pivot', [1, 1, 2]],
      ['steps', [1, 2, 1]],
    ] as const) {
      const run = eliminationOf(preset(id));
      for (let t = 0; t <= run.steps.length; t += 0.25)
        for (const [a = 0, b = 0, c = 0, d = 0] of run.moment(t, true))
          expect(a * x[0] + b * x[1] + c * x[2]).toBeCloseTo(d, 10);
    }
    const run = eliminationOf(preset('zero-pivot'));
    expect(run.moment(0.5, true)).not.toEqual(run.moment(0));
  });

  test('lines that rounding has moved are called so, and no others', () => {
    const movedAt = (values: Values, t: number) => {
      const { n, ...system } = systemOf(values);
      const now = eliminationOf(values).moment(t);
      const [rows, b] = [now.map((row) => row.slice(0, n)), now.map((row) => row[n] as number)];
      return isSpoilt({ n, ...system }, rows, b);
    };
    const tiny = preset('tiny-pivot');
    expect(movedAt(tiny, 0)).toBe(false);
    expect(movedAt(tiny, 4)).toBe(true);
    for (const id of ['steps', 'zero-pivot', 'steps-by-columns'])
      for (let t = 0; t <= eliminationOf(preset(id)).steps.length; t += 0.5)
        expect(movedAt(preset(id), t)).toBe(false);
  });

  test('why there is nothing is told of the equations as they stand', () => {
    const values = valuesWith({ ...presetOf('prism').params, subject: 'elimination' });
    const run = eliminationOf(values);
    const told = (t: number) => {
      const now = run.moment(t);
      return reasonAt(
        systemOf(values),
        now.map((row) => row.slice(0, 3)),
        now.map((row) => row[3] as number),
      );
    };
    expect(told(0)).toBe('each two planes meet, all three never');
    expect(told(run.steps.length)).toBe('an equation says 0 = something else');
    const all = run.steps.map((_, k) => told(k));
    expect(all).toContain('two planes are parallel');
  });

  test('a pivot that rounding made up is called so, and gives no inverse', () => {
    const nine = { ...steps, matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9], vector: [1, 1, 1] };
    const result = (patch: Patch) => {
      const values = valuesWith({ ...nine, ...patch });
      const blocks = linearSystems.working?.(values as never, 99) ?? [];
      return blocks.find(({ title }) => title === 'What is left to read off')?.lines.at(-1);
    };
    expect(result({ arithmetic: 'float64' })).toContain('made up a pivot');
    expect(result({ arithmetic: 'float64', vector: [1, 1, 2] })).toContain('made up a pivot');
    expect(result({ arithmetic: 'float64', pivoting: 'none' })).toBe('0 = 0');
    expect(result({})).toBe('0 = 0');
    for (const arithmetic of ['float64', 'exact'])
      expect(result({ arithmetic, task: 'inverse' })).toContain('A is singular: no inverse');
    const unfinished = { ...presetOf('own-steps').params, task: 'inverse' };
    expect(result(unfinished)).toContain('not yet');
    const tiny = { ...presetOf('tiny-pivot').params } as Patch;
    expect(result(tiny)).toContain('rounding has lost the solution');
    expect(result({ ...tiny, task: 'inverse' })).toContain('this is not the inverse');
    expect(result({ ...tiny, task: 'inverse', arithmetic: 'exact' })).toContain('A^{-1}');
  });

  test('P A = L U is written in the arithmetic of the steps', () => {
    const luAt = (patch: Patch) => {
      const blocks = linearSystems.working?.(valuesWith(patch) as never, 0) ?? [];
      return blocks.find(({ title }) => title.startsWith('P A'));
    };
    const fractions = { ...steps, dimension: 2, matrix: ['1/3', '1/7', '2/5', '1/11'] };
    expect(luAt(fractions)?.title).toBe('P A = L U, with partial pivoting');
    expect(luAt(fractions)?.lines[1]).toContain('\\tfrac{5}{6}');
    const tiny = presetOf('tiny-pivot').params as Patch;
    expect(luAt(tiny)?.title).toBe('P A ≠ L U: rounding has lost a part of A');
    expect(luAt({ ...tiny, arithmetic: 'exact' })?.title).toContain('first pivot that is not 0');
  });

  test('a visitor without a step is asked for one', () => {
    const values = valuesWith({ ...steps, chosenBy: 'visitor', operations: [] });
    const moving = timelineFor(values);
    if (moving.kind !== 'time') throw new Error('Elimination moves.');
    expect(moving.caption(values as never, 0)).toBe('choose a row operation');
  });

  test('without pivoting, floating point loses an equation', () => {
    const run = eliminationOf(preset('tiny-pivot'));
    expect(run.moment(run.steps.length).map((row) => row[2])).toEqual([0, 1]);
    const careful = eliminationOf(
      valuesWith({ ...presetOf('tiny-pivot').params, pivoting: 'partial' }),
    );
    near(
      careful.moment(careful.steps.length).map((row) => row[2] as number),
      [1, 1],
    );
    expect(systemOf(preset('tiny-pivot')).solved.solution).toEqual([1, 1]);
  });

  test('the inverse by Gauss–Jordan', () => {
    const values = preset('inverse');
    const run = eliminationOf(values);
    expect(run.shownColumns).toBe(6);
    expect(run.texRows(run.steps.length).map((row) => row.slice(3))).toEqual([
      ['\\tfrac{3}{4}', '-\\tfrac{1}{2}', '\\tfrac{1}{4}'],
      ['-\\tfrac{1}{2}', '1', '-\\tfrac{1}{2}'],
      ['\\tfrac{1}{4}', '-\\tfrac{1}{2}', '\\tfrac{3}{4}'],
    ]);
  });

  test('steps of one’s own: proposed, changed, taken back', () => {
    let values = preset('own-steps');
    const view = linearSystems.lists?.operations;
    for (let k = 0; k < 20 && eliminationOf(values).proposed; k++)
      values = acceptAll(params, values as never, view?.add?.(values as never)) as never;
    const run = eliminationOf(values);
    expect(run.moment(run.steps.length)).toEqual([
      [1, 0, 0, 1],
      [0, 1, 0, 1],
      [0, 0, 1, 1],
    ]);
    expect(timelineFor(values)).toMatchObject({ initial: run.steps.length });
    const fewer = acceptAll(params, values as never, {
      operations: values.operations.slice(0, -1),
    }) as unknown as Values;
    expect(eliminationOf(fewer).steps.length).toBe(run.steps.length - 1);
    expect(timelineFor(fewer).name).not.toBe(timelineFor(values).name);
  });

  test('a row operation on a row that the plane has not changes nothing', () => {
    const run = eliminationOf(
      valuesWith({
        subject: 'elimination',
        chosenBy: 'visitor',
        operations: [{ kind: 'swap', i: 1, j: 3 }],
      }),
    );
    expect(run.moment(1)).toEqual(run.moment(0));
  });

  test('what is no row operation is refused in a sentence', () => {
    const refuse = (operation: Patch) => {
      try {
        valuesWith({ operations: [operation] });
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    expect(refuse({ kind: 'add', i: 2, j: 2 })).toMatch(/two different rows\.$/);
    expect(refuse({ kind: 'scale', i: 2, factor: '0' })).toMatch(/lose an equation\.$/);
    expect(refuse({ kind: 'scale', i: 2, factor: '1/' })).toMatch(/cannot be read/);
    expect(refuse({ kind: 'swap', i: 4, j: 1 })).toMatch(/from 1 to 3/);
    expect(refuse({ kind: 'add', i: 2, j: 1, factor: 0.5 })).toBe('');
  });
});

describe('least squares', () => {
  test('the line through the default points', () => {
    const { x, residual, residualNorm } = leastSquaresOf(preset('line-fit'));
    near(x, [0.9, 0.95]);
    expect(residual.reduce((sum, r) => sum + r, 0)).toBeCloseTo(0, 12);
    expect(residualNorm ** 2).toBeCloseTo(1.275, 12);
    expect(readout('leastSquares', { subject: 'least-squares' }).normal.length).toBe(2);
    expect(readout('leastSquares', {})).toBe(null);
  });

  test('the tent’s shadow is (4/3, 7/3, 11/3)', () => {
    const { x, projection } = leastSquaresOf(preset('tent'));
    near(x, [4 / 3, 7 / 3]);
    near(projection, [4 / 3, 7 / 3, 11 / 3]);
  });

  test('Läuchli: QR is right where the normal equations have nothing to solve with', () => {
    const found = leastSquaresOf(preset('lauchli'));
    expect(found.normal).toBe(null);
    expect(found.conditionNormal).toBe(Number.POSITIVE_INFINITY);
    near(found.x, [1, 1], 7);
  });

  test('from x the shortest way to a plane ends on it, at a right angle', () => {
    const [row, x] = [
      [1, -2, 2],
      [3, 1, -1],
    ] as const;
    const foot = footFrom(row, 5, x);
    expect(row.reduce<number>((sum, a, k) => sum + a * (foot[k] as number), 0)).toBeCloseTo(5, 12);
    const way = foot.map((c, k) => c - (x[k] as number));
    near([Math.hypot(...way)], [Math.abs(5 - (3 - 2 - 2)) / 3]);
    near(
      way,
      row.map((a) => (a * 6) / 9),
    );
  });

  test('three unknowns and twelve equations', () => {
    const equations = Array.from({ length: 12 }, (_, k) => ({
      a1: 1,
      a2: k,
      a3: k * k,
      b: 2 - k + 0.5 * k * k,
    }));
    const patch = { subject: 'least-squares', fit: 'equations', unknowns: '3', equations };
    near(readout('leastSquares', patch).x, [2, -1, 0.5], 9);
    expect(() => valuesWith({ ...patch, equations: [...equations, equations[0]] })).toThrow();
    expect(() => valuesWith({ ...patch, equations: equations.slice(0, 2) })).toThrow();
  });

  test('points above each other have no line; the x of least norm is taken', () => {
    const points = [1, 2, 3].map((y) => ({ t: 2, y }));
    const { x, normal, isDependent } = leastSquaresOf(
      valuesWith({ subject: 'least-squares', points }),
    );
    expect([isDependent, normal]).toEqual([true, null]);
    near(x, [0.4, 0.8]);
    const values = valuesWith({ subject: 'least-squares', points });
    expect(describePicture(values, 0)).toContain('the shortest of many best x');
    const [first] = linearSystems.working?.(values as never, 0) ?? [];
    expect(first?.title).toBe('The shortest of many best x, by the SVD');
    const { value, format } = readoutOf('leastSquares');
    const shown = format?.(value(values as never, 0, {}) as never, values as never);
    expect(shown).toContain('shortest x');
  });
});

test('numbers that were given are not rounded away: 1.0001 is not 1', () => {
  const lines = linearSystems.working?.(preset('nearly-parallel') as never, 0) ?? [];
  expect(lines.flatMap((block) => block.lines).join()).toContain('1 \\\\ 1.0001');
  const lesson = linearSystems.lessonValues?.(preset('nearly-parallel') as never, 0);
  expect(lesson?.combination).toContain('1.0001');
});

describe('conditioning', () => {
  test('κ is the ratio of the ellipse’s axes, and reached in the worst case alone', () => {
    const plain = disturbedOf(preset('ellipse-of-errors'));
    expect(plain.conditioning?.condition).toBeCloseTo(4, 12);
    expect(plain.amplification as number).toBeLessThan(3.9);
    const worst = disturbedOf(preset('worst-case'));
    expect(worst.amplification).toBeCloseTo(4, 12);
  });

  test('nearly parallel: (2, 0) jumps to (1, 1)', () => {
    const { params: given } = presetOf('nearly-parallel');
    near(readout('solution', given as Patch), [2, 0]);
    near(readout('solution', { ...given, vector: [2, 2.0001] }), [1, 1]);
    expect(readout('condition', given as Patch)).toBeCloseTo(40002, 0);
  });

  test('a singular matrix foretells nothing', () => {
    expect(readout('disturbance', { matrix: [1, 2, 2, 4], vector: [1, 1] })).toMatchObject({
      dx: null,
      amplification: null,
    });
    expect(readout('condition', { matrix: [1, 2, 2, 4] })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('iterations', () => {
  const at = (id: string, k: number, more: Patch = {}) =>
    readout('iteration', { ...presetOf(id).params, ...more }, k);

  test('Jacobi arrives where it is foretold to', () => {
    expect(at('jacobi', 0)).toMatchObject({ k: 0, x: [-1, -1], status: 'running' });
    expect(at('jacobi', 0).spectralRadius).toBeCloseTo(1 / Math.sqrt(6), 12);
    expect(at('jacobi', 200).status).toBe('converged');
    expect(at('jacobi', 1).x).toEqual([2, 3]);
  });

  test('each of Jacobi and Gauss–Seidel fails where the other does not', () => {
    expect(at('jacobi-fails', 0).spectralRadius).toBeCloseTo(1.118, 3);
    expect(at('jacobi-fails', 0).reason).toContain('diverges');
    expect(at('jacobi-fails', 3000).status).toBe('diverged');
    expect(at('jacobi-fails', 0, { method: 'gauss-seidel' }).spectralRadius).toBeCloseTo(0.5, 5);
    expect(at('jacobi-fails', 100, { method: 'gauss-seidel' }).status).toBe('converged');
    expect(at('gauss-seidel-fails', 0).spectralRadius).toBeCloseTo(2, 5);
    expect(at('gauss-seidel-fails', 3, { method: 'jacobi' })).toMatchObject({
      status: 'converged',
      spectralRadius: 0,
    });
  });

  test('steepest descent zigzags, conjugate gradients are done in two steps', () => {
    const [x0, x1, x2] = [0, 1, 2].map((k) => at('zigzag', k).x) as [number[], number[], number[]];
    const step = (a: number[], b: number[]) => b.map((x, i) => x - (a[i] as number));
    const [first, second] = [step(x0, x1), step(x1, x2)];
    expect(first.reduce((sum, x, i) => sum + x * (second[i] as number), 0)).toBeCloseTo(0, 10);
    expect(at('zigzag', 2, { method: 'conjugate-gradients' }).status).toBe('converged');
  });

  test('refused without a symmetric positive definite matrix, unless the normal equations help', () => {
    expect(at('not-definite', 5)).toMatchObject({ status: 'refused', k: 0 });
    expect(at('not-definite', 5).reason).toContain('not symmetric positive definite');
    const helped = at('not-definite', 2, { normal: true });
    expect(helped.status).toBe('converged');
    expect(helped.reason).toContain('AᵀA');
  });

  test('with normal equations the working shows their residual, and their matrix', () => {
    const lines = (more: Patch) => {
      const values = valuesWith({ ...presetOf('not-definite').params, normal: true, ...more });
      return linearSystems.working?.(values as never, 0)[1]?.lines ?? [];
    };
    const [residual, rule] = lines({});
    // b − Ax = (2, −2) at (−1, 1), and Aᵀ(b − Ax) = (4, 2).
    expect(residual).toContain('r = A^{\\mathsf T}(b - Ax)');
    expect(residual).toMatch(/4 \\\\ 2/);
    expect(rule).toContain('p^{\\mathsf T}A^{\\mathsf T}A\\,p');
    expect(lines({ method: 'steepest-descent' })[1]).toContain('r^{\\mathsf T}A^{\\mathsf T}A\\,r');
  });

  test('a singular matrix has no one error; arriving at any solution is arriving', () => {
    const reason = 'A is singular: there is no one solution, hence no one error';
    const flat = { subject: 'iterations', method: 'gauss-seidel', matrix: [1, 1, 1, 1] };
    expect(readout('iteration', { ...flat, vector: [2, 2] }, 1)).toMatchObject({
      reason,
      status: 'converged',
      error: null,
    });
    expect(readout('iteration', { ...flat, vector: [2, 3] }, 50)).toMatchObject({
      reason,
      status: 'running',
    });
    const laplacian = { ...flat, dimension: 3, matrix: [2, -1, -1, -1, 2, -1, -1, -1, 2] };
    expect(readout('iteration', { ...laplacian, vector: [0, 0, 0] }, 0).reason).toBe(reason);
  });

  test('ρ is what a step leaves on average, not each time; with ρ = 0 it is over soon', () => {
    const rates = [10, 11].map((k) => at('jacobi', k).observedRate as number);
    expect(rates[0]).not.toBeCloseTo(rates[1] as number, 2);
    expect(Math.sqrt((rates[0] as number) * (rates[1] as number))).toBeCloseTo(0.408, 3);
    expect(at('jacobi', 0).reason).toBe(
      'converges: on average over many steps, each leaves 0.4082 of the error',
    );
    expect(at('gauss-seidel-fails', 0, { method: 'jacobi' }).reason).toBe(
      'done in at most 3 steps, but for rounding',
    );
  });

  test('a rate that rounds to 1 is not called 1', () => {
    const slow = { subject: 'iterations', matrix: [1, '0.99999', '0.99999', 1], vector: [1, 1] };
    expect(readout('iteration', slow).reason).toContain('leaves 1 − 1×10⁻⁵ of');
    const away = { ...slow, matrix: [1, '1.00001', '1.00001', 1] };
    expect(readout('iteration', away).reason).toContain('ρ = 1 + 1×10⁻⁵ > 1');
    const [rule] = linearSystems.working?.(valuesWith(slow) as never, 0) ?? [];
    expect(rule?.lines[0]).toMatch(/= 1 - 1 \\times 10\^\{-5\}$/);
  });

  test('the chart speaks of a dashed curve only where it draws one', () => {
    const note = (more: Patch, id = 'zigzag') => {
      const values = valuesWith({ ...presetOf(id).params, compare: false, ...more });
      const data = linearSystems.charts?.[0]?.data(values as never, 4, {});
      const isDashed = data?.series.some(({ style }) => style === 'dashed') ?? false;
      expect(data?.note?.includes('Dashed') ?? false).toBe(isDashed);
      return data?.note;
    };
    expect(note({})).toContain('bound');
    expect(note({ method: 'jacobi' })).toContain('ρᵏ');
    expect(note({ method: 'conjugate-gradients' })).toBe(undefined);
    expect(note({}, 'not-definite')).toBe(undefined);
    expect(note({ method: 'jacobi' }, 'gauss-seidel-fails')).toBe(undefined);
    expect(note({ compare: true })).toContain('of steepest descent');
    expect(note({ matrix: [1, 1, 1, 1], method: 'jacobi' })).toContain('no error to draw');
  });

  test('positions of other subjects are no steps of an iteration', () => {
    expect(readout('iteration', { subject: 'elimination' }, 3).k).toBe(0);
  });

  test('the chart draws the error beside what was foretold', () => {
    const chart = linearSystems.charts?.[0];
    const values = preset('jacobi');
    expect(chart?.relevant?.(values as never)).toBe(true);
    expect(chart?.relevant?.(valuesWith({}) as never)).toBe(false);
    const { series = [], marker } = chart?.data(values as never, 4, {}) ?? {};
    expect(series.map(({ style }) => style)).toEqual(['line', 'dashed']);
    expect(series[0]?.y[0]).toBeCloseTo(Math.hypot(2, 3), 12);
    expect(series[1]?.y[2]).toBeCloseTo(Math.hypot(2, 3) / 6, 12);
    expect(marker).toBe(4);
    expect(chart?.data(preset('zigzag') as never, 4, {}).series.length).toBeGreaterThan(6);
  });
});

describe('time', () => {
  test('each subject moves in its own way', () => {
    const kind = (subject: string) => timelineFor(valuesWith({ subject })).kind;
    expect(kind('pictures')).toBe('none');
    expect(kind('least-squares')).toBe('none');
    expect(kind('conditioning')).toBe('none');
    expect(kind('elimination')).toBe('time');
    expect(kind('iterations')).toBe('step');
  });

  test('a track ends where all that is drawn has run away', () => {
    const away = { subject: 'iterations', matrix: [1, 10, 10, 1], vector: [11, 11] };
    const { end, last } = timelineFor(valuesWith(away)) as unknown as { end: number; last: number };
    expect(readout('iteration', away, last).status).toBe('diverged');
    expect(readout('iteration', away, last - 1).status).toBe('running');
    expect(end).toBe(last);
    const compared = timelineFor(valuesWith({ ...presetOf('jacobi-fails').params, compare: true }));
    expect(compared).toMatchObject({ end: 30, last: 20_000 });
  });

  test('elimination does not give its answer away', () => {
    const large = (subject: string) =>
      readouts
        .filter(({ prominent }) => prominent?.(valuesWith({ subject }) as never) ?? true)
        .map(({ id }) => id);
    expect(large('pictures')).toContain('solution');
    expect(large('elimination')).toContain('elimination');
    expect(large('elimination')).not.toContain('solution');
    expect(large('elimination')).not.toContain('rank');
    const first = (subject: string) =>
      large(subject).find(
        (id) => readoutOf(id).relevant?.(valuesWith({ subject }) as never) ?? true,
      );
    expect(first('least-squares')).toBe('leastSquares');
    expect(first('conditioning')).toBe('condition');
  });

  test.each(presets.map((it) => [it.id, it] as const))('%s stands where it may', (id, it) => {
    const timeline = timelineFor(preset(id));
    const position = it.position ?? initialPosition(timeline);
    expect(clampPosition(timeline, position)).toBe(position);
  });
});

describe('words', () => {
  test('equations read like equations', () => {
    expect(equationText([1, -2], 3)).toBe('x₁ − 2 x₂ = 3');
    expect(equationText([0, 0, 0], 1)).toBe('0 = 1');
    expect(equationText([1, 1.0001], 2)).toBe('x₁ + 1.0001 x₂ = 2');
    expect(equationText([1 / 3, 0], 2)).toBe('0.333 x₁ = 2');
    expect(equationText([-1, 0, 0.5], -2)).toBe('−x₁ + 0.5 x₃ = −2');
  });

  test('twelve equations have twelve colours, each readable in both themes', () => {
    const styles = readFileSync(
      new URL('../../../src/app/styles/tokens.css', import.meta.url),
      'utf8',
    );
    const blocks = styles.split('}');
    const colourIn = (block: string, name: string) =>
      block.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1];
    const dark = blocks[0] as string;
    const light = blocks.find((block) => block.includes('data-theme="light"')) as string;
    const luminance = (hex: string) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, k) => {
        const c = Number.parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16) / 255;
        return sum + weight * (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      }, 0.05);
    const names = Array.from({ length: 12 }, (_, k) => rowProperty(k));
    expect(new Set(names).size).toBe(12);
    for (const block of [dark, light])
      for (const name of names) {
        const [one, other] = [colourIn(block, name), colourIn(block, 'background-inner')];
        const parts = [one, other].map((hex) => luminance(hex as string)) as [number, number];
        // Graphics should reach about 3 : 1 (WCAG 2.2, 1.4.11).
        expect(Math.max(...parts) / Math.min(...parts)).toBeGreaterThan(2.9);
      }
  });

  test.each(presets.map(({ id }) => [id] as const))(
    '%s: working and caption at every step',
    (id) => {
      const values = preset(id);
      const timeline = timelineFor(values);
      const end = timeline.kind === 'none' ? 0 : timeline.end;
      for (let k = 0; k <= Math.min(end, 12); k++) {
        const blocks = linearSystems.working?.(values as never, k) ?? [];
        expect(blocks.length).toBeGreaterThan(0);
        for (const { title, lines } of blocks) {
          expect(title.trim()).not.toBe('');
          for (const line of lines) {
            expect(line).not.toMatch(/undefined|NaN|null|\[object|−/);
            expect((line.match(/\{/g) ?? []).length).toBe((line.match(/\}/g) ?? []).length);
            expect((line.match(/\\left\(/g) ?? []).length).toBe(
              (line.match(/\\right\)/g) ?? []).length,
            );
          }
        }
      }
    },
  );
});

describe('what presets say is so', () => {
  test('solution sets', () => {
    const kinds = Object.fromEntries(
      [
        'two-lines',
        'three-planes',
        'try-it',
        'parallel',
        'same-line',
        'a-line-of-solutions',
        'prism',
      ].map((id) => [id, systemOf(preset(id)).solved.kind]),
    );
    expect(kinds).toEqual({
      'two-lines': 'point',
      'three-planes': 'point',
      'try-it': 'point',
      parallel: 'empty',
      'same-line': 'line',
      'a-line-of-solutions': 'line',
      prism: 'empty',
    });
    expect(systemOf(preset('two-lines')).solved.solution).toEqual([2, 1]);
    expect(systemOf(preset('three-planes')).solved.solution).toEqual([1, 2, 1]);
    expect(reasonOf(systemOf(preset('prism')))).toContain('all three never');
  });

  test('a₁ = a₂ + a₃ where the solutions fill a line', () => {
    for (const [x, y, z] of systemOf(preset('a-line-of-solutions')).rows as [
      number,
      number,
      number,
    ][])
      expect(x).toBe(y + z);
  });

  test('a million errors are a million', () => {
    expect(preset('million-errors').cloudSize).toBe('1000000');
  });
});

describe('hands', () => {
  const space = { unitsPerWorld: 1, square: 1 } as unknown as Space;

  test('shifting a line changes its number of b alone', () => {
    const values = valuesWith({});
    expect(rowGrip(space, 1).write(values, [3, 1, 0])).toEqual({ vector: [4, 2] });
    expect(rowGrip(space, 0).nudged?.(values, [1, 0, 0], 0.1)).toEqual({ vector: [4.22, 1] });
    expect(rowGrip(space, 0).nudged?.(values, [0, -1, 0], 0.1)).toEqual({ vector: [3.78, 1] });
  });

  test('an error is held where it is drawn, and only its direction is set', () => {
    const values = preset('worst-case');
    const [x = 0, y = 0] = disturbanceGrip.read(values);
    expect(Math.hypot(x, y)).toBeCloseTo(0.1 * Math.hypot(2, 2), 12);
    const turned = valuesWith({
      ...presetOf('worst-case').params,
      ...disturbanceGrip.write(values, [0, 5, 0]),
    });
    near(disturbedOf(turned).db, [0, 0.1 * Math.hypot(2, 2)]);
  });

  test('b of three equations of least squares', () => {
    const values = preset('tent');
    expect(measuredGrip.read(values)).toEqual([1, 2, 4]);
    const moved = valuesWith({
      ...presetOf('tent').params,
      ...measuredGrip.write(values, [1, 2, 3]),
    });
    expect(leastSquaresOf(moved).residualNorm).toBeCloseTo(0, 12);
  });
});
