/** What a function's graph is like at a point: first and second derivatives, or that they are absent. */
import type { Objective } from '../descent/objective';

export type Gradient = readonly [number, number];
/** Row-major: f_xx, f_xy, f_yx, f_yy. */
export type Hessian = readonly [number, number, number, number];
/** A unit vector of the floor. */
export type Direction = readonly [number, number];

/** A rectangle of the floor. */
export interface Rectangle {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export function isWithin({ xMin, xMax, yMin, yMax }: Rectangle, x: number, y: number): boolean {
  return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
}

/** f(x, y), or null where it is absent. */
export function valueAt(f: Objective, x: number, y: number): number | null {
  const value = f.value(x, y);
  return Number.isFinite(value) ? value : null;
}

/** The gradient as the formula gives it, or null where it is absent. */
export function gradientAt(f: Objective, x: number, y: number): Gradient | null {
  const [fx = Number.NaN, fy = Number.NaN] = f.gradient(x, y, new Float64Array(2));
  return Number.isFinite(fx) && Number.isFinite(fy) ? [fx, fy] : null;
}

/** The Hessian as the formula gives it, or null where it is absent. */
export function hessianAt(f: Objective, x: number, y: number): Hessian | null {
  const out = f.hessian(x, y, new Float64Array(4));
  return out.every(Number.isFinite) ? ([...out] as unknown as Hessian) : null;
}

/** D_u f = ∇f · u. */
export function alongDirection([fx, fy]: Gradient, [ux, uy]: Direction): number {
  return fx * ux + fy * uy;
}

/** D²_u f = uᵀ H u: how the slope changes along u. */
export function secondAlong([xx, xy, yx, yy]: Hessian, [ux, uy]: Direction): number {
  return xx * ux * ux + (xy + yx) * ux * uy + yy * uy * uy;
}

/** The unit vector at an angle from the x axis, in radians; right angles are exact. */
export function unitAt(radians: number): Direction {
  const tidy = (c: number) => (Math.abs(c) < 1e-15 ? 0 : c);
  return [tidy(Math.cos(radians)), tidy(Math.sin(radians))];
}
