import { expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { gradientDescent } from '../../../src/exhibits/optimisation/gradient-descent';

const { params, maps = [] } = gradientDescent;
const [plane] = maps;
const valuesOf = (patch: Record<string, unknown>) =>
  acceptAll(params, defaultsOf(params), { plane: true, ...patch }) as never;

/** Red, green and blue of each run of a 2 × 2 map, whose runs all end at finite losses. */
function colours(values: never, losses: readonly number[]): string[] {
  const texels = Float32Array.from(losses.flatMap((loss) => [0, loss, 9, 1]));
  const image = plane?.data(values, 0, { plane: { texels, side: 2, steps: 9 } });
  return losses.map((_, k) => image?.pixels.slice(4 * k, 4 * k + 3).join(' ') ?? '');
}

test('runs that end at one minimum have one colour, whatever float32 rounds', () => {
  const values = valuesOf({ function: 'sin(3x)cos(3y)/(1+x²+y²)' });
  const bottom = -0.30189;
  const [a, b, c, higher] = colours(values, [bottom, bottom + 3e-8, bottom + 9e-8, -0.2]);
  expect([b, c]).toEqual([a, a]);
  expect(higher).not.toBe(a);
});

test('at a minimum of 0 twelve decades are told apart', () => {
  const values = valuesOf({ function: 'ravine', start: [4, 1] });
  expect(new Set(colours(values, [0, 1e-9, 1e-6, 1e-3])).size).toBe(4);
});

test('a racer without momentum says why there is no map', () => {
  const says = plane?.whyNot?.(valuesOf({ racers: [{ optimiser: 'adam' }] }));
  expect(says).toContain('Adam has no momentum to vary');
  expect(plane?.whyNot?.(valuesOf({ racers: [{ optimiser: 'nesterov' }] }))).toBe('');
  expect(plane?.whyNot?.(valuesOf({ racers: [] }))).toContain('there is none');
});
