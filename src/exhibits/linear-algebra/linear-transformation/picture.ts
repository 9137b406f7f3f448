import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { cofactor, type Matrix } from '../../../math/matrix';
import { ExternalData } from '../../../stage/external-data';
import { MovedSurface } from '../../../stage/moved-surface';
import type { Pane } from '../../../stage/pane';
import { Parallelepiped } from '../../../stage/parallelepiped';
import { Segments } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { type Analysis, dimensionOf } from './analysis';
import { Annotations } from './annotations';
import { Cloud } from './cloud';
import type { Order } from './motion';
import type { Values } from './parameters';
import {
  circleLines,
  cubeEdges,
  letterF,
  PointPool,
  planeLattice,
  spaceLattice,
  teapot,
  unitSphere,
} from './shapes';
import { Vectors } from './vectors';
import { words } from './words';

const poolWidth = 128;
/** World distances between which the lattices fade out, as multiples of the content's reach. */
const latticeFade = [1, 1.9] as const;

/**
 * One pane's drawing: rest points are uploaded once, a kernel moves them all in one run, and the
 * shapes read the result where they draw.
 */
export class Picture {
  private readonly rest: OwnedDataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly surfaces: { key: 'sphere' | 'letter' | 'teapot'; surface: MovedSurface }[] = [];
  private readonly lines: {
    shown: (values: Values) => boolean;
    segments: Segments;
    moves: boolean;
  }[] = [];
  private readonly solid: Parallelepiped;
  private readonly cloud: Cloud | null;
  private readonly vectors: Vectors;
  private readonly annotations: Annotations;
  private readonly cofactors: number[] = [];
  private drawn: { values: Values | null; worldReach: number; worldPerUnit: number } = {
    values: null,
    worldReach: 0,
    worldPerUnit: 0,
  };

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
    values: Values,
    order: Order,
  ) {
    const { engine, scope, view } = context;
    const { theme, frame } = view;
    const dimension = dimensionOf(values);
    const pool = new PointPool();
    const plane = pool.addLines(planeLattice());
    const space = pool.addLines(dimension === 3 ? spaceLattice() : []);
    const edges = pool.addLines(cubeEdges(dimension));
    const circle = pool.addLines(dimension === 2 ? circleLines() : []);
    const front = (normal: readonly number[]) =>
      Math.abs(normal[1] as number) > 0.9 || dimension === 2 ? 0 : 1;
    const letter = pool.addSurface(letterF(dimension), front);
    const sphere = dimension === 3 ? pool.addSurface(unitSphere(), () => 0) : null;
    const pot = dimension === 3 ? pool.addSurface(teapot(), () => 0) : null;

    const height = Math.ceil(pool.count / poolWidth);
    this.rest = scope.own(engine.upload(pool.data, poolWidth, height));
    this.mover = scope.own(engine.buildMap(transformPoints, poolWidth, height));
    const first = this.mover.run(this.rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const still = scope.own(new ExternalData(this.rest.handle));
    const movedTexture = this.moved.texture;

    const addLines = (
      range: { firstPoint: number; count: number },
      moves: boolean,
      shown: (values: Values) => boolean,
      options: ConstructorParameters<typeof Segments>[3],
    ) => {
      if (range.count === 0) return;
      const segments = scope.own(
        new Segments(
          frame,
          moves ? movedTexture : still.texture,
          range.count,
          options,
          range.firstPoint,
        ),
      );
      this.add(segments.object);
      this.lines.push({ shown, segments, moves });
    };
    const inPlane = (v: Values) =>
      v.lattice === 'plane' || (v.lattice === 'space' && dimension === 2);
    const inSpace = (v: Values) => v.lattice === 'space' && dimension === 3;
    const faint = { colour: theme.grid, opacity: 0.5, widthPixels: 1, renderOrder: 1 };
    const strong = { colour: theme.accent, opacity: 0.85, widthPixels: 1.3, renderOrder: 2 };
    addLines(plane, false, inPlane, faint);
    addLines(plane, true, inPlane, strong);
    addLines(space, false, inSpace, { ...faint, opacity: 0.35 });
    addLines(space, true, inSpace, { ...strong, opacity: 0.6 });
    addLines(edges, true, (v) => v.cube, {
      colour: theme.volume,
      opacity: 0.95,
      widthPixels: 1.6,
      renderOrder: 6,
    });
    addLines(circle, true, (v) => v.sphere, {
      colour: theme.eigen,
      widthPixels: 2,
      renderOrder: 6,
    });

    this.solid = scope.own(
      new Parallelepiped(frame, {
        plain: theme.volume,
        mirrored: theme.volumeNegative,
        opacity: 0.3,
        flat: dimension === 2,
      }),
    );
    this.add(this.solid.object);

    const addSurface = (
      key: 'sphere' | 'letter' | 'teapot',
      shape: ConstructorParameters<typeof MovedSurface>[2] | null,
      options: ConstructorParameters<typeof MovedSurface>[3],
    ) => {
      if (!shape) return;
      const surface = scope.own(new MovedSurface(frame, movedTexture, shape, options));
      this.add(surface.object);
      this.surfaces.push({ key, surface });
    };
    addSurface('sphere', sphere, { colour: theme.eigen, opacity: 0.2, rim: 1, renderOrder: 4 });
    addSurface('letter', letter, {
      colour: theme.accent,
      secondColour: theme.text,
      ...(dimension === 2 ? { opacity: 0.85, renderOrder: 5.5 } : {}),
    });
    addSurface('teapot', pot, { colour: theme.solid });

    this.cloud = values.cloud ? new Cloud(context, pane, values) : null;
    this.vectors = new Vectors(context, pane, dimension, words.actors[order]);
    this.annotations = new Annotations(context, pane, dimension);
  }

  /** @param map the 3×3 matrix at this moment, row-major */
  update(values: Values, analysis: Analysis, map: Matrix): void {
    const { worldPerUnit } = this.context.view.map;
    this.setValues(values, analysis);
    this.moveAll(map as unknown as Entries);
    cofactor(map, this.cofactors);
    for (const { surface } of this.surfaces) surface.setMap(this.cofactors, worldPerUnit);
    this.solid.setMap(map, worldPerUnit);
    this.vectors.setMoment(map);
    this.annotations.setMoment(map);
  }

  /** What does not depend on the moment is done only when a value or the framing has changed. */
  private setValues(values: Values, analysis: Analysis): void {
    const { map, worldReach } = this.context.view;
    const { worldPerUnit } = map;
    const { drawn } = this;
    if (
      drawn.values === values &&
      drawn.worldReach === worldReach &&
      drawn.worldPerUnit === worldPerUnit
    )
      return;
    this.drawn = { values, worldReach, worldPerUnit };
    for (const { shown, segments, moves } of this.lines) {
      segments.object.visible = shown(values);
      segments.worldPerUnit = moves ? worldPerUnit : 1;
      segments.setFade(worldReach * latticeFade[0], worldReach * latticeFade[1]);
    }
    for (const { key, surface } of this.surfaces) surface.object.visible = values[key];
    this.solid.object.visible = values.cube;
    if (this.cloud) this.cloud.worldPerUnit = worldPerUnit;
    this.vectors.setValues(values);
    this.annotations.setValues(values, analysis);
  }

  private moveAll(m: Entries): void {
    this.context.engine.batch(() => {
      const shapes = this.mover.run(this.rest.argument, ...m);
      this.moved.point(shapes.handle);
      this.cloud?.move(m);
    });
  }

  private add(object: Parameters<Pane['add']>[0]): void {
    this.pane.add(object);
  }
}
