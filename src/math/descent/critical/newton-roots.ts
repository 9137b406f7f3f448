import { at, type Objective } from '../objective';
import { symmetricEigenvalues } from '../symmetric';
import { compass, isInside, type Point, type Survey } from './survey';
import type { CriticalType } from './types';

/** Degenerate points are approached by halves only, so this is what 1e-9 of the box takes. */
const mostSteps = 60;
const mostHalvings = 6;
/** A Newton step this short, of the box's diagonal, ends the search. */
const shortStep = 1e-13;
/** Once steps are this short, a known point near by is where they lead. */
const closing = 1e-4;
/** The last step of a search that may count as arrived. */
const arrived = 1e-8;
/** Eigenvalues below this share of the function's usual curvature are zero. */
const degenerate = 1e-6;

const gradient = new Float64Array(2);
const trial = new Float64Array(2);
const hessian = new Float64Array(4);

const lengthOf = (g: Float64Array) => Math.hypot(at(g, 0), at(g, 1));

/**
 * A zero of ∇f from a start, whatever its kind: Newton's method on the gradient, steps at most a
 * tenth of the box and halved while the gradient grows. Null if it leaves the box, arrives nowhere,
 * or is about to arrive at a point that is known. Source: J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed. 2006, section 11.2.
 */
export function criticalFrom(
  survey: Survey,
  start: Point,
  isKnown: (point: Point) => boolean = () => false,
): Point | null {
  const { objective, diagonal } = survey;
  let [x, y] = start;
  let length = Infinity;
  let norm = lengthOf(objective.gradient(x, y, gradient));
  for (let i = 0; i < mostSteps && length > shortStep * diagonal && norm > 0; i++) {
    const step = newtonStep(objective, x, y);
    if (!step) return null;
    const part = Math.min(1, (0.1 * diagonal) / Math.hypot(step[0], step[1]));
    const next = shorten(objective, x, y, [part * step[0], part * step[1]], norm);
    if (!next) break;
    length = Math.hypot(next.x - x, next.y - y);
    ({ x, y, norm } = next);
    if (!isInside(survey, [x, y])) return null;
    if (length < closing * diagonal && isKnown([x, y])) return null;
    gradient.set(trial);
  }
  const isThere =
    norm === 0 || (length <= arrived * diagonal && norm <= 1e-6 * survey.gradientSize);
  return isThere ? rounded(survey, [x, y], norm) : null;
}

/** Nine digits of the box are enough if the gradient there is no longer: −0.4, not −0.39999999999999997. */
function rounded({ objective, diagonal }: Survey, [x, y]: Point, norm: number): Point {
  const scale = 10 ** (9 - Math.ceil(Math.log10(diagonal)));
  const [u, v] = [Math.round(x * scale) / scale + 0, Math.round(y * scale) / scale + 0];
  return lengthOf(objective.gradient(u, v, gradient)) <= norm ? [u, v] : [x, y];
}

/** −H⁻¹g at (x, y), for the gradient that `gradient` holds; null where H is absent or singular. */
function newtonStep(objective: Objective, x: number, y: number): Point | null {
  const h = objective.hessian(x, y, hessian);
  const [a, b, c] = [at(h, 0), at(h, 1), at(h, 3)];
  const determinant = a * c - b * b;
  const [gx, gy] = [at(gradient, 0), at(gradient, 1)];
  if (Number.isNaN(determinant)) return null;
  // One direction without curvature: along the other it is still Newton's method.
  const trace = a + c;
  if (Math.abs(determinant) <= 1e-14 * trace * trace) {
    return trace === 0 ? null : [-gx / trace, -gy / trace];
  }
  return [(b * gy - c * gx) / determinant, (b * gx - a * gy) / determinant];
}

/** The longest of the step's halves that makes the gradient shorter; its gradient is in `trial`. */
function shorten(
  objective: Objective,
  x: number,
  y: number,
  [dx, dy]: Point,
  norm: number,
): { x: number; y: number; norm: number } | null {
  for (let i = 0, part = 1; i <= mostHalvings; i++, part /= 2) {
    const [u, v] = [x + part * dx, y + part * dy];
    const next = lengthOf(objective.gradient(u, v, trial));
    if (next < norm) return { x: u, y: v, norm: next };
  }
  return null;
}

/**
 * What kind of critical point it is, by the Hessian's eigenvalues; null for kinks, and for points
 * of a line or plain where the gradient vanishes all along: those are no points of their own.
 */
export function classify(survey: Survey, [x, y]: Point): CriticalType | null {
  const { objective, hessianSize } = survey;
  if (objective.isKink?.(x, y)) return null;
  const h = objective.hessian(x, y, hessian);
  const [high = 0, low = 0] = symmetricEigenvalues(at(h, 0), at(h, 1), at(h, 3), trial);
  const least = degenerate * Math.max(Math.abs(high), Math.abs(low), hessianSize);
  if (low > least) return 'minimum';
  if (high < -least) return 'maximum';
  if (high > least && low < -least) return 'saddle';
  return isIsolated(survey, [x, y]) ? 'degenerate' : null;
}

function isIsolated({ objective, diagonal, gradientSize }: Survey, [x, y]: Point): boolean {
  const radius = 1e-3 * diagonal;
  return compass.every(([dx, dy]) => {
    const g = objective.gradient(x + radius * dx, y + radius * dy, trial);
    return lengthOf(g) > 1e-11 * gradientSize;
  });
}
