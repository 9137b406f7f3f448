import { times } from '../geometry';
import type { LineStyle } from '../sketch';
import { words } from '../words';
import type { Scene } from './subject';

const lineStyle: LineStyle = { ink: 'accent', widthPixels: 2, opacity: 0.8 };
const discShare = 0.95;

/** All that combinations reach: a point, a line, a plane, space. */
export function drawSpan(scene: Scene): void {
  const { x, sketch, parts, view } = scene;
  const { basis, kept } = x.gramSchmidt;
  const [first, second, third] = basis;
  if (!first) return;
  const reach = view.worldReach * view.map.unitsPerWorld;
  if (!second) sketch.line(lineStyle, times(-reach, first), times(reach, first));
  else if (x.dimension === 3 && !third)
    parts.spanDisc.place(first, second, view.fitRadius * discShare);
  else {
    const columns = kept.map((index) => x.arrows[index]?.point ?? []);
    parts.lattice.place(columns, view.map.worldPerUnit);
  }
}

/** What the vectors span, in a few words. */
export function spanWords(dimension: number, spanDimension: number): string {
  if (dimension === 2 && spanDimension === 2) return words.planeSpan;
  return words.spans[spanDimension] ?? '';
}
