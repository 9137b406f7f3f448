import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { apply } from '../../../math/matrix';
import { Arrow } from '../../../stage/arrow';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { columnHandle, vectorHandle } from './grips';
import type { Values } from './parameters';
import { words } from './words';

const origin = new Vector3();
const names = ['*e*_1', '*e*_2', '*e*_3'] as const;
/** The framed radius at which arrows have their own thickness. */
const usualRadius = 2.1;

/** The arrows: basis vectors and x as ghosts, their images solid, with drop lines to the floor. */
export class Vectors {
  private readonly ghosts: Arrow[] = [];
  private readonly images: Arrow[] = [];
  private readonly xGhost: Arrow;
  private readonly xImage: Arrow;
  private readonly drops: LineSet;
  private readonly ghostLabels: Label[] = [];
  private readonly imageLabels: Label[] = [];
  private readonly xLabel: Label;
  private readonly xImageLabel: Label;
  private readonly columnHandles: Handle[] = [];
  private readonly xHandle: Handle;
  private readonly worldTip = new Vector3();
  private readonly image: number[] = [];
  private latest: Values | null = null;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly dimension: number,
    /** What acts, as its images are labelled: A, AB or BA. */
    private readonly actor: string,
  ) {
    const { view, scope } = context;
    const { frame, theme } = view;
    const own = (arrow: Arrow) => {
      pane.add(arrow.object);
      return scope.own(arrow);
    };
    const current = () => this.latest as Values;
    for (let j = 0; j < dimension; j++) {
      const colour = theme.basis[j as 0 | 1 | 2];
      const css = `var(--basis-${j + 1})`;
      this.ghosts.push(own(new Arrow(frame, { colour, opacity: 0.38, thickness: 0.7 })));
      this.images.push(own(new Arrow(frame, { colour, thickness: 1.15 })));
      this.imageLabels.push(pane.label({ colour: css, clearance: 16 }));
      this.ghostLabels.push(pane.label({ colour: css, clearance: 10, quiet: true }));
      this.columnHandles.push(pane.handle(columnHandle(context, j, css, current)));
    }
    this.xGhost = own(new Arrow(frame, { colour: theme.text, opacity: 0.34, thickness: 0.7 }));
    this.xImage = own(new Arrow(frame, { colour: theme.text }));
    this.xImageLabel = pane.label({ clearance: 14 });
    this.xLabel = pane.label({ clearance: 14, quiet: true });
    this.xHandle = pane.handle(vectorHandle(context, 'var(--text)', current));
    this.drops = scope.own(
      new LineSet(frame, 8, {
        colour: theme.text,
        opacity: 0.4,
        widthPixels: 1.2,
        dash: 0.12,
        renderOrder: 3,
      }),
    );
    pane.add(this.drops.object);
    this.ghostLabels.forEach((label, j) => {
      label.text = names[j] as string;
    });
    this.xLabel.text = '*x*';
  }

  /** @param map the 3×3 matrix at this moment, row-major */
  update(values: Values, map: readonly number[]): void {
    this.latest = values;
    this.drops.begin();
    for (let j = 0; j < this.dimension; j++) this.updateColumn(values, map, j);
    this.updateX(values, map);
    this.drops.finish();
    this.drops.object.visible &&= this.dimension === 3;
  }

  private updateColumn(values: Values, map: readonly number[], j: number): void {
    const { view } = this.context;
    const { worldTip } = this;
    const [ghost, image] = [this.ghosts[j] as Arrow, this.images[j] as Arrow];
    const [ghostLabel, imageLabel] = [this.ghostLabels[j] as Label, this.imageLabels[j] as Label];
    const handle = this.columnHandles[j] as Handle;
    const shown = values.basis;
    const entries = values.matrix.values;
    const column = [
      entries[j],
      entries[3 + j],
      this.dimension === 3 ? entries[6 + j] : 0,
    ] as number[];
    handle.place(view.map.toWorld(column, worldTip));
    handle.shown = shown;
    handle.label = columnHandleLabel(j, column, this.dimension);
    view.map.toWorld([j === 0 ? 1 : 0, j === 1 ? 1 : 0, j === 2 ? 1 : 0], worldTip);
    this.show(ghost, ghostLabel, worldTip, shown);
    view.map.toWorld(
      [map[j] as number, map[3 + j] as number, this.dimension === 3 ? (map[6 + j] as number) : 0],
      worldTip,
    );
    const resting = shown && ghostTipDistance(worldTip, j) < 0.02;
    imageLabel.text = `${this.actor}${names[j]}`;
    this.show(image, imageLabel, worldTip, shown);
    if (resting) ghostLabel.hide();
    this.drop(worldTip, shown);
  }

  private updateX(values: Values, map: readonly number[]): void {
    const { view } = this.context;
    const { worldTip } = this;
    const [x = 0, y = 0, third = 0] = values.vector;
    const z = this.dimension === 3 ? third : 0;
    view.map.toWorld([x, y, z], worldTip);
    this.xHandle.place(worldTip);
    this.xHandle.shown = values.arrow;
    this.xHandle.label = vectorHandleLabel([x, y, z], this.dimension);
    this.show(this.xGhost, this.xLabel, worldTip, values.arrow);
    view.map.toWorld(apply(map, [x, y, z], this.image), worldTip);
    this.xImageLabel.text = `${this.actor}*x*`;
    this.show(this.xImage, this.xImageLabel, worldTip, values.arrow);
    this.drop(worldTip, values.arrow);
  }

  private show(arrow: Arrow, label: Label, worldTip: Vector3, shown: boolean): void {
    if (!shown) {
      arrow.hide();
      label.hide();
      return;
    }
    arrow.thickness = this.context.view.fitRadius / usualRadius;
    arrow.place(origin, worldTip);
    label.place(worldTip, origin);
  }

  /** A dashed line from a tip to its shadow on the floor: depth can be read off it. */
  private drop(worldTip: Vector3, shown: boolean): void {
    if (!shown || this.dimension === 2 || Math.abs(worldTip.z) < 0.03) return;
    this.drops.add(worldTip.x, worldTip.y, worldTip.z, worldTip.x, worldTip.y, 0);
  }
}

function ghostTipDistance(worldTip: Vector3, j: number): number {
  return Math.hypot(
    worldTip.x - (j === 0 ? 1 : 0),
    worldTip.y - (j === 1 ? 1 : 0),
    worldTip.z - (j === 2 ? 1 : 0),
  );
}

function tipText(point: readonly number[], dimension: number): string {
  return `(${point
    .slice(0, dimension)
    .map((c) => formatNumber(c, 3))
    .join(', ')})`;
}

function columnHandleLabel(j: number, column: readonly number[], dimension: number): string {
  return words.handles.column(`A e${j + 1}`, tipText(column, dimension));
}

function vectorHandleLabel(x: readonly number[], dimension: number): string {
  return words.handles.vector(tipText(x, dimension));
}
