import type { View } from '../../../../stage/view';
import type { Analysis } from '../analysis';
import { inkOf, labelName } from '../names';
import type { Values } from '../parameters';
import type { Parts } from '../parts';
import type { ArrowStyle, LineStyle, Sketch } from '../sketch';

export interface Scene {
  readonly values: Values;
  readonly x: Analysis;
  /** Where the subject's timeline stands. */
  readonly position: number;
  readonly sketch: Sketch;
  readonly parts: Parts;
  readonly view: View;
}

/** One tab of the exhibit: what it must show, and how it is drawn. */
export interface Subject {
  /** Points that must be in the picture, besides the origin and the vectors' tips; data units. */
  points(x: Analysis, values: Values): readonly (readonly number[])[];
  draw(scene: Scene): void;
}

export const originOf = (x: Analysis): readonly number[] =>
  x.dimension === 2 ? [0, 0] : [0, 0, 0];

/** A length in data units that looks the same however large the numbers are. */
export function lengthOnScreen({ view }: Scene, share: number): number {
  return view.fitRadius * share * view.map.unitsPerWorld;
}

/** All vectors from the origin with their names; those that play no part as ghosts. */
export function drawArrows(scene: Scene, solid: (index: number) => boolean, ghost = 0.3): void {
  const { x, sketch } = scene;
  for (const { index, name, point } of x.arrows) {
    const ink = inkOf(index);
    sketch.arrow(ink, originOf(x), point, solid(index) ? {} : { opacity: ghost, thickness: 0.8 });
    sketch.label(ink, labelName(name), point, originOf(x), { clearance: 16 });
  }
}

/** Around the shaft of an arrow of the usual thickness: a shadow that lies on it is not hidden by it. */
export const sleeve: ArrowStyle = { opacity: 0.8, thickness: 1.6, headless: true };
export const dashes: LineStyle = { ink: 'text', opacity: 0.5, widthPixels: 1.3, dash: 0.12 };
export const marks: LineStyle = { ink: 'text', opacity: 0.75, widthPixels: 1.4, renderOrder: 7 };
