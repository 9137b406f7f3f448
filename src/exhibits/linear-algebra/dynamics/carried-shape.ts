import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { cofactor } from '../../../math/matrix';
import { ExternalData } from '../../../stage/external-data';
import { MovedSurface } from '../../../stage/moved-surface';
import type { Pane } from '../../../stage/pane';
import { Segments } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import {
  circleLines,
  cubeEdges,
  letterF,
  PointPool,
  unitSphere,
} from '../linear-transformation/shapes';
import { isOnPath, matrixOf, orderOf } from './analysis';
import type { Values } from './parameters';
import { placed, propagator, unscaled } from './propagator';
import { pathTime } from './released';

const poolWidth = 128;

/** A shape of unit size that the flow carries along: all of it by one matrix, in one run of a kernel. */
export class CarriedShape {
  private readonly rest: OwnedDataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly lines: { readonly shape: Values['shape']; readonly segments: Segments }[] = [];
  private readonly surfaces: { readonly shape: Values['shape']; readonly surface: MovedSurface }[] =
    [];
  private readonly map: number[] = [];
  private readonly cofactors: number[] = [];

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    values: Values,
  ) {
    const { engine, scope, view } = context;
    const { theme, frame } = view;
    const n = orderOf(values);
    const pool = new PointPool();
    const edges = pool.addLines(cubeEdges(n));
    const circle = n === 2 ? pool.addLines(circleLines()) : null;
    const letter = pool.addSurface(letterF(n), (normal) =>
      n === 2 || Math.abs(normal[1] as number) > 0.9 ? 0 : 1,
    );
    const sphere = n === 3 ? pool.addSurface(unitSphere(), () => 0) : null;
    const height = Math.ceil(pool.count / poolWidth);
    this.rest = scope.own(engine.upload(pool.data, poolWidth, height));
    this.mover = scope.own(engine.buildMap(transformPoints, poolWidth, height));
    const first = this.mover.run(this.rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const { texture } = this.moved;
    const addLines = (shape: Values['shape'], range: { firstPoint: number; count: number }) => {
      const options = { colour: theme.basis[1], widthPixels: 2.6, renderOrder: 6 };
      const segments = scope.own(
        new Segments(frame, texture, range.count, options, range.firstPoint),
      );
      pane.add(segments.object);
      this.lines.push({ shape, segments });
    };
    const addSurface = (
      shape: Values['shape'],
      made: typeof letter,
      options: ConstructorParameters<typeof MovedSurface>[3],
    ) => {
      const surface = scope.own(new MovedSurface(frame, texture, made, options));
      pane.add(surface.object);
      this.surfaces.push({ shape, surface });
    };
    addLines('box', edges);
    if (circle) addLines('ball', circle);
    addSurface('letter', letter, {
      colour: theme.basis[1],
      secondColour: theme.text,
      ...(n === 2 ? { opacity: 0.85, renderOrder: 5.5 } : {}),
    });
    if (sphere)
      addSurface('ball', sphere, { colour: theme.basis[1], opacity: 0.25, rim: 1, renderOrder: 4 });
  }

  update(values: Values, position: number): void {
    const { worldPerUnit } = this.context.view.map;
    const discrete = values.mode === 'discrete';
    const at = isOnPath(values) ? (discrete ? 0 : pathTime) : position;
    const n = orderOf(values);
    propagator(matrixOf(values, position), values.mode, at, this.cofactors);
    placed(this.cofactors, n, unscaled, this.map);
    if (n === 2) this.map[8] = 1;
    const drawn = this.map.every((x) => Math.abs(x) < 1e20);
    for (const { shape, segments } of this.lines) {
      segments.object.visible = drawn && values.shape === shape;
      segments.worldPerUnit = worldPerUnit;
    }
    for (const { shape, surface } of this.surfaces)
      surface.object.visible = drawn && values.shape === shape;
    if (!drawn || values.shape === 'none') return;
    this.moved.point(
      this.mover.run(this.rest.argument, ...(this.map as unknown as Entries)).handle,
    );
    cofactor(this.map, this.cofactors);
    for (const { surface } of this.surfaces) surface.setMap(this.cofactors, worldPerUnit);
  }
}
