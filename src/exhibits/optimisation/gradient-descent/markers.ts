import { Vector3 } from 'three';
import { type BallKind, Balls } from '../../../stage/balls';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import type { CriticalPoint } from './critical';
import type { Values } from './parameters';

/** As many as a search finds. */
const mostMarked = 256;
/** So many have room for signs of the usual size; more are drawn smaller, but no smaller than this. */
const roomy = 16;
const smallest = 0.45;

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

  /** @param found none where they are not found yet */
  update(values: Values, found: readonly CriticalPoint[]): void {
    const { theme } = this.context.view;
    const points = values.critical ? found.slice(0, mostMarked) : [];
    const scale = Math.min(1, Math.max(smallest, Math.sqrt(roomy / points.length)));
    this.balls.begin();
    for (const { x, y, type } of points) {
      const { x: worldX, y: worldY, z } = this.surface.worldPoint(x, y, this.worldPoint);
      this.balls.add(worldX, worldY, z, theme.text, kinds[type], scale);
    }
    this.balls.finish();
  }
}
