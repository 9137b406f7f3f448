import type { Gradient, Hessian } from './local';

/** Coefficients of 1, x, y, x², xy, y², with x and y measured from the point. */
export type Quadratic = readonly [number, number, number, number, number, number];

/** The Taylor polynomial of degree two. */
export function taylor2(value: number, [fx, fy]: Gradient, [xx, xy, , yy]: Hessian): Quadratic {
  return [value, fx, fy, xx / 2, xy, yy / 2];
}

/** The tangent plane: the Taylor polynomial of degree one. */
export function taylor1(value: number, [fx, fy]: Gradient): Quadratic {
  return [value, fx, fy, 0, 0, 0];
}

/** A quadratic at (dx, dy) from its point. */
export function quadraticAt([c, x, y, xx, xy, yy]: Quadratic, dx: number, dy: number): number {
  return c + dx * (x + xx * dx + xy * dy) + dy * (y + yy * dy);
}
