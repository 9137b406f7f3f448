import type { ContentBounds } from '../../../stage/view';

/** The box around some points of two or three numbers, and the origin. */
export function boundsOf(points: readonly (readonly number[])[]): ContentBounds {
  const axes = [0, 1, 2];
  const all = [[0, 0, 0], ...points];
  const along = (axis: number) => all.map((point) => point[axis] ?? 0);
  const low = axes.map((axis) => Math.min(...along(axis)));
  const high = axes.map((axis) => Math.max(...along(axis)));
  const centre = axes.map((axis) => ((low[axis] as number) + (high[axis] as number)) / 2);
  const farthestFrom = (place: readonly number[]) =>
    Math.max(
      ...all.map((point) => Math.hypot(...axes.map((k) => (point[k] ?? 0) - (place[k] ?? 0)))),
    );
  const extent = farthestFrom([0, 0, 0]);
  return { centre, radius: farthestFrom(centre), extent, magnifies: true };
}
