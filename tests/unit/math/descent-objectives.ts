/** Objectives for the tests, with derivatives written by hand. */
import type { Objective } from '../../../src/math/descent/objective';

type Plain = (x: number, y: number) => number;
type Pair = (x: number, y: number) => readonly number[];

/** An objective from its value, gradient (2) and Hessian (4, row-major). */
export function byHand(value: Plain, gradient: Pair, hessian: Pair): Objective {
  const fill = (out: Float64Array, numbers: readonly number[]) => {
    out.set(numbers);
    return out;
  };
  return {
    value,
    gradient: (x, y, out) => fill(out, gradient(x, y)),
    hessian: (x, y, out) => fill(out, hessian(x, y)),
  };
}

export const quadratic = (a: number, b: number, c: number): Objective =>
  byHand(
    (x, y) => (a * x * x + 2 * b * x * y + c * y * y) / 2,
    (x, y) => [a * x + b * y, b * x + c * y],
    () => [a, b, b, c],
  );

export const ravine = quadratic(1, 0, 40);
export const saddle = quadratic(2, 0, -2);

export const rosenbrock = byHand(
  (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  (x, y) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  (x, y) => [2 - 400 * (y - 3 * x * x), -400 * x, -400 * x, 200],
);

export const himmelblau = byHand(
  (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  (x, y) => [
    4 * x * (x * x + y - 11) + 2 * (x + y * y - 7),
    2 * (x * x + y - 11) + 4 * y * (x + y * y - 7),
  ],
  (x, y) => [12 * x * x + 4 * y - 42, 4 * (x + y), 4 * (x + y), 12 * y * y + 4 * x - 26],
);

export const styblinskiTang = byHand(
  (x, y) => (x ** 4 - 16 * x * x + 5 * x + y ** 4 - 16 * y * y + 5 * y) / 2,
  (x, y) => [2 * x ** 3 - 16 * x + 2.5, 2 * y ** 3 - 16 * y + 2.5],
  (x, y) => [6 * x * x - 16, 0, 0, 6 * y * y - 16],
);

/** By the names that tests/reference/optimisers.json uses. */
export const referenceObjectives: Readonly<Record<string, Objective>> = {
  rosenbrock,
  himmelblau,
  '(x^2+40y^2)/2': ravine,
  'styblinski-tang': styblinskiTang,
};
