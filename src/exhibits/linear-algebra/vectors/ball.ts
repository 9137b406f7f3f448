import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { unitBall } from '../../../compute/kernels/unit-ball';
import { ExternalData } from '../../../stage/external-data';
import { NormBall } from '../../../stage/norm-ball';
import type { Pane } from '../../../stage/pane';
import { Segments } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { ballCurve, ballMesh, ballRibs } from './ball-shapes';
import type { Ink } from './names';
import { colourOf } from './sketch';

const poolWidth = 128;

export interface BallOptions {
  readonly ink: Ink;
  readonly opacity: number;
  readonly widthPixels: number;
}

/** All points of one p-norm: a curve in the plane, a surface with ribs in space; moved by a kernel. */
export class Ball {
  private readonly rest: OwnedDataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly surface: NormBall | null;
  private readonly lines: Segments;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    dimension: 2 | 3,
    { ink, opacity, widthPixels }: BallOptions,
  ) {
    const { engine, scope, view } = context;
    const mesh = dimension === 3 ? ballMesh() : null;
    const curves = dimension === 3 ? ballRibs() : ballCurve();
    const firstRib = (mesh?.points.length ?? 0) / 4;
    const points = Float32Array.from([...(mesh?.points ?? []), ...curves]);
    const height = Math.ceil(points.length / 4 / poolWidth);
    this.rest = scope.own(engine.upload(points, poolWidth, height));
    this.mover = scope.own(engine.buildMap(unitBall, poolWidth, height));
    this.moved = scope.own(new ExternalData(this.mover.run(this.rest.argument, 0.5, 1).handle));
    const { texture } = this.moved;
    const colour = colourOf(view.theme, ink);
    this.surface = mesh
      ? scope.own(new NormBall(view.frame, texture, 0, mesh.index, { colour, opacity }))
      : null;
    const count = curves.length / 8;
    const style = { colour, widthPixels, opacity: mesh ? 0.5 : 1, renderOrder: 4.5 };
    this.lines = scope.own(new Segments(view.frame, texture, count, style, firstRib));
    if (this.surface) pane.add(this.surface.object);
    pane.add(this.lines.object);
    this.hide();
  }

  /** @param p from 1 on; Infinity too. @param radius in data units */
  place(p: number, radius: number): void {
    const { view, engine } = this.context;
    engine.batch(() => {
      this.moved.point(this.mover.run(this.rest.argument, 1 / p, radius).handle);
    });
    const { worldPerUnit } = view.map;
    this.lines.worldPerUnit = worldPerUnit;
    this.lines.object.visible = true;
    if (!this.surface) return;
    this.surface.setNorm(1 / p, worldPerUnit);
    this.surface.object.visible = true;
  }

  hide(): void {
    this.lines.object.visible = false;
    if (this.surface) this.surface.object.visible = false;
  }
}
