import { unitOf } from '../../../math/vectors';

type Point = readonly number[];

export const add = (a: Point, b: Point): number[] => a.map((x, k) => x + (b[k] ?? 0));

export const times = (factor: number, a: Point): number[] => a.map((x) => factor * x);

export const between = (a: Point, b: Point, t: number): number[] =>
  a.map((x, k) => x + t * ((b[k] ?? 0) - x));

export const lengthOf = (a: Point): number => Math.hypot(...a);

const arcPieces = 32;

/** Points of the arc about the origin from direction u to direction v; none for opposite directions in space. */
export function arc(u: Point, v: Point, angle: number, radius: number): number[][] {
  const from = unitOf(u);
  const to = unitOf(v);
  if (!from || !to || angle === 0) return [];
  const inner = from.reduce((sum, x, k) => sum + x * (to[k] as number), 0);
  const rest = unitOf(to.map((x, k) => x - inner * (from[k] as number)));
  if (!rest || Math.PI - angle < 1e-9) return [];
  return Array.from({ length: arcPieces + 1 }, (_, k) => {
    const at = (angle * k) / arcPieces;
    return from.map(
      (x, axis) => radius * (Math.cos(at) * x + Math.sin(at) * (rest[axis] as number)),
    );
  });
}

/** The little square that marks a right angle at `corner` between two directions; none where one is zero. */
export function squareMark(corner: Point, one: Point, other: Point, size: number): number[][] {
  const u = unitOf(one);
  const v = unitOf(other);
  if (!u || !v) return [];
  const first = add(corner, times(size, u));
  const last = add(corner, times(size, v));
  return [first, add(first, times(size, v)), last];
}
