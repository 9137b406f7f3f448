/** Curves that follow the gradient or run across it, in the floor. */
import { at, type Objective } from '../descent/objective';
import { isWithin, type Rectangle } from './local';

/** Why a path ended. */
export type PathEnd = 'critical' | 'rim' | 'hole' | 'long' | 'closed' | 'kink';

export interface FloorPath {
  /** [2·count]: x, y of each point. */
  readonly points: Float64Array;
  readonly end: PathEnd;
}

const mostPoints = 4000;
/** A gradient below this is none, and so is this part of the first one where that is small itself. */
const noSlope = 1e-12;
/** Steps shrink to this part of the usual before a path counts as arrived. */
const smallestStep = 1e-3;

type Field = (x: number, y: number) => readonly [number, number] | null;

/**
 * The unit vector along the gradient, or a quarter turn to its left; null where there is none.
 * @param fromX, fromY where the path begins
 */
function unitField(f: Objective, across: boolean, fromX: number, fromY: number): Field {
  const out = new Float64Array(2);
  f.gradient(fromX, fromY, out);
  const first = Math.hypot(at(out, 0), at(out, 1));
  const least = noSlope * (first < 1 ? first : 1);
  return (x, y) => {
    f.gradient(x, y, out);
    const size = Math.hypot(at(out, 0), at(out, 1));
    if (!(size > least && size < Number.POSITIVE_INFINITY)) return null;
    const [gx, gy] = [at(out, 0) / size, at(out, 1) / size];
    return across ? [-gy, gx] : [gx, gy];
  };
}

/** One step of the classical Runge–Kutta method along a field of unit vectors, `a` where it begins. */
function rungeKutta(
  field: Field,
  x: number,
  y: number,
  h: number,
  a: readonly [number, number] | null,
): [number, number] | null {
  const b = a && field(x + (h / 2) * a[0], y + (h / 2) * a[1]);
  const c = b && field(x + (h / 2) * b[0], y + (h / 2) * b[1]);
  const d = c && field(x + h * c[0], y + h * c[1]);
  if (!(a && b && c && d)) return null;
  return [
    x + (h / 6) * (a[0] + 2 * b[0] + 2 * c[0] + d[0]),
    y + (h / 6) * (a[1] + 2 * b[1] + 2 * c[1] + d[1]),
  ];
}

function sideOf({ xMin, xMax, yMin, yMax }: Rectangle): number {
  return Math.max(xMax - xMin, yMax - yMin);
}

/** Where the segment from an inner point leaves the rectangle. */
function cutAtRim(
  { xMin, xMax, yMin, yMax }: Rectangle,
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): [number, number] {
  const share = (from: number, to: number, low: number, high: number) =>
    to > high ? (high - from) / (to - from) : to < low ? (low - from) / (to - from) : 1;
  const t = Math.min(share(x, toX, xMin, xMax), share(y, toY, yMin, yMax));
  return [x + t * (toX - x), y + t * (toY - y)];
}

/**
 * The path of steepest ascent from (x, y): along ∇f/|∇f| by Runge–Kutta steps that are halved where
 * the direction turns sharply or f would not grow. It ends at a critical point, a hole, the rim of the
 * rectangle, or when it is longer than `longest` sides of it.
 */
export function steepestAscent(
  f: Objective,
  x: number,
  y: number,
  rectangle: Rectangle,
  longest = 4,
): FloorPath {
  const side = sideOf(rectangle);
  const usual = side / 300;
  const field = unitField(f, false, x, y);
  const points = [x, y];
  let here: [number, number] = [x, y];
  let along = field(...here);
  let height = f.value(x, y);
  let step = usual;
  let length = 0;
  const done = (end: PathEnd): FloorPath => ({ points: Float64Array.from(points), end });
  if (!Number.isFinite(height)) return done('hole');
  while (points.length < 2 * mostPoints && length < longest * side) {
    if (!along) return done('critical');
    const next = rungeKutta(field, ...here, step, along);
    const grown = next ? f.value(...next) : Number.NaN;
    const ahead = next && field(...next);
    const straight = ahead !== null && along[0] * ahead[0] + along[1] * ahead[1] > 0.8;
    if (!next || !straight || !(grown > height)) {
      step /= 2;
      if (step >= smallestStep * usual) continue;
      return done(Number.isNaN(grown) && next ? 'hole' : f.isKink?.(...here) ? 'kink' : 'critical');
    }
    if (!isWithin(rectangle, ...next)) {
      points.push(...cutAtRim(rectangle, here, next));
      return done('rim');
    }
    points.push(...next);
    length += step;
    here = next;
    along = ahead;
    height = grown;
    step = Math.min(usual, 1.5 * step);
  }
  return done('long');
}

/**
 * The level curve through (x, y): across the gradient by Runge–Kutta steps, each put back onto the
 * level by a step of Newton's method along the gradient. Where it does not close it runs both ways to the rim, a
 * hole or a critical point. Only the piece through (x, y); a single point where the gradient is zero.
 */
export function levelCurve(f: Objective, x: number, y: number, rectangle: Rectangle): FloorPath {
  const forth = levelArm(f, x, y, rectangle, 1);
  if (forth.end === 'closed') return forth;
  const back = levelArm(f, x, y, rectangle, -1).points;
  const points = new Float64Array(back.length + forth.points.length - 2);
  for (let k = 0; 2 * k < back.length; k++) {
    const from = back.length - 2 * (k + 1);
    points[2 * k] = at(back, from);
    points[2 * k + 1] = at(back, from + 1);
  }
  points.set(forth.points.subarray(2), back.length);
  return { points, end: forth.end };
}

function levelArm(
  f: Objective,
  x: number,
  y: number,
  rectangle: Rectangle,
  sense: 1 | -1,
): FloorPath {
  const step = Math.min(sideOf(rectangle) / 160, turningRadius(f, x, y) / 4);
  const level = f.value(x, y);
  const field = unitField(f, true, x, y);
  const points = [x, y];
  let here: readonly [number, number] = [x, y];
  let before = field(...here);
  const done = (end: PathEnd): FloorPath => ({ points: Float64Array.from(points), end });
  while (points.length < 2 * mostPoints) {
    const moved = rungeKutta(field, ...here, sense * step, before);
    const next = moved && ontoLevel(f, level, moved, step);
    const after = next && field(...next);
    if (!before || !next || !after) return done('critical');
    // Round a saddle or a kink the curve turns sharply: there it would jump to another branch.
    if (before[0] * after[0] + before[1] * after[1] < 0.5) return done('critical');
    if (!isWithin(rectangle, ...next)) {
      points.push(...cutAtRim(rectangle, here, next));
      return done('rim');
    }
    points.push(...next);
    here = next;
    before = after;
    if (points.length > 8 && Math.hypot(next[0] - x, next[1] - y) < 0.75 * step) {
      points.push(x, y);
      return done('closed');
    }
  }
  return done('long');
}

/** Radius of curvature of the level curve at a point, |∇f|/|tᵀHt|: small loops need small steps. */
function turningRadius(f: Objective, x: number, y: number): number {
  const [gx = 0, gy = 0] = f.gradient(x, y, new Float64Array(2));
  const [xx = 0, xy = 0, , yy = 0] = f.hessian(x, y, new Float64Array(4));
  const size = Math.hypot(gx, gy);
  const bend = Math.abs(xx * gy * gy - 2 * xy * gx * gy + yy * gx * gx) / size ** 2;
  const radius = size / bend;
  return radius > 0 ? radius : Number.POSITIVE_INFINITY;
}

/** A step of Newton's method along the gradient; null where it would run away. */
function ontoLevel(
  f: Objective,
  level: number,
  [x, y]: readonly [number, number],
  farthest: number,
): [number, number] | null {
  const g = f.gradient(x, y, new Float64Array(2));
  const size = Math.hypot(at(g, 0), at(g, 1));
  const distance = (level - f.value(x, y)) / size;
  if (!(Math.abs(distance) <= farthest)) return null;
  return [x + (distance * at(g, 0)) / size, y + (distance * at(g, 1)) / size];
}
