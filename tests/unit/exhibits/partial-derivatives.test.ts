/** What the exhibit 'Partial derivatives' says at a point, against values worked out by hand. */
import { describe, expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { timelineOf } from '../../../src/core/timeline';
import { partialDerivatives } from '../../../src/exhibits/calculus/partial-derivatives';
import { domainOf, rangeOf } from '../../../src/exhibits/calculus/partial-derivatives/extent';
import type { Values } from '../../../src/exhibits/calculus/partial-derivatives/parameters';
import { presets } from '../../../src/exhibits/calculus/partial-derivatives/presets';

type Patch = Record<string, unknown>;

const { params, readouts, charts, working, lessonValues } = partialDerivatives;

function valuesWith(patch: Patch): Values {
  return acceptAll(params, defaultsOf(params), patch) as unknown as Values;
}

function readoutOf(id: string) {
  const found = readouts.find((readout) => readout.id === id);
  if (!found) throw new Error(`There is no readout ${id}.`);
  return found;
}

const value = (id: string, patch: Patch) =>
  readoutOf(id).value(valuesWith(patch) as never, 0, {}) as never;

const text = (id: string, patch: Patch) =>
  readoutOf(id).format(value(id, patch), valuesWith(patch) as never);

function preset(id: string): Patch {
  const found = presets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no preset ${id}.`);
  return found.params;
}

const near = (x: number) => expect.closeTo(x, 10);

describe('at a regular point of x²y + y³', () => {
  // At (2, −1): f = −5, f_x = 2xy = −4, f_y = x² + 3y² = 7, f_xx = −2, f_xy = 4, f_yy = −6.
  const at = { function: 'x²y + y³', point: [2, -1], direction: Math.PI / 2 };

  test('value, gradient, slope along u, Hessian', () => {
    expect(value('value', at)).toBe(-5);
    expect(value('gradient', at)).toEqual([-4, 7]);
    expect(value('gradientNorm', at)).toBeCloseTo(Math.sqrt(65), 12);
    expect(value('directionalDerivative', at)).toBe(7);
    expect(value('hessian', at)).toEqual([-2, 4, 4, -6]);
    expect(value('hessianEigenvalues', at)).toEqual([
      near(-4 + Math.sqrt(20)),
      near(-4 - Math.sqrt(20)),
    ]);
    expect(value('kind', at)).toBe('regular');
  });

  test('Taylor coefficients about the point', () => {
    expect(value('taylor2', at)).toEqual([-5, -4, 7, -1, 4, -3]);
  });

  test('curvatures by Gauss and mean: other numbers than the Hessian’s', () => {
    const [first, second] = value('principalCurvatures', at) as [number, number];
    const w2 = 1 + 65;
    expect(first * second).toBeCloseTo((12 - 16) / w2 ** 2, 12);
    expect(first + second).toBeCloseTo((50 * -2 - 2 * -28 * 4 + 17 * -6) / w2 ** 1.5, 12);
  });

  test('turning u by a straight angle changes the slope’s sign', () => {
    const direction = 0.3;
    const there = value('directionalDerivative', { ...at, direction });
    expect(there).toBeCloseTo(-4 * Math.cos(0.3) + 7 * Math.sin(0.3), 12);
    const back = value('directionalDerivative', { ...at, direction: direction - Math.PI });
    expect(back).toBeCloseTo(-there, 12);
  });
});

describe('kinds', () => {
  test.each([
    ['minimum', 'bowl', [0, 0]],
    ['maximum', 'hills', [Math.PI / 2, 0]],
    ['saddle', 'saddle', [0, 0]],
    ['degenerate', 'monkey-saddle', [0, 0]],
    ['degenerate', 'quartic-bowl', [0, 0]],
    ['degenerate', 'two-parabolas', [0, 0]],
    ['maximum', 'hills', [1.570796, 0]],
    ['regular', 'hills', [0, 0]],
    ['regular', '1e-300 x', [0, 0]],
    ['regular', 'exp(-x² - y²)', [4, 0]],
    ['regular', 'x³ - 3x y²', [1e-4, 0]],
    ['minimum', '1e-12 (x² + y²)', [0, 0]],
    ['saddle', '1e12 (x² - y²)', [0, 0]],
    ['degenerate', 'sin(x)² + cos(x)²', [0.7, 0.3]],
  ])('%s: %s at %j', (kind, name, point) => {
    expect(value('kind', { function: name, point })).toBe(kind);
  });
});

describe('letters', () => {
  test('count', () => {
    const at = { function: 'a x² + b y', letters: { a: 3, b: -2 }, point: [1, 1] };
    expect(value('gradient', at)).toEqual([6, -2]);
    expect(value('gradient', { ...at, letters: { a: 1, b: 0 } })).toEqual([2, 0]);
  });
});

describe('where something is missing', () => {
  test('outside the domain nothing is said but that', () => {
    const at = { function: 'sqrt(1 - x² - y²)', point: [1.2, 0] };
    for (const { id } of readouts) {
      expect([id, value(id, at)]).toEqual([id, null]);
      expect(text(id, at)).toBe('not defined here');
    }
    expect(lessonValues(valuesWith(at) as never, 0).gradientColumn).toContain('not defined');
  });

  test('at the tip of a cone there is a value and no slope', () => {
    const at = preset('cone');
    expect(value('value', at)).toBe(0);
    expect(value('gradient', at)).toBeNull();
    expect(value('directionalDerivative', at)).toBeNull();
    expect(text('directionalDerivative', at)).toBe('none: 1 ahead, −1 from behind');
    expect(value('kind', at)).toBeNull();
    expect(value('taylor2', at)).toBeNull();
  });

  test('on a crease the convention is shown, and called one', () => {
    const at = { function: 'pyramid', point: [0, 0.8] };
    expect(value('gradient', at)).toEqual([0, 1]);
    expect(text('gradient', at)).toBe('(0, 1) by convention: not differentiable here');
    expect(value('hessian', at)).toBeNull();
    expect(value('directionalDerivative', { ...at, direction: Math.PI / 2 })).toBeCloseTo(1, 9);
    expect(value('directionalDerivative', { ...at, direction: 0 })).toBeNull();
  });
});

describe('the classics of mathematics.md', () => {
  test('mixed partials that differ: f_xy = −1, f_yx = +1', () => {
    const at = preset('unequal-mixed');
    expect(value('gradient', at)).toEqual([0, 0]);
    expect(text('gradient', at)).toBe('(0, 0) as limits');
    expect(value('hessian', at)).toEqual([0, -1, 1, 0]);
    expect(value('hessianEigenvalues', at)).toBeNull();
    expect(text('hessianEigenvalues', at)).toBe('none: f_xy ≠ f_yx');
    expect(value('kind', at)).toBeNull();
    const lesson = lessonValues(valuesWith(at) as never, 0);
    expect(lesson.mixed).toContain('differ');
    expect(lesson.mixedValues).toBe('-1 \\ne 1');
    expect(working?.(valuesWith(at) as never, 0).map(({ title }) => title)).toContain(
      'Mixed partial derivatives, in both orders',
    );
  });

  test('only what is not differentiable is called so', () => {
    const said = (name: string, point: number[]) => text('gradientNorm', { function: name, point });
    // xy(x²−y²)/(x²+y²) and x|x| are differentiable at 0, which limits alone cannot prove.
    for (const name of ['unequal-mixed', 'x|x| + y']) {
      expect(said(name, [0, 0])).toBe('not decided: a kink or a seam');
      const lesson = lessonValues(valuesWith({ function: name, point: [0, 0] }) as never, 0);
      expect(lesson.steepest).toContain('not decided');
    }
    for (const name of ['every-direction', 'cone', 'pyramid', 'max(x, y)'])
      expect(said(name, [0, 0])).toBe('none: not differentiable here');
  });

  test('a slope along every u, yet not continuous', () => {
    for (const direction of [0.9, 2, -1.3]) {
      const at = { ...preset('every-direction'), direction };
      expect(value('directionalDerivative', at)).toBeCloseTo(
        Math.cos(direction) ** 2 / Math.sin(direction),
        5,
      );
    }
    // Half all along the parabola, right up to the point, where it is 0.
    expect(value('value', { function: 'every-direction', point: [1e-4, 1e-8] })).toBeCloseTo(
      0.5,
      9,
    );
    expect(value('value', { function: 'every-direction', point: [0, 0] })).toBe(0);
  });

  test('a minimum along every line, and no minimum', () => {
    const f = (x: number, y: number) =>
      value('value', { function: 'two-parabolas', point: [x, y] }) as number;
    for (let angle = 0; angle < Math.PI; angle += 0.2) {
      const [u, v] = [Math.cos(angle), Math.sin(angle)];
      expect(f(1e-3 * u, 1e-3 * v)).toBeGreaterThan(0);
    }
    expect(f(1e-3, 2e-6)).toBeLessThan(0);
  });

  test('a ridge does not bend along itself, not even by rounding', () => {
    const at = preset('ridge-walk');
    expect(value('hessianEigenvalues', at)).toEqual([0, expect.closeTo(-0.0306313, 6)]);
    expect(value('principalCurvatures', at)).toEqual([0, expect.closeTo(-0.0136862, 6)]);
  });

  test('the Hessian’s 2 and the parabola’s curvature', () => {
    const at = preset('two-curvatures');
    expect(value('hessianEigenvalues', at)).toEqual([2, 0]);
    expect(value('principalCurvatures', at)).toEqual([near(2 / 5 ** 1.5), near(0)]);
    expect(value('principalCurvatures', { ...at, point: [0, 0] })).toEqual([2, 0]);
  });
});

describe('motion', () => {
  const timeline = timelineOf(partialDerivatives, defaultsOf(params));
  if (timeline.kind !== 'time') throw new Error('It moves in time.');
  const { caption, marks } = timeline;

  test('the secant’s slope becomes the tangent’s', () => {
    // Of x² at 1: (2 + h) along x with h = 1·(1 − t)².
    const values = valuesWith({ function: 'x²', point: [1, 0], secants: true, h: 1 }) as never;
    expect(caption(values, 0)).toBe('h = 1: slopes 3, 0');
    expect(caption(values, 0.5)).toBe('h = 0.25: slopes 2.25, 0');
    expect(caption(values, 1)).toBe('h = 0: slopes 2, 0');
  });

  test('the turning direction meets the gradient, and the level curve a quarter turn on', () => {
    const values = valuesWith({ function: 'x', motion: 'turn', direction: -Math.PI / 2 }) as never;
    expect(marks(values).map(({ at }) => at)).toEqual([near(0.25), near(0.5), near(0.75), near(0)]);
    expect(caption(values, 0.25)).toBe('u at 0°: slope 1');
  });
});

describe('charts', () => {
  const chart = (id: string, patch: Patch, position = 0) => {
    const found = charts?.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`There is no chart ${id}.`);
    return found.data(valuesWith(patch) as never, position, {});
  };

  test('a slice goes through the point, and its tangent touches there', () => {
    const { series } = chart('slice-x', { function: 'x³ + y', point: [1, 2] });
    const [curve, tangent] = series;
    const k = Array.from(curve?.x ?? []).indexOf(1);
    expect(curve?.y[k]).toBe(3);
    expect(tangent?.y[k]).toBe(3);
    const [dx, dz] = [1, 0].map((j) =>
      j === 1 ? (tangent?.x[k + 1] as number) - 1 : (tangent?.y[k + 1] as number) - 3,
    ) as [number, number];
    expect(dz / dx).toBeCloseTo(3, 9);
  });

  test('a slice has a gap at a pole, and is as high as the picture', () => {
    const { series } = chart('slice-x', { function: '1/x', point: [1, 0] });
    const y = Array.from(series[0]?.y ?? []);
    const steps = y.slice(1).map((z, k) => z - (y[k] as number));
    // 1/x falls wherever it is: what rises is a line through its pole.
    expect(steps.every((step) => !(step > 0))).toBe(true);
    const { high } = rangeOf(valuesWith({ function: '1/x', point: [1, 0] }));
    expect(Math.max(...y.filter(Number.isFinite))).toBeLessThanOrEqual(high);
  });

  test('the finite differences say which h is best', () => {
    const { series, note } = chart('finite-differences', preset('rounding'));
    expect(series.map(({ label }) => label)).toEqual(['forward', 'central']);
    expect(note).toMatch(/^Best h here: about \d×10⁻[⁷⁸⁹] forward, \d×10⁻[⁴⁵⁶] central/);
    expect(chart('finite-differences', preset('cone')).series).toEqual([]);
  });

  test.each(presets.map(({ id }) => id))('%s: finite or a gap, and a note that reads', (id) => {
    for (const candidate of charts ?? [])
      for (const position of [0, 0.37, 1]) {
        const { series, note = '' } = candidate.data(valuesWith(preset(id)) as never, position, {});
        for (const { x, y } of series) {
          expect(x.length).toBe(y.length);
          expect(Array.from(x).every(Number.isFinite)).toBe(true);
          expect(Array.from(y).some((c) => c === Infinity || c === -Infinity)).toBe(false);
        }
        expect(note).not.toMatch(/NaN|undefined|null/);
      }
  });
});

describe('what is shown', () => {
  test('is the function’s own square, or as much as the point needs', () => {
    expect(domainOf(valuesWith({ function: 'dome' })).xMax).toBe(1.25);
    expect(domainOf(valuesWith({ function: 'x y' })).xMax).toBe(3);
    expect(domainOf(valuesWith({ function: 'x y', point: [7, 0] })).xMax).toBe(10);
    expect(domainOf(valuesWith({ function: 'x y', point: [0, -190] })).yMin).toBe(-500);
    const chosen = { domain: 'chosen', xFrom: -1, xTo: 2, yFrom: 0, yTo: 1 };
    expect(domainOf(valuesWith(chosen))).toEqual({ xMin: -1, xMax: 2, yMin: 0, yMax: 1 });
  });
});

test.each(presets.map(({ id }) => id))('%s: the calculation is written out', (id) => {
  for (const { title, lines } of working?.(valuesWith(preset(id)) as never, 0) ?? []) {
    expect(title).not.toBe('');
    for (const line of lines) {
      expect(line).not.toMatch(/NaN|undefined|null|\[object/);
      expect((line.match(/\{/g) ?? []).length).toBe((line.match(/\}/g) ?? []).length);
    }
  }
});
