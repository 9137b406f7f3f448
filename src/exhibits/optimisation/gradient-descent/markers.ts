import { Vector3 } from 'three';
import { type BallKind, Balls } from '../../../stage/balls';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import { type CriticalPoint, criticalPointsOf } from './critical';
import type { Values } from './parameters';

/** Critical points that are marked: the lowest first. */
const mostMarked = 128;

const kinds: Readonly<Record<CriticalPoint['type'], BallKind>> = {
  minimum: 'minimum',
  'boundary minimum': 'minimum',
  'non-smooth minimum': 'minimum',
  saddle: 'saddle',
  maximum: 'maximum',
  degenerate: 'degenerate',
};

/** The critical points on the surface, told apart by their signs. */
export class Markers {
  private readonly balls: Balls;
  private readonly worldPoint = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly surface: FunctionSurface,
  ) {
    const { scope, view } = context;
    this.balls = scope.own(
      new Balls(view.frame, view.theme, { capacity: mostMarked, sizePixels: 6, renderOrder: 6 }),
    );
    pane.add(this.balls.object);
  }

  update(values: Values): void {
    const { theme } = this.context.view;
    this.balls.begin();
    if (values.critical)
      for (const { x, y, type } of criticalPointsOf(values).slice(0, mostMarked)) {
        const { x: worldX, y: worldY, z } = this.surface.worldPoint(x, y, this.worldPoint);
        this.balls.add(worldX, worldY, z, theme.text, kinds[type]);
      }
    this.balls.finish();
  }
}
