import type { DataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { pointCloud } from '../../../compute/kernels/point-cloud';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { ExternalData } from '../../../stage/external-data';
import type { Pane } from '../../../stage/pane';
import { Swarm } from '../../../stage/swarm';
import type { ExhibitContext } from '../../contract';
import { dimensionOf } from './analysis';
import type { Values } from './parameters';

/** The kernel that spreads the points counts in rows of this many. */
const width = 1024;
/** From this many points on they are drawn finer, so that the shape is still seen through them. */
const many = 300_000;

/** Up to a million points: one kernel places them, once; another moves them, every frame. */
export class Cloud {
  private readonly rest: DataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly swarm: Swarm;

  constructor({ engine, scope, view, random }: ExhibitContext, pane: Pane, values: Values) {
    const count = Number(values.cloudSize);
    const height = Math.ceil(count / width);
    const source = scope.own(engine.buildFill(pointCloud, width, height));
    this.rest = source.run(random(), random(), random(), dimensionOf(values) === 2 ? 1 : 0);
    this.mover = scope.own(engine.buildMap(transformPoints, width, height));
    const first = this.mover.run(this.rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const still = scope.own(new ExternalData(this.rest.handle));
    this.swarm = scope.own(
      new Swarm(view.frame, this.moved.texture, still.texture, count, {
        colours: view.theme.basis,
        opacity: count > many ? 0.35 : 0.6,
        sizePixels: count > many ? 1 : 1.6,
      }),
    );
    pane.add(this.swarm.object);
  }

  set worldPerUnit(scale: number) {
    this.swarm.worldPerUnit = scale;
  }

  /** @param entries of the 3×3 matrix, row-major */
  move(entries: Entries): void {
    this.moved.point(this.mover.run(this.rest.argument, ...entries).handle);
  }
}
