/** What theory says of descent on a quadratic with Hessian eigenvalues λ. */
import { at, type Objective } from './objective';
import { type SymmetricEigen, symmetricEigen } from './symmetric';

export type LinearMethod = 'gradient-descent' | 'momentum' | 'nesterov';

/**
 * The learning rate from which on the method does not converge on a quadratic whose largest
 * eigenvalue is `largest` > 0. Source for Nesterov's, in torch's form: z² − (1 + β)(1 − ηλ)z +
 * β(1 − ηλ) has the root −1.
 */
export function stepLimit(method: LinearMethod, beta: number, largest: number): number {
  if (method === 'gradient-descent') return 2 / largest;
  if (method === 'momentum') return (2 * (1 + beta)) / largest;
  return (2 * (1 + beta)) / ((1 + 2 * beta) * largest);
}

/**
 * What the error along an eigenvector with eigenvalue λ is multiplied by in the long run, step by
 * step: the spectral radius of the iteration, below 1 if it converges.
 */
export function convergenceFactor(
  method: LinearMethod,
  rate: number,
  beta: number,
  lambda: number,
): number {
  const reach = 1 - rate * lambda;
  if (method === 'gradient-descent') return Math.abs(reach);
  if (method === 'momentum') return largestRoot(beta + reach, beta);
  return largestRoot((1 + beta) * reach, beta * reach);
}

/** The largest modulus of a root of z² − sz + p. */
function largestRoot(sum: number, product: number): number {
  const discriminant = (sum * sum) / 4 - product;
  if (discriminant < 0) return Math.sqrt(product);
  return Math.abs(sum) / 2 + Math.sqrt(discriminant);
}

/**
 * Learning rate and momentum of the heavy ball that converge fastest for eigenvalues from
 * `smallest` to `largest`, both positive: then every error shrinks by √β a step.
 * Source: B. T. Polyak, USSR Comput. Math. Math. Phys. 4 (1964).
 */
export function bestHeavyBall(smallest: number, largest: number): { rate: number; beta: number } {
  const [low, high] = [Math.sqrt(smallest), Math.sqrt(largest)];
  return { rate: (2 / (high + low)) ** 2, beta: ((high - low) / (high + low)) ** 2 };
}

/** The learning rate with which plain descent converges fastest: 2/(λ_min + λ_max). */
export function bestRate(smallest: number, largest: number): number {
  return 2 / (smallest + largest);
}

export interface Quadratic {
  /** 2×2, row-major. */
  readonly hessian: readonly number[];
  readonly eigen: SymmetricEigen;
  /** Where the gradient vanishes. */
  readonly centre: readonly [number, number];
}

/** The error θ − centre along the eigenvectors, in the order of the eigenvalues (descending). */
export function errorAlong(
  { eigen, centre }: Quadratic,
  x: number,
  y: number,
): readonly [number, number] {
  const [dx, dy] = [x - centre[0], y - centre[1]];
  const [[a, b], [c, d]] = eigen.vectors;
  return [a * dx + b * dy, c * dx + d * dy];
}

/**
 * The function as a quadratic with one critical point; null if it is not one on the domain, as far
 * as 25 points tell to 1e-9 of the gradients' size.
 * @param domain [x0, x1, y0, y1]
 */
export function asQuadratic(
  objective: Objective,
  [x0, x1, y0, y1]: readonly [number, number, number, number],
): Quadratic | null {
  const numbers = new Float64Array(4);
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const hessian = Array.from(objective.hessian(mx, my, numbers)) as [
    number,
    number,
    number,
    number,
  ];
  const [gx = 0, gy = 0] = objective.gradient(mx, my, numbers);
  const [a, b, , c] = hessian;
  const size = Math.hypot(a, b, c) * Math.hypot(x1 - x0, y1 - y0) + Math.hypot(gx, gy);
  for (let i = 0; i < 25; i++) {
    const dx = (x1 - x0) * (((i % 5) + 0.13) / 4.5 - 0.5);
    const dy = (y1 - y0) * ((Math.floor(i / 5) + 0.29) / 4.5 - 0.5);
    const g = objective.gradient(mx + dx, my + dy, numbers);
    const off = Math.hypot(at(g, 0) - gx - a * dx - b * dy, at(g, 1) - gy - b * dx - c * dy);
    if (!(off <= 1e-9 * size)) return null;
  }
  const eigen = symmetricEigen(a, b, c);
  const [high, low] = eigen.values.map(Math.abs).toSorted((p, q) => q - p) as [number, number];
  if (!(low > 1e-12 * high)) return null;
  const determinant = a * c - b * b;
  const centre = [
    mx - (c * gx - b * gy) / determinant,
    my - (a * gy - b * gx) / determinant,
  ] as const;
  return { hessian, eigen, centre };
}
