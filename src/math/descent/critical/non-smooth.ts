import type { Objective } from '../objective';
import { compass, isInside, type Point, type Survey } from './survey';

const mostEvaluations = 1500;
const goldenShare = (3 - Math.sqrt(5)) / 2;
const narrowings = 70;
/** A rise so small beside the largest one around is rounding. */
const level = 1e-12;

/**
 * A point that no neighbour undercuts, from a start, without derivatives: steps in eight
 * directions, halved when none leads down. Source: R. Hooke, T. A. Jeeves, J. ACM 8 (1961); T. G.
 * Kolda, R. M. Lewis, V. Torczon, SIAM Review 45 (2003).
 * @param shortest the step at which to stop
 */
export function descendByCompass(
  survey: Survey,
  start: Point,
  longest: number,
  shortest: number,
): Point {
  const { objective } = survey;
  let point = start;
  let value = objective.value(...point);
  let evaluations = 0;
  for (let step = longest; step > shortest && evaluations < mostEvaluations; ) {
    const next = lowest(survey, point, step);
    evaluations += 8;
    if (next.value < value) ({ point, value } = next);
    else step /= 2;
  }
  return point;
}

function lowest(survey: Survey, [x, y]: Point, step: number): { point: Point; value: number } {
  let best = { point: [x, y] as Point, value: Infinity };
  for (let i = 0; i < compass.length; i += 4) {
    const [dx, dy] = compass[i] as Point;
    const point: Point = [x + step * dx, y + step * dy];
    const value = survey.objective.value(...point);
    if (value < best.value && isInside(survey, point)) best = { point, value };
  }
  return best;
}

/**
 * Whether f has a strict local minimum here and is not differentiable: it rises in 32 directions,
 * and by differences across the point that shrink no faster than their width, but do shrink.
 */
export function isNonSmoothMinimum({ objective, cell }: Survey, point: Point): boolean {
  const [wide, narrow] = [1e-3 * cell, 1e-5 * cell];
  const value = objective.value(...point);
  const isStrict = compass.every(([dx, dy]) =>
    [wide, narrow].every((h) => objective.value(point[0] + h * dx, point[1] + h * dy) > value),
  );
  if (!isStrict || isOnLine(objective, point, wide)) return false;
  const [far, near] = [bend(objective, point, wide), bend(objective, point, narrow)];
  // Of a smooth function the bend at a hundredth of the width is a hundredth.
  const rounding = (1000 * Number.EPSILON * Math.abs(value)) / narrow;
  // Of a jump or a pole it is a hundred times as large, as of |x|^ε nearly: no minimum there.
  return near > 0.3 * far && near < 90 * far && near > rounding;
}

/**
 * Whether f is level along a line through the point, in whatever direction: the lowest of the compass,
 * narrowed down by golden section (Kiefer 1953), rises by nothing.
 */
function isOnLine(objective: Objective, [x, y]: Point, h: number): boolean {
  const value = objective.value(x, y);
  const rise = (dx: number, dy: number) => objective.value(x + h * dx, y + h * dy) - value;
  const rises = compass.map(([dx, dy]) => rise(dx, dy));
  const lowest = rises.indexOf(Math.min(...rises));
  const turn = (2 * Math.PI) / compass.length;
  const along = (angle: number) => rise(Math.cos(angle), Math.sin(angle));
  let [from, to] = [(lowest - 1) * turn, (lowest + 1) * turn];
  for (let i = 0; i < narrowings; i++) {
    const [p, q] = [from + goldenShare * (to - from), to - goldenShare * (to - from)];
    if (along(p) < along(q)) to = q;
    else from = p;
  }
  const least = Math.min(along((from + to) / 2), rises[lowest] as number);
  const rounding = (8 * Number.EPSILON * Math.hypot(x, y)) / h;
  return least <= Math.max(level, rounding) * Math.max(...rises);
}

/** The largest (f(p + hd) + f(p − hd) − 2f(p))/2h over the directions d. */
function bend(objective: Objective, [x, y]: Point, h: number): number {
  const value = objective.value(x, y);
  const bends = compass
    .slice(0, compass.length / 2)
    .map(
      ([dx, dy]) =>
        objective.value(x + h * dx, y + h * dy) + objective.value(x - h * dx, y - h * dy),
    );
  return (Math.max(...bends) - 2 * value) / (2 * h);
}
