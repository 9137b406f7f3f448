import { Vector3 } from 'three';
import type { Equilibrium } from '../../../math/flow/equilibria';
import { expm } from '../../../math/flow/expm';
import { formatNumber } from '../../../math/format';
import { apply, normFrobenius } from '../../../math/matrix';
import { nullSpace } from '../../../math/svd';
import { Balls } from '../../../stage/balls';
import { Disc } from '../../../stage/disc';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { analyse, isLinear } from './analysis';
import { equilibriaOf, fieldOf } from './field';
import type { Values } from './parameters';
import { words } from './words';

const mostEquilibria = 24;
/** More labels than this would only hide the picture. */
const mostLabels = 7;
/** Curves of the linearisation around one equilibrium, and pieces of each. */
const linearCurves = 8;
const linearPieces = 16;

/** What belongs to equilibria: their marks and verdicts, lines and planes that stay, linearisations. */
export class Annotations {
  private readonly eigenlines: LineSet;
  private readonly eigenLabels: readonly Label[];
  private readonly plane: Disc;
  private readonly nullPlanes: readonly Disc[];
  private readonly marks: Balls;
  private readonly markLabels: readonly Label[];
  private readonly linear: LineSet;
  private readonly worldPoint = new Vector3();
  private readonly worldStart = new Vector3();
  private readonly worldEnd = new Vector3();
  private drawn: readonly unknown[] = [];

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { frame, theme } = view;
    this.eigenlines = scope.own(
      new LineSet(frame, 4, {
        colour: theme.eigen,
        widthPixels: 2.4,
        opacity: 0.9,
        renderOrder: 2.5,
      }),
    );
    this.linear = scope.own(
      new LineSet(frame, mostEquilibria * linearCurves * linearPieces, {
        colour: theme.eigen,
        widthPixels: 1.8,
        opacity: 0.95,
        renderOrder: 3,
      }),
    );
    const disc = (colour: typeof theme.eigen, opacity: number) => {
      const made = scope.own(new Disc({ colour, opacity }));
      pane.add(made.object);
      made.hide();
      return made;
    };
    this.plane = disc(theme.eigen, 0.14);
    this.nullPlanes = theme.basis.map((colour) => disc(colour, 0.14));
    this.marks = scope.own(
      new Balls(frame, theme, { capacity: mostEquilibria, sizePixels: 7, renderOrder: 8 }),
    );
    for (const { object } of [this.eigenlines, this.linear, this.marks]) pane.add(object);
    this.eigenLabels = [0, 1, 2].map(() => pane.label({ colour: 'var(--eigen)', clearance: 8 }));
    this.markLabels = Array.from({ length: mostLabels }, () =>
      pane.label({ quiet: true, clearance: 12 }),
    );
  }

  update(values: Values, position: number): void {
    const { map, worldReach, fitRadius, theme } = this.context.view;
    const subject = isLinear(values) ? analyse(values, position) : fieldOf(values);
    const { invariants, nullclines, equilibria, linearisation } = values;
    const key = [
      subject,
      invariants,
      nullclines,
      equilibria,
      linearisation,
      map.worldPerUnit,
      worldReach,
      fitRadius,
      theme.text.getHex(),
    ];
    if (key.length === this.drawn.length && key.every((part, k) => part === this.drawn[k])) return;
    this.drawn = key;
    this.drawInvariants(values, position);
    this.drawNullPlanes(values, position);
    this.drawMarks(values, position);
    this.drawLinearisation(values);
  }

  private drawInvariants(values: Values, position: number): void {
    this.eigenlines.begin();
    for (const label of this.eigenLabels) label.hide();
    this.plane.hide();
    if (isLinear(values) && values.invariants) {
      const { eigenlines, plane, n } = analyse(values, position);
      // Of an eigenspace of dimension 2 every line stays: none is singled out.
      const single = eigenlines.filter(({ geometric }) => geometric === 1);
      single.forEach(({ value, direction }, k) => {
        this.addEigenline(value, direction, this.eigenLabels[k]);
      });
      if (plane && n === 3) {
        const [first, second] = plane.basis.map(unit) as [number[], number[]];
        this.plane.place(first, second, this.context.view.fitRadius * 0.95);
      }
    }
    this.eigenlines.finish();
  }

  private addEigenline(value: number, direction: readonly number[], label?: Label): void {
    const { worldReach, fitRadius } = this.context.view;
    const [x = 0, y = 0, z = 0] = direction;
    const reach = worldReach * 2;
    this.eigenlines.add(-x * reach, -y * reach, -z * reach, x * reach, y * reach, z * reach);
    if (!label) return;
    label.text = words.lines.flow(formatNumber(value, 3));
    const length = fitRadius * 0.9;
    label.placeBeside(
      this.worldPoint.set(x * length, y * length, z * length),
      this.worldStart.set(-x * reach, -y * reach, -z * reach),
      this.worldEnd.set(x * reach, y * reach, z * reach),
    );
  }

  /** In space the nullclines of a linear flow are planes: those that the rows of A are normal to. */
  private drawNullPlanes(values: Values, position: number): void {
    for (const disc of this.nullPlanes) disc.hide();
    if (values.mode !== 'continuous' || !values.nullclines) return;
    const { a, n } = analyse(values, position);
    if (n === 2) return;
    this.nullPlanes.forEach((disc, i) => {
      const row = a.slice(3 * i, 3 * i + 3);
      if (normFrobenius(row) === 0) return;
      const [first, second] = nullSpace([...row, 0, 0, 0, 0, 0, 0]);
      if (first && second) disc.place(first, second, this.context.view.fitRadius * 0.9);
    });
  }

  private drawMarks(values: Values, position: number): void {
    const { map } = this.context.view;
    this.marks.begin();
    for (const label of this.markLabels) label.hide();
    if (values.equilibria) {
      const found = isLinear(values)
        ? [{ ...analyse(values, position), point: [0, 0, 0] }]
        : equilibriaOf(values).slice(0, mostEquilibria);
      let continuum = false;
      found.forEach((equilibrium, k) => {
        const { point, type, stability } = equilibrium;
        const { x, y, z } = map.toWorld([...point, 0, 0].slice(0, 3), this.worldPoint);
        this.marks.add(x, y, z, this.colourOf(stability), kindOf(stability));
        const label = this.markLabels[k];
        if (!label || isLinear(values)) return;
        // One name is enough for those that lie without a gap.
        const isPart = 'continuum' in equilibrium && equilibrium.continuum;
        if (isPart && continuum) return;
        continuum ||= isPart;
        label.text = words.mark(type, stability);
        label.place(this.worldPoint, this.worldStart.set(x, y + 1, z));
      });
    }
    this.marks.finish();
  }

  private colourOf(stability: Equilibrium['stability']) {
    const { theme } = this.context.view;
    if (stability === 'unstable') return theme.basis[0];
    return stability === 'asymptotically stable' ? theme.basis[1] : theme.volume;
  }

  /** The flow of the Jacobian from a small circle around each equilibrium, forwards by e^{sJ}. */
  private drawLinearisation(values: Values): void {
    this.linear.begin();
    if (values.mode === 'nonlinear' && values.linearisation) {
      const { field, box } = fieldOf(values);
      const size = Math.max(...box.high.map((to, i) => to - (box.low[i] as number)));
      if (field.dimension === 2)
        for (const equilibrium of equilibriaOf(values).slice(0, mostEquilibria))
          this.addLinearFlow(equilibrium, 0.09 * size);
    }
    this.linear.finish();
  }

  private addLinearFlow({ point, jacobian }: Equilibrium, radius: number): void {
    const scale = this.context.view.map.worldPerUnit;
    const rate = normFrobenius(jacobian);
    if (rate === 0) return;
    const step = expm(
      jacobian.map((x) => (x * 0.16) / rate),
      2,
    );
    for (let c = 0; c < linearCurves; c++) {
      const angle = (2 * Math.PI * (c + 0.5)) / linearCurves;
      let away = [radius * Math.cos(angle), radius * Math.sin(angle)];
      for (let k = 0; k < linearPieces; k++) {
        const next = apply(step, away);
        if (Math.hypot(...next) > 2.2 * radius) break;
        const [ax, ay, bx, by] = [...away, ...next].map(
          (d, i) => ((point[i % 2] as number) + d) * scale,
        ) as [number, number, number, number];
        this.linear.add(ax, ay, 0, bx, by, 0, 1 - (0.7 * k) / linearPieces);
        away = next;
      }
    }
  }
}

/** A mark that does not need its colour: hollow where the linearisation cannot decide. */
const kindOf = (stability: Equilibrium['stability']) =>
  stability === 'unstable' ? 'saddle' : stability === 'asymptotically stable' ? 'ball' : 'minimum';

function unit(v: readonly number[]): number[] {
  const size = Math.hypot(...v) || 1;
  return v.map((c) => c / size);
}
