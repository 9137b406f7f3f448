import { times } from '../geometry';
import type { LineStyle } from '../sketch';
import { words } from '../words';
import type { Scene } from './subject';

const lineStyle: LineStyle = { ink: 'accent', widthPixels: 2, opacity: 0.8 };
const discShare = 0.95;

/** All that combinations reach: a point, a line, a plane with its grid, space with its lattice. */
export function drawSpan(scene: Scene): void {
  const { x, parts, view } = scene;
  const { basis, kept } = x.gramSchmidt;
  drawReach(scene, basis);
  if (basis.length < 2) return;
  const columns = kept.map((index) => x.arrows[index]?.point ?? []);
  const lattice = basis.length === 2 ? parts.planeLattice : parts.lattice;
  lattice.place(columns, view.map.worldPerUnit);
}

/** The line or the plane of some orthonormal directions; all of space needs no drawing. */
export function drawReach(scene: Scene, directions: readonly (readonly number[])[]): void {
  const { x, sketch, parts, view } = scene;
  const [first, second, third] = directions;
  if (!first || third) return;
  const reach = view.worldReach * view.map.unitsPerWorld;
  if (!second) sketch.line(lineStyle, times(-reach, first), times(reach, first));
  else if (x.dimension === 3) parts.spanDisc.place(first, second, view.fitRadius * discShare);
}

/** What the vectors span, in a few words. */
export function spanWords(dimension: number, spanDimension: number): string {
  if (dimension === 2 && spanDimension === 2) return words.planeSpan;
  return words.spans[spanDimension] ?? '';
}
