import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../src/math/expression';
import { findEquilibria } from '../../../src/math/flow/equilibria';
import { leastSquares } from '../../../src/math/flow/least-squares';
import { levelCurve } from '../../../src/math/flow/level-curve';
import { newton } from '../../../src/math/flow/newton';
import { flowTo, growthPerStep, stabilityLimit, stepsTo } from '../../../src/math/flow/runge-kutta';
import { streamlines } from '../../../src/math/flow/streamlines';
import { componentsOf, type SystemId, systemById, systems } from '../../../src/math/flow/systems';
import { fieldVariables, type VectorField, vectorField } from '../../../src/math/flow/vector-field';
import { svd } from '../../../src/math/svd';
import reference from '../../reference/flow.json';

const defaults = (id: SystemId) => {
  const system = systemById(id);
  if (!system) throw new Error(`There is no system ${id}.`);
  const letters = Object.fromEntries(system.letters.map((one) => [one.letter, one.default]));
  return { system, field: vectorField(componentsOf(system), letters) };
};
const own = (texts: readonly string[], letters = {}) =>
  vectorField(
    texts.map((text) => compileFunction(text, { variables: fieldVariables })),
    letters,
  );
const points = (found: readonly { point: readonly number[] }[]) => found.map(({ point }) => point);

describe('Runge–Kutta', () => {
  it.each(reference.states)('$id against DOP853', ({ id, start, time, end }) => {
    const { system, field } = defaults(id as SystemId);
    const reached = flowTo(field, start, time, system.step / 4);
    end.forEach((x, i) => {
      // Order 4 at a quarter of the exhibit's step.
      expect(Math.abs((reached[i] as number) - x)).toBeLessThan(id === 'lorenz' ? 1e-5 : 1e-6);
    });
  });

  it('is of order 4', () => {
    const { field } = defaults('pendulum');
    const end = reference.states.find(({ id }) => id === 'pendulum')?.end as number[];
    const error = (h: number) => {
      const reached = flowTo(field, [-5, 3], 10, h);
      return Math.hypot(...end.map((x, i) => (reached[i] as number) - x));
    };
    const order = Math.log2(error(0.04) / error(0.02));
    expect(order).toBeGreaterThan(3.7);
    expect(order).toBeLessThan(4.6);
  });

  it('its steps stop decaying at hλ = −2.785…', () => {
    expect(Math.abs(growthPerStep(stabilityLimit, 0) - 1)).toBeLessThan(1e-14);
    expect(growthPerStep(stabilityLimit + 1e-6, 0)).toBeLessThan(1);
    expect(growthPerStep(stabilityLimit - 1e-6, 0)).toBeGreaterThan(1);
    const field = own(['-x', '-50y']);
    const sizeAfter = (h: number) => Math.abs(flowTo(field, [1, 1], 500 * h, h)[1] as number);
    expect(sizeAfter(0.0556)).toBeLessThan(1);
    expect(sizeAfter(0.0558)).toBeGreaterThan(1);
  });

  it('cuts a time into whole steps and a rest', () => {
    expect(stepsTo(0.3, 0.1)).toEqual({ whole: 3, rest: 0 });
    const { whole, rest } = stepsTo(0.37, 0.1);
    expect(whole).toBe(3);
    expect(rest).toBeCloseTo(0.07, 12);
    expect(stepsTo(0, 0.1)).toEqual({ whole: 0, rest: 0 });
  });
});

describe('symbolic Jacobians', () => {
  it.each(systems.map(({ id }) => id))('of %s against differences', (id) => {
    const { system, field } = defaults(id);
    const n = field.dimension;
    const at = system.box.low.map((x, i) => x + 0.37 * ((system.box.high[i] as number) - x));
    const jacobian = field.jacobian(at);
    const h = 1e-6;
    for (let j = 0; j < n; j++) {
      const moved = (sign: number) =>
        field.velocity(
          at.map((x, i) => x + (i === j ? sign * h : 0)),
          new Float64Array(3),
        );
      const [up, down] = [moved(1), moved(-1)];
      for (let i = 0; i < n; i++) {
        const slope = ((up[i] as number) - (down[i] as number)) / (2 * h);
        expect(Math.abs(slope - (jacobian[i * n + j] as number))).toBeLessThan(1e-6);
      }
    }
  });
});

describe('Newton’s method', () => {
  it.each([
    ['in space, by Cramer’s rule', ['2x + y - 4', 'x + 3y + z - 10', 'y - z + 1'], [1, 2, 3]],
    ['in the plane', ['2x + y - 4', 'x - 3y + 5'], [1, 2]],
    ['nearly singular', ['1e-8(x - 1)', 'y - 2'], [1, 2]],
    ['in numbers whose squares overflow', ['1e200(x - 1)', '1e200(y - 2)'], [1, 2]],
    [
      'in space, nothing in a row',
      ['x + 2y - 3z + 4', '3x - y + 2z - 7', '-x + 4y + z - 10'],
      [1, 2, 3],
    ],
  ])('solves what is affine at once: %s', (_, texts, zero) => {
    let steps = 0;
    const affine = own(texts);
    const counted: VectorField = {
      ...affine,
      jacobian: (point) => {
        steps++;
        return affine.jacobian(point);
      },
    };
    const end = newton(counted, [0.3, -0.4, 0.8].slice(0, zero.length), 5);
    // One step, one or two for rounding, and one look at what is reached.
    expect(steps).toBeLessThanOrEqual(4);
    zero.forEach((x, i) => {
      expect(Math.abs((end?.[i] as number) - x)).toBeLessThan(1e-12);
    });
  });

  it('goes the shortest way to a line of zeros, and nowhere where there is none', () => {
    const end = newton(own(['x + y', '2x + 2y']), [1, 0], 5) as number[];
    expect(Math.hypot((end[0] as number) - 0.5, (end[1] as number) + 0.5)).toBeLessThan(1e-12);
    expect(newton(own(['1', 'x']), [1, 0], 5)).toBeNull();
  });

  it('gives up early where it wanders about, and not where it only crawls', () => {
    const steps = (text: string) => {
      let count = 0;
      const field = own([text, 'y']);
      const jacobian = (point: ArrayLike<number>) => {
        count++;
        return field.jacobian(point);
      };
      const end = newton({ ...field, jacobian }, [0.7, 0], 5);
      return { count, end };
    };
    const wandering = steps('x^2 + 1');
    expect(wandering.end).toBeNull();
    expect(wandering.count).toBeLessThan(35);
    // As near as slopes are told from 0: the square root of their limit.
    expect(steps('x^3').end?.[0]).toBeLessThan(3e-5);
  });
});

describe('least squares where the rank is not known', () => {
  const numbers = (seed: number, count: number) => {
    let state = seed;
    return Array.from({ length: count }, () => {
      state = (state * 16807) % 2147483647;
      return (state / 2147483647) * 4 - 2;
    });
  };
  /** J⁺·v by the singular value decomposition. */
  const bySingularValues = (a: readonly number[], v: readonly number[]) => {
    const { u, s, v: right } = svd(a);
    const n = s.length;
    const along = s.map((size, k) =>
      size <= 1e-9 * (s[0] as number)
        ? 0
        : v.reduce((sum, x, i) => sum + (u[i * n + k] as number) * x, 0) / size,
    );
    return v.map((_, i) => along.reduce((sum, x, k) => sum + (right[i * n + k] as number) * x, 0));
  };

  it.each([
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
    [3, 3],
  ])('of order %i and rank %i: what singular values give', (n, rank) => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = numbers(7919 * seed, 2 * n * rank + n);
      const [left, right] = [random.slice(0, n * rank), random.slice(n * rank, 2 * n * rank)];
      const v = random.slice(2 * n * rank);
      const a = Array.from({ length: n * n }, (_, k) => {
        let sum = 0;
        for (let r = 0; r < rank; r++)
          sum +=
            (left[Math.floor(k / n) * rank + r] as number) * (right[r * n + (k % n)] as number);
        return sum;
      });
      const got = leastSquares(a, v, 1e-9) as number[];
      const wanted = bySingularValues(a, v);
      // Both errors grow with the square of the condition of what counts.
      const { s } = svd(a);
      const condition = (s[0] as number) / (s[rank - 1] as number);
      const scale = Math.max(1, Math.hypot(...wanted));
      wanted.forEach((x, i) => {
        expect(Math.abs((got[i] as number) - x)).toBeLessThan(1e-13 * condition ** 2 * scale);
      });
    }
  });

  it('nothing where there is no slope at all', () => {
    expect(leastSquares([0, 0, 0, 0], [1, 2], 1e-9)).toBeNull();
  });
});

describe('equilibria', () => {
  const found = (id: SystemId) => {
    const { system, field } = defaults(id);
    return findEquilibria(field, system.box);
  };

  it('of the pendulum: hanging and standing, in turn', () => {
    const all = found('pendulum');
    expect(all.map(({ point }) => Math.round((point[0] as number) / Math.PI))).toEqual([
      -2, -1, 0, 1, 2,
    ]);
    expect(all.map(({ type }) => type)).toEqual(['spiral', 'saddle', 'spiral', 'saddle', 'spiral']);
    expect(all[2]?.stability).toBe('asymptotically stable');
    expect(all[1]?.stability).toBe('unstable');
  });

  it('of Lotka and Volterra: undetermined where both Re λ are 0', () => {
    const [origin, centre] = found('lotka-volterra');
    expect(origin).toMatchObject({ point: [0, 0], type: 'saddle', stability: 'unstable' });
    expect(centre).toMatchObject({ type: 'centre', stability: 'undetermined' });
    expect(centre?.jacobian).toEqual([0, -1, 1, 0]);
  });

  it('of Lorenz: C± at ±√(β(ρ − 1)), and the origin, all unstable', () => {
    const all = found('lorenz');
    const c = Math.sqrt((8 / 3) * 27);
    const expected = [
      [-c, -c, 27],
      [0, 0, 0],
      [c, c, 27],
    ];
    expect(all).toHaveLength(3);
    all.forEach(({ point, stability }, k) => {
      point.forEach((x, i) => {
        expect(Math.abs(x - (expected[k]?.[i] as number))).toBeLessThan(1e-10);
      });
      expect(stability).toBe('unstable');
    });
    // Literature: λ of C± for σ = 10, ρ = 28, β = 8/3.
    expect(all[0]?.eigenvalues.map(({ re }) => re.toFixed(3))).toEqual([
      '-13.855',
      '0.094',
      '0.094',
    ]);
  });

  it('of an epidemic: a continuum, of which a few stand for all', () => {
    const all = found('sir');
    expect(all.length).toBeGreaterThan(1);
    expect(all.length).toBeLessThanOrEqual(5);
    for (const { point, degenerate, continuum, type, stability } of all) {
      expect(point[1]).toBe(0);
      expect(degenerate).toBe(true);
      expect(continuum).toBe(true);
      expect(type).toBe('plane of equilibria');
      // βS < γ: no Re λ is positive, two are 0.
      expect(stability).toBe((point[0] as number) > 1 / 3 + 1e-9 ? 'unstable' : 'undetermined');
    }
  });

  it.each([
    ['a double well whose wells merge', ['-x^3', '-y'], 'undetermined'],
    ['a fold', ['x^2', '-y'], 'undetermined'],
    ['flatter than Newton’s method can follow', ['1e300*x^9', '-y'], 'undetermined'],
    ['a fold that repels', ['x^2', 'y'], 'unstable'],
  ])('degenerate, and with nothing beside it: %s', (_, texts, stability) => {
    const all = findEquilibria(own(texts), { low: [-2.5, -2.5], high: [2.5, 2.5] });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ point: [0, 0], type: 'degenerate', stability });
    expect(all[0]).toMatchObject({ degenerate: true, continuum: false });
    expect(all[0]?.eigenvalues.some(({ re, im }) => re === 0 && im === 0)).toBe(true);
  });

  it('of a circle full of them: a continuum; where two lines of them cross: no plane', () => {
    const box = { low: [-2.5, -2.5], high: [2.5, 2.5] };
    const circle = findEquilibria(own(['x(1 - x^2 - y^2)', 'y(1 - x^2 - y^2)']), box);
    const [centre, ...around] = circle.toSorted(
      (a, b) => Math.hypot(...a.point) - Math.hypot(...b.point),
    );
    expect(centre).toMatchObject({ type: 'star', continuum: false });
    expect(around).toHaveLength(5);
    for (const { type, continuum } of around)
      expect([type, continuum]).toEqual(['line of equilibria', true]);
    const crossing = findEquilibria(own(['x*y', 'x*y']), box);
    const origin = crossing.find(({ point }) => point.every((x) => x === 0));
    expect(origin?.type).toBe('degenerate');
    expect(crossing.length).toBeGreaterThan(1);
  });

  it('none where there is none, and none where the speed is only smallest', () => {
    const box = { low: [-2, -2], high: [2, 2] };
    expect(findEquilibria(own(['1', 'x']), box)).toEqual([]);
    expect(findEquilibria(own(['x^2 + 0.01', 'y']), box)).toEqual([]);
    expect(points(findEquilibria(own(['x^2 - 1', 'y']), box))).toHaveLength(2);
  });
});

describe('what is drawn of a field', () => {
  const box = { low: [-2, -2], high: [2, 2] };

  it('flow lines follow the flow, inside the box', () => {
    const turn = own(['-y', 'x']);
    const curves = streamlines(turn, box);
    expect(curves.length).toBeGreaterThan(5);
    for (const { points: line } of curves) {
      const first = Math.hypot(line[0] as number, line[1] as number);
      for (let k = 0; k < line.length; k += 2) {
        // On circles, but for the midpoint rule's error.
        const radius = Math.hypot(line[k] as number, line[k + 1] as number);
        expect(Math.abs(radius - first)).toBeLessThan(0.02);
        expect(Math.abs(line[k] as number)).toBeLessThanOrEqual(2);
      }
    }
  });

  it('level curves lie where the function is zero', () => {
    const segments = levelCurve((x, y) => x * x + y * y - 1, box, 1000);
    expect(segments.length).toBeGreaterThan(4 * 50);
    for (let k = 0; k < segments.length; k += 2)
      expect(Math.hypot(segments[k] as number, segments[k + 1] as number)).toBeCloseTo(1, 2);
    expect(levelCurve(() => 1, box, 1000)).toEqual([]);
  });
});
