import type { Color } from 'three';
import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { ExternalData } from '../../../stage/external-data';
import type { Pane } from '../../../stage/pane';
import { Segments } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { planeLattice } from '../linear-transformation/shapes';

/** Narrow, so that there are several rows: a single one would be folded. */
const poolWidth = 16;
/** Between these multiples of what is framed the lattice fades out. */
const fade = [1, 1.9] as const;

export interface LatticeOptions {
  readonly colour: Color;
  readonly opacity: number;
  readonly widthPixels: number;
  /** Lines in the plane z = 0, or through all of space. */
  readonly spatial: boolean;
}

/** From −1 to 2: enough to see the cells, few enough to see through. */
const cells: readonly [number, number] = [-1, 2];

function spaceLines(): number[] {
  const [low, high] = cells;
  const points: number[] = [];
  for (let i = low; i <= high; i++) {
    for (let j = low; j <= high; j++) {
      const weight = i === 0 && j === 0 ? 1 : 0.55;
      points.push(low, i, j, weight, high, i, j, weight);
      points.push(i, low, j, weight, i, high, j, weight);
      points.push(i, j, low, weight, i, j, high, weight);
    }
  }
  return points;
}

/** The integer lattice under a linear map: a kernel moves its points, and the lines read them there. */
export class Lattice {
  private readonly rest: OwnedDataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly segments: Segments;
  private readonly shown = new Float64Array(9).fill(Number.NaN);

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    options: LatticeOptions,
  ) {
    const { engine, scope, view } = context;
    const lines = options.spatial ? spaceLines() : planeLattice();
    const height = Math.ceil(lines.length / 4 / poolWidth);
    this.rest = scope.own(engine.upload(Float32Array.from(lines), poolWidth, height));
    this.mover = scope.own(engine.buildMap(transformPoints, poolWidth, height));
    const first = this.mover.run(this.rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const { colour, opacity, widthPixels } = options;
    this.segments = scope.own(
      new Segments(view.frame, this.moved.texture, lines.length / 8, {
        colour,
        opacity,
        widthPixels,
        renderOrder: 1,
      }),
    );
    pane.add(this.segments.object);
    this.hide();
  }

  /** @param columns where the unit vectors go, in data units; @param worldPerUnit scale of the lattice */
  place(columns: readonly (readonly number[])[], worldPerUnit: number): void {
    if (this.isNew(columns)) {
      const entries = [...this.shown] as unknown as Entries;
      this.context.engine.batch(() => {
        this.moved.point(this.mover.run(this.rest.argument, ...entries).handle);
      });
    }
    const { worldReach } = this.context.view;
    this.segments.worldPerUnit = worldPerUnit;
    this.segments.setFade(worldReach * fade[0], worldReach * fade[1]);
    this.segments.object.visible = true;
  }

  /** Keeps the map, row-major; axes that no column is given for stay. @returns whether it has changed */
  private isNew(columns: readonly (readonly number[])[]): boolean {
    let changed = false;
    for (let k = 0; k < 9; k++) {
      const row = Math.floor(k / 3);
      const column = k % 3;
      const entry = columns[column]?.[row] ?? (row === column ? 1 : 0);
      if (entry === this.shown[k]) continue;
      this.shown[k] = entry;
      changed = true;
    }
    return changed;
  }

  hide(): void {
    this.segments.object.visible = false;
  }
}
