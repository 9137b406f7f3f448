import { Color } from 'three';
import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import type { MapJob } from '../../../compute/job';
import type { Entries } from '../../../compute/kernels/transform-points';
import type { ColourMap } from '../../../stage/colour-map';
import { ExternalData } from '../../../stage/external-data';
import type { Pane } from '../../../stage/pane';
import { circleMesh, sphereMesh, type ValueLook, ValueSurface } from '../../../stage/value-surface';
import type { ExhibitContext } from '../../contract';

const gridWidth = 128;
const zeros: Entries = [0, 0, 0, 0, 0, 0, 0, 0, 0];

/** A kernel's values at points that stay where they are. */
export class FieldData {
  readonly rest: ExternalData;
  readonly values: ExternalData;
  readonly count: number;
  private readonly points: OwnedDataTexture;
  private readonly kernel: GpuKernel;

  /** @param points [4n] */
  constructor({ scope, engine }: ExhibitContext, job: MapJob<Entries>, points: Float32Array) {
    this.count = points.length / 4;
    const height = Math.ceil(this.count / gridWidth);
    this.points = scope.own(engine.upload(points, gridWidth, height));
    this.kernel = scope.own(engine.buildMap(job as MapJob, gridWidth, height));
    this.rest = scope.own(new ExternalData(this.points.handle));
    this.values = scope.own(
      new ExternalData(this.kernel.run(this.points.argument, ...zeros).handle),
    );
  }

  /** @param entries of the 3×3 matrix, row-major */
  run(entries: Entries): void {
    this.values.point(this.kernel.run(this.points.argument, ...entries).handle);
  }
}

/** The unit sphere, or circle, with a kernel's value at each direction. */
export class Sphere {
  readonly surface: ValueSurface;
  private readonly plain = new Color();
  private readonly data: FieldData;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    dimension: number,
    job: MapJob<Entries>,
    colours: ColourMap,
  ) {
    const { view, scope } = context;
    const mesh = dimension === 3 ? sphereMesh() : circleMesh();
    this.data = new FieldData(context, job, mesh.directions);
    const { rest, values } = this.data;
    this.surface = scope.own(
      new ValueSurface(view.frame, mesh, rest.texture, values.texture, {
        colours: colours.texture,
        plain: this.plain,
        flat: dimension === 2,
        renderOrder: dimension === 2 ? 1.5 : 0,
      }),
    );
    pane.add(this.surface.object);
  }

  /** @param entries of the 3×3 matrix, row-major */
  update(entries: Entries, look: ValueLook): void {
    const { inner, grid } = this.context.view.theme;
    this.plain.copy(inner).lerp(grid, 0.4);
    this.data.run(entries);
    this.surface.setLook(look);
  }
}

/** A as nine numbers for a kernel, times a factor: neither angles nor the flow's directions know it. */
export function entriesOf(a: readonly number[], factor = 1): Entries {
  const [m11 = 0, m12 = 0, m13 = 0, m21 = 0, m22 = 0, m23 = 0, m31 = 0, m32 = 0, m33 = 0] =
    a.length === 9 ? a : [a[0], a[1], 0, a[2], a[3], 0, 0, 0, 0];
  const f = (x: number | undefined) => (x ?? 0) * factor;
  return [f(m11), f(m12), f(m13), f(m21), f(m22), f(m23), f(m31), f(m32), f(m33)];
}
