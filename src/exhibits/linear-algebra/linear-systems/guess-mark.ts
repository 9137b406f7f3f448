import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { ExhibitContext } from '../../contract';
import { tipText } from './column-picture';
import { gripOptions, vectorGrip } from './grips';
import type { Space } from './space';
import { words } from './words';

/** The visitor's own x: a ball to drag among the lines or planes. */
export class GuessMark {
  private readonly balls: Balls;
  private readonly label: Label;
  private readonly handle: Handle;
  private readonly worldPoint = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    private readonly space: Space,
  ) {
    const { scope, view } = context;
    this.balls = scope.own(new Balls(view.frame, view.theme, { capacity: 1, sizePixels: 7.5 }));
    space.pane.add(this.balls.object);
    this.label = space.pane.label({ clearance: 16 });
    this.handle = space.pane.handle(
      gripOptions(context, space, 'var(--text)', vectorGrip('guess')),
    );
  }

  /** @param x n numbers, or null to hide it */
  update(x: readonly number[] | null): void {
    const { balls, label, handle, worldPoint } = this;
    balls.begin();
    if (x) {
      const { theme } = this.context.view;
      this.space.toWorld(x, worldPoint);
      balls.add(worldPoint.x, worldPoint.y, worldPoint.z, theme.text);
      handle.place(worldPoint);
      handle.label = words.handles.guess(tipText(x));
      label.text = `${words.marks.x} = (${x.map((value) => formatNumber(value, 3)).join(', ')})`;
      label.place(worldPoint, this.space.worldOrigin);
    } else {
      handle.hide();
      label.hide();
    }
    balls.finish();
  }
}
