/** Functions written by hand, as kernel text and in float64: the kernels' tests need no compiler. */
import type { FunctionText } from '@built';

export interface HandMade {
  readonly text: FunctionText;
  value(x: number, y: number, letters?: readonly number[]): number;
  gradient(x: number, y: number, letters?: readonly number[]): readonly [number, number];
}

/** (x² + y − 11)² + (x + y² − 7)² (Himmelblau, Applied Nonlinear Programming, 1972). */
export const himmelblau: HandMade = {
  text: {
    letters: [],
    write: () => ({
      statements: 'const f0 = x * x + y - 11;\nconst f1 = x + y * y - 7;',
      value: '(f0 * f0 + f1 * f1)',
      gradient: ['(4 * x * f0 + 2 * f1)', '(2 * f0 + 4 * y * f1)'],
      inside: '1',
    }),
  },
  value: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient(x, y) {
    const [u, v] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * u + 2 * v, 2 * u + 4 * y * v];
  },
};

export const himmelblauMinima = [
  { x: 3, y: 2 },
  { x: -2.805118086952745, y: 3.131312518250573 },
  { x: -3.779310253377747, y: -3.283185991286169 },
  { x: 3.584428340330491, y: -1.848126526964404 },
];

/** (a x² + b y²)/2, with two sliders. */
export const bowl: HandMade = {
  text: {
    letters: ['a', 'b'],
    write: () => ({
      statements: '',
      value: '(0.5 * (letter0 * x * x + letter1 * y * y))',
      gradient: ['(letter0 * x)', '(letter1 * y)'],
      inside: '1',
    }),
  },
  value: (x, y, [a = 1, b = 1] = []) => (a * x * x + b * y * y) / 2,
  gradient: (x, y, [a = 1, b = 1] = []) => [a * x, b * y],
};

/** x − √x + y², absent where x < 0; its minimum is (1/4, 0). */
export const halfPlane: HandMade = {
  text: {
    letters: [],
    write: () => ({
      statements: 'const f0 = Math.sqrt(Math.max(x, 0.0));',
      value: '(x - f0 + y * y)',
      gradient: ['(1.0 - 0.5 / Math.max(f0, 0.0001))', '(2.0 * y)'],
      inside: '(x >= 0.0 ? 1.0 : 0.0)',
    }),
  },
  value: (x, y) => x - Math.sqrt(x) + y * y,
  gradient: (x, y) => [x < 0 ? Number.NaN : 1 - 0.5 / Math.max(Math.sqrt(x), 1e-4), 2 * y],
};
