import { type SymmetricEigen, symmetricEigen } from '../descent/symmetric';
import type { Direction, Gradient, Hessian } from './local';

/** A curvature of so many roundings of the other one is 0. */
const roundings = 4;

/**
 * The principal curvatures of the graph z = f(x, y), descending, seen from above (a bowl's are
 * positive), with the directions of the floor that they lie over: eigenvalues and eigenvectors of the
 * shape operator (I + ∇f∇fᵀ)⁻¹H/√(1 + |∇f|²). Those unit vectors are orthogonal on the surface, not on
 * the floor. (do Carmo, Differential Geometry of Curves and Surfaces, section 3-3, on graphs.)
 *
 * With G = I + ∇f∇fᵀ the operator is similar to the symmetric G^(−½) H G^(−½)/√(1 + |∇f|²).
 */
export function principalCurvatures([fx, fy]: Gradient, [xx, xy, , yy]: Hessian): SymmetricEigen {
  const steep = Math.hypot(fx, fy);
  const w = Math.hypot(1, steep);
  const [gx, gy] = steep === 0 ? [1, 0] : [fx / steep, fy / steep];
  // G^(−½) = I + (1/w − 1) ĝĝᵀ.
  const shrink = 1 / w - 1;
  const a = 1 + shrink * gx * gx;
  const b = shrink * gx * gy;
  const c = 1 + shrink * gy * gy;
  const p = a * xx + b * xy;
  const q = a * xy + b * yy;
  const r = b * xx + c * xy;
  const s = b * xy + c * yy;
  const { values, vectors } = symmetricEigen(
    (p * a + q * b) / w,
    (p * b + q * c) / w,
    (r * b + s * c) / w,
  );
  const lowered = ([u, v]: Direction): Direction => {
    const [x, y] = [a * u + b * v, b * u + c * v];
    const size = Math.hypot(x, y);
    return [x / size, y / size];
  };
  const rounding = roundings * Number.EPSILON * Math.max(...values.map(Math.abs));
  const tidy = (curvature: number) => (Math.abs(curvature) <= rounding ? 0 : curvature);
  return {
    values: [tidy(values[0]), tidy(values[1])],
    vectors: [lowered(vectors[0]), lowered(vectors[1])],
  };
}
