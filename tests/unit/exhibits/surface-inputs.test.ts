/** What both exhibits with a surface refuse, and in which words. */
import { describe, expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { partialDerivatives } from '../../../src/exhibits/calculus/partial-derivatives';
import { gradientDescent } from '../../../src/exhibits/optimisation/gradient-descent';

describe.each([gradientDescent, partialDerivatives])('$id', ({ params }) => {
  const set = (patch: object) => acceptAll(params, defaultsOf(params), patch);

  test('a domain the wrong way round', () => {
    const refused = 'Domain: x from 3 must be less than where it ends, −3.';
    expect(() => set({ domain: 'chosen', xFrom: 3, xTo: -3 })).toThrow(refused);
    expect(() => set({ xTo: -3, xFrom: 3 })).toThrow(refused);
    expect(() => set({ yFrom: 2, yTo: 2 })).toThrow('y from 2 must be less');
    expect(() => set({ xFrom: 5 })).toThrow('x from 5 must be less');
    expect(set({ xFrom: 5, xTo: 7 })).toMatchObject({ xFrom: 5, xTo: 7 });
    expect(set({ yTo: -5, yFrom: -7 })).toMatchObject({ yFrom: -7, yTo: -5 });
  });

  test('a value for a variable, or for a constant', () => {
    expect(() => set({ letters: { x: 2 } })).toThrow('x is a variable and has no value to set.');
    expect(() => set({ letters: { a: 1, e: 2 } })).toThrow('e is a constant');
    expect(set({ letters: { a: 2, z: 3 } })).toMatchObject({ letters: { a: 2, z: 3 } });
  });
});
