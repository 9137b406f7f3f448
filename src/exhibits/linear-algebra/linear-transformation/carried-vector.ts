import { type Color, Vector3 } from 'three';
import { apply, type Matrix } from '../../../math/matrix';
import { Arrow } from '../../../stage/arrow';
import type { Handle, HandleOptions } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import type { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';

const origin = new Vector3();
/** The framed radius at which arrows have their own thickness. */
const usualRadius = 1.9;
/** Images nearer than this to where they started share their label, in world units. */
const same = 0.02;
/** Tips nearer than this to the floor need no drop line, in world units. */
const low = 0.03;

export interface CarriedVectorOptions {
  readonly colour: Color;
  readonly css: string;
  /** Label markup. */
  readonly name: string;
  /** Label markup of what acts on it. */
  readonly actor: string;
  readonly thickness: number;
  readonly handle: HandleOptions;
}

/** A vector as a ghost, its image as a solid arrow, and the handle that sets one of them. */
export class CarriedVector {
  private readonly ghost: Arrow;
  private readonly image: Arrow;
  private readonly ghostLabel: Label;
  private readonly imageLabel: Label;
  private readonly handle: Handle;
  private readonly worldStart = new Vector3();
  private readonly worldTip = new Vector3();
  private readonly imagePoint: number[] = [];
  private dataPoint: readonly number[] = [];
  private shown = false;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    options: CarriedVectorOptions,
  ) {
    const { scope, view } = context;
    const { colour, css, thickness } = options;
    this.ghost = scope.own(new Arrow(view.frame, { colour, opacity: 0.38, thickness: 0.7 }));
    this.image = scope.own(new Arrow(view.frame, { colour, thickness }));
    pane.add(this.ghost.object);
    pane.add(this.image.object);
    this.imageLabel = pane.label({ colour: css, clearance: 16 });
    this.ghostLabel = pane.label({ colour: css, clearance: 10, quiet: true });
    this.imageLabel.text = `${options.actor}${options.name}`;
    this.ghostLabel.text = options.name;
    this.handle = pane.handle(options.handle);
  }

  /**
   * @param dataPoint the vector itself, three numbers
   * @param handlePoint what the handle sets: the vector, or where the matrix sends it
   * @param handleLabel what a screen reader says of the handle
   */
  setValues(
    shown: boolean,
    dataPoint: readonly number[],
    handlePoint: readonly number[],
    handleLabel: string,
  ): void {
    const { map, fitRadius } = this.context.view;
    this.shown = shown;
    this.dataPoint = dataPoint;
    this.handle.place(map.toWorld(handlePoint, this.worldTip));
    this.handle.shown = shown;
    this.handle.label = handleLabel;
    map.toWorld(dataPoint, this.worldStart);
    this.ghost.thickness = fitRadius / usualRadius;
    this.image.thickness = fitRadius / usualRadius;
    if (shown) return;
    this.ghost.hide();
    this.image.hide();
    this.ghostLabel.hide();
    this.imageLabel.hide();
  }

  /**
   * @param matrix 3×3 at this moment, row-major
   * @param drops gets a dashed line from the tip to its shadow on the floor: depth can be read off it
   */
  setMoment(matrix: Matrix, drops: LineSet): void {
    if (!this.shown) return;
    const { worldTip, worldStart } = this;
    this.context.view.map.toWorld(apply(matrix, this.dataPoint, this.imagePoint), worldTip);
    this.ghost.place(origin, worldStart);
    this.image.place(origin, worldTip);
    this.imageLabel.place(worldTip, origin);
    if (worldTip.distanceTo(worldStart) < same) this.ghostLabel.hide();
    else this.ghostLabel.place(worldStart, origin);
    if (Math.abs(worldTip.z) > low)
      drops.add(worldTip.x, worldTip.y, worldTip.z, worldTip.x, worldTip.y, 0);
  }
}
