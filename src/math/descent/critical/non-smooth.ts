import type { Objective } from '../objective';
import { compass, isInside, type Point, type Survey } from './survey';

const mostEvaluations = 1500;

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
  if (!isStrict) return false;
  const [far, near] = [bend(objective, point, wide), bend(objective, point, narrow)];
  // Of a smooth function the bend at a hundredth of the width is a hundredth.
  const rounding = (1000 * Number.EPSILON * Math.abs(value)) / narrow;
  // Of a jump or a pole it is a hundred times as large, as of |x|^ε nearly: no minimum there.
  return near > 0.3 * far && near < 90 * far && near > rounding;
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
