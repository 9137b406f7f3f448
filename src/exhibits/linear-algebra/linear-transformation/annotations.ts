import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { block, type Matrix } from '../../../math/matrix';
import { svd } from '../../../math/svd';
import { Disc } from '../../../stage/disc';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { type Analysis, dimensionOf } from './analysis';
import type { Values } from './parameters';
import { shownSingularValues } from './readouts';
import { words } from './words';

const origin = new Vector3();
const indices = ['1', '2', '3'] as const;

/** Lines and planes that belong to A: eigenlines, singular axes, invariant plane, null and column space. */
export class Annotations {
  private readonly eigenlines: LineSet;
  private readonly axes: LineSet;
  private readonly nullLines: LineSet;
  private readonly columnLines: LineSet;
  private readonly invariant: Disc;
  private readonly nullDisc: Disc;
  private readonly columnDisc: Disc;
  private readonly eigenLabels: Label[];
  private readonly axisLabels: Label[];
  private readonly nullLabel: Label;
  private readonly columnLabel: Label;
  private readonly invariantLabel: Label;
  private readonly scaleLabel: Label;
  private readonly worldPoint = new Vector3();
  private readonly worldStart = new Vector3();
  private readonly worldEnd = new Vector3();
  private latest: Values | null = null;
  private latestAnalysis: Analysis | null = null;
  private axesShown = true;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly dimension: number,
  ) {
    const { view, scope } = context;
    const { frame, theme } = view;
    const lines = (options: ConstructorParameters<typeof LineSet>[2]) => {
      const set = scope.own(new LineSet(frame, 4, options));
      pane.add(set.object);
      return set;
    };
    const disc = (colour: typeof theme.eigen, opacity: number) => {
      const made = scope.own(new Disc({ colour, opacity }));
      pane.add(made.object);
      made.hide();
      return made;
    };
    const several = (colour: string) =>
      Array.from({ length: dimension }, () => pane.label({ colour, clearance: 8 }));
    this.eigenlines = lines({
      colour: theme.eigen,
      widthPixels: 2.4,
      opacity: 0.9,
      renderOrder: 2.5,
    });
    this.axes = lines({
      colour: theme.text,
      widthPixels: 1.8,
      opacity: 0.75,
      dash: 0.16,
      renderOrder: 6,
    });
    this.nullLines = lines({ colour: theme.volumeNegative, widthPixels: 2.4, renderOrder: 2.5 });
    this.columnLines = lines({ colour: theme.volume, widthPixels: 2.4, renderOrder: 2.5 });
    this.invariant = disc(theme.eigen, 0.16);
    this.nullDisc = disc(theme.volumeNegative, 0.2);
    this.columnDisc = disc(theme.volume, 0.16);
    this.eigenLabels = several('var(--eigen)');
    this.axisLabels = several('var(--text)');
    this.nullLabel = pane.label({ colour: 'var(--volume-negative)', clearance: 8 });
    this.columnLabel = pane.label({ colour: 'var(--volume)', clearance: 8 });
    this.invariantLabel = pane.label({ colour: 'var(--eigen)', clearance: 8 });
    this.scaleLabel = pane.label({ quiet: true, clearance: 10 });
  }

  /** When a value or the framing has changed. */
  setValues(values: Values, analysis: Analysis): void {
    this.latest = values;
    this.latestAnalysis = analysis;
    this.updateEigenlines(values, analysis);
    this.updateInvariantPlane(values, analysis);
    this.updateSubspaces(values, analysis);
    this.updateScale();
  }

  /** @param matrix 3×3 at this moment, row-major: the ellipsoid's axes are those of the moment */
  setMoment(matrix: Matrix): void {
    if (this.latest) this.updateAxes(this.latest, matrix);
  }

  private get reach(): number {
    return this.context.view.worldReach;
  }

  private get discRadius(): number {
    return this.context.view.fitRadius * 0.85;
  }

  /** A whole line through the origin, in world coordinates. */
  private addLine(set: LineSet, direction: readonly number[], length: number, weight = 1): void {
    const [x = 0, y = 0, z = 0] = direction;
    set.add(-x * length, -y * length, -z * length, x * length, y * length, z * length, weight);
  }

  /** Beside a line through the origin, at the end that is nearer to the middle of the picture. */
  private placeAtEnd(label: Label, direction: readonly number[]): void {
    const { worldCentre, fitRadius } = this.context.view;
    const side =
      direction.reduce((sum, c, axis) => sum + c * (worldCentre[axis] ?? 0), 0) < 0 ? -1 : 1;
    const [x = 0, y = 0, z = 0] = direction;
    const length = side * fitRadius * 0.95;
    const { reach, worldPoint, worldStart, worldEnd } = this;
    worldStart.set(-x * reach, -y * reach, -z * reach);
    worldEnd.set(x * reach, y * reach, z * reach);
    label.placeBeside(worldPoint.set(x * length, y * length, z * length), worldStart, worldEnd);
  }

  private placeLabel(label: Label, direction: readonly number[], length: number): void {
    const [x = 0, y = 0, z = 0] = direction;
    label.place(this.worldPoint.set(x * length, y * length, z * length), origin);
  }

  private updateEigenlines(values: Values, analysis: Analysis): void {
    this.eigenlines.begin();
    for (const label of this.eigenLabels) label.hide();
    if (values.eigenlines) {
      analysis.eigenlines.forEach(({ value, direction }, k) => {
        this.addLine(this.eigenlines, direction, this.reach);
        const label = this.eigenLabels[k];
        if (!label) return;
        label.text = `λ = ${formatNumber(value, 3)}`;
        this.placeAtEnd(label, direction);
      });
    }
    this.eigenlines.finish();
  }

  private updateAxes(values: Values, matrix: Matrix): void {
    if (!values.singularAxes && !this.axesShown) return;
    this.axesShown = values.singularAxes;
    this.axes.begin();
    for (const label of this.axisLabels) label.hide();
    if (values.singularAxes) {
      const moment = block(matrix, dimensionOf(values));
      const { u, s } = svd(moment);
      const shown = this.shownSizes(moment, s);
      const n = this.dimension;
      const scale = this.context.view.map.worldPerUnit;
      s.forEach((sigma, k) => {
        const direction = Array.from({ length: n }, (_, i) => u[i * n + k] as number);
        this.addLine(this.axes, direction, sigma * scale);
        const label = this.axisLabels[k];
        if (!label) return;
        label.text = `σ_${indices[k]} = ${formatNumber(shown[k] ?? sigma, 3)}`;
        this.placeLabel(label, direction, sigma * scale);
      });
    }
    this.axes.finish();
  }

  /** Where the motion has arrived at A, the readout's singular values: exact zeros are zero in both. */
  private shownSizes(moment: readonly number[], sizes: readonly number[]): readonly number[] {
    const x = this.latestAnalysis;
    return x?.a.every((entry, k) => entry === moment[k]) ? shownSingularValues(x) : sizes;
  }

  private updateInvariantPlane(values: Values, analysis: Analysis): void {
    this.invariant.hide();
    this.invariantLabel.hide();
    const plane = analysis.invariantPlane;
    if (!values.invariantPlane || !plane) return;
    const [first, second] = plane.basis.map(unit) as [number[], number[]];
    this.invariant.place(first, second, this.discRadius);
    const turn = (Math.atan2(plane.im, plane.re) * 180) / Math.PI;
    this.invariantLabel.text = `|λ| = ${formatNumber(Math.hypot(plane.re, plane.im), 3)}, arg λ = ${formatNumber(turn, 3)}°`;
    this.placeLabel(this.invariantLabel, second, this.discRadius);
  }

  private updateSubspaces(values: Values, analysis: Analysis): void {
    const shown = values.subspaces && analysis.rank < this.dimension;
    this.showSubspace(
      shown ? analysis.nullSpace : [],
      this.nullLines,
      this.nullDisc,
      this.nullLabel,
      words.subspaces.null,
    );
    this.showSubspace(
      shown ? analysis.columnSpace : [],
      this.columnLines,
      this.columnDisc,
      this.columnLabel,
      words.subspaces.column,
    );
  }

  private showSubspace(
    basis: readonly (readonly number[])[],
    lines: LineSet,
    disc: Disc,
    label: Label,
    text: string,
  ): void {
    lines.begin();
    disc.hide();
    label.hide();
    const [first, second] = basis;
    if (first && basis.length < this.dimension) {
      label.text = text;
      if (second) disc.place(first, second, this.discRadius);
      else this.addLine(lines, first, this.reach);
      if (second) this.placeLabel(label, first, this.discRadius);
      else this.placeAtEnd(label, first);
    }
    lines.finish();
  }

  private updateScale(): void {
    const { map, fitRadius, worldCentre } = this.context.view;
    const [x, y, z] = worldCentre;
    this.scaleLabel.text = words.scale(formatNumber(map.unitsPerWorld));
    if (map.unitsPerWorld === 1) this.scaleLabel.hide();
    else
      this.scaleLabel.place(
        this.worldPoint.set(x - fitRadius * 0.5, y - fitRadius * 0.8, z),
        origin,
      );
  }
}

function unit(v: readonly number[]): number[] {
  const size = Math.hypot(...v) || 1;
  return v.map((c) => c / size);
}
