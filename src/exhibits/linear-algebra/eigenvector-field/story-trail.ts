import { Vector3 } from 'three';
import { apply } from '../../../math/matrix';
import { Balls } from '../../../stage/balls';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import type { Story } from './stories/story';

const pieces = 240;
const origin = new Vector3();

/** The way of a story's vector, with a dot at each whole step: measured once, then drawn as far as it has come. */
export class StoryTrail {
  private readonly line: LineSet;
  private readonly dots: Balls;
  private readonly label: Label;
  /** Where the vector is at the ends of the pieces: [3n], in world units. */
  private readonly worldWay = new Float32Array(3 * (pieces + 1));
  private wholes: readonly { readonly t: number; readonly world: Vector3 }[] = [];
  private readonly worldTip = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { theme, frame } = view;
    this.line = scope.own(
      new LineSet(frame, pieces, { colour: theme.text, widthPixels: 2.2, renderOrder: 6 }),
    );
    this.dots = scope.own(new Balls(frame, theme, { capacity: 32, sizePixels: 5, renderOrder: 7 }));
    pane.add(this.line.object);
    pane.add(this.dots.object);
    this.label = pane.label({ clearance: 10 });
  }

  /** Once for a story and a framing. */
  measure({ start, end, trail, trailName, at }: Story): void {
    const { worldWay, worldTip, label } = this;
    const { map } = this.context.view;
    this.wholes = [];
    label.hide();
    if (!trail) return;
    const place = (t: number) => map.toWorld(apply(at(t), trail), worldTip);
    for (let k = 0; k <= pieces; k++)
      place(start + (k / pieces) * (end - start)).toArray(worldWay, 3 * k);
    this.wholes = Array.from({ length: end - start + 1 }, (_, k) => ({
      t: start + k,
      world: place(start + k).clone(),
    }));
    if (trailName === undefined) return;
    label.text = trailName;
    label.place(place(0), origin);
  }

  /** @param matrix the story's at this moment */
  update({ start, end, trail }: Story, position: number, matrix: readonly number[]): void {
    const { line, dots } = this;
    const { map, theme } = this.context.view;
    line.begin();
    dots.begin();
    if (trail) {
      const { x, y, z } = map.toWorld(apply(matrix, trail), this.worldTip);
      this.draw(((position - start) / (end - start)) * pieces);
      for (const { t, world } of this.wholes)
        if (t <= position + 1e-9) dots.add(world.x, world.y, world.z, theme.text);
      dots.add(x, y, z, theme.accent, 'ball', 1.3);
    }
    line.finish();
    dots.finish();
  }

  /** @param gone how many pieces, and what part of another; that one ends at the tip */
  private draw(gone: number): void {
    const { line, worldWay: way, worldTip: tip } = this;
    for (let piece = 0; piece < Math.min(gone, pieces); piece++) {
      const at = 3 * piece;
      const x = way[at] as number;
      const y = way[at + 1] as number;
      const z = way[at + 2] as number;
      if (piece + 1 > gone) line.add(x, y, z, tip.x, tip.y, tip.z);
      else line.add(x, y, z, way[at + 3] as number, way[at + 4] as number, way[at + 5] as number);
    }
  }
}
