import { Vector3 } from 'three';
import type { IterationRun } from '../../../math/iterations';
import { Arrow } from '../../../stage/arrow';
import { Balls } from '../../../stage/balls';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { inSpace } from './stories/story';
import { words } from './words';

/** So many of the last steps are seen. */
const shownSteps = 24;
const arcPieces = 10;
/** On the sphere and not in it. */
const lift = 1.012;
const origin = new Vector3();

/** Where an iteration has been: dots on the sphere, joined along great circles; of QR the columns of Q. */
export class Iterates {
  private readonly dots: Balls;
  private readonly arcs: LineSet;
  private readonly columns: readonly { arrow: Arrow; label: Label }[];
  private readonly worldTip = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { theme, frame } = view;
    this.dots = scope.own(
      new Balls(frame, theme, { capacity: shownSteps + 1, sizePixels: 5, renderOrder: 7 }),
    );
    this.arcs = scope.own(
      new LineSet(frame, shownSteps * arcPieces, {
        colour: theme.text,
        widthPixels: 1.6,
        opacity: 0.75,
        renderOrder: 6.5,
      }),
    );
    this.columns = theme.basis.map((colour, k) => {
      const arrow = scope.own(new Arrow(frame, { colour, thickness: 0.8 }));
      pane.add(arrow.object);
      const label = pane.label({ colour: `var(--basis-${k + 1})`, clearance: 10 });
      label.text = words.labels.column(k + 1);
      return { arrow, label };
    });
    pane.add(this.dots.object);
    pane.add(this.arcs.object);
  }

  update(run: IterationRun, k: number): void {
    const first = Math.max(0, k - shownSteps);
    const { text } = this.context.view.theme;
    this.dots.begin();
    this.arcs.begin();
    let before: readonly number[] | null = null;
    for (let j = first; j <= k; j++) {
      const { vector } = run.at(j);
      if (!vector) break;
      const here = inSpace(vector);
      const [x = 0, y = 0, z = 0] = here;
      if (k > 0) this.dots.add(x * lift, y * lift, z * lift, text, 'ball', j === k ? 1.2 : 0.75);
      if (before) this.arc(before, here, 0.3 + (0.7 * (j - first)) / Math.max(1, k - first));
      before = here;
    }
    this.dots.finish();
    this.arcs.finish();
    this.updateColumns(run, k);
  }

  /** Along the great circle; a point opposite is jumped to, not drawn. */
  private arc(from: readonly number[], to: readonly number[], weight: number): void {
    const cosine = from.reduce((sum, c, i) => sum + c * (to[i] as number), 0);
    if (cosine < -0.999) return;
    const at = (s: number) => {
      const mixed = from.map((c, i) => (1 - s) * c + s * (to[i] as number));
      const size = Math.hypot(...mixed) / lift;
      return mixed.map((c) => c / size) as [number, number, number];
    };
    for (let piece = 0; piece < arcPieces; piece++)
      this.arcs.add(...at(piece / arcPieces), ...at((piece + 1) / arcPieces), weight);
  }

  private updateColumns(run: IterationRun, k: number): void {
    const { basis } = run.at(k);
    const n = basis ? Math.sqrt(basis.length) : 0;
    this.columns.forEach(({ arrow, label }, j) => {
      if (!basis || j >= n) {
        arrow.hide();
        label.hide();
        return;
      }
      const [x = 0, y = 0, z = 0] = inSpace(
        Array.from({ length: n }, (_, i) => basis[i * n + j] ?? 0),
      );
      arrow.place(origin, this.worldTip.set(x, y, z).multiplyScalar(1.3));
      label.place(this.worldTip, origin);
    });
  }
}
