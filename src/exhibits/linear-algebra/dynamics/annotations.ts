import { Vector3 } from 'three';
import type { Equilibrium } from '../../../math/flow/equilibria';
import { formatNumber } from '../../../math/format';
import { normFrobenius } from '../../../math/matrix';
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

/** What belongs to equilibria: their marks and verdicts, lines and planes that stay. */
export class Annotations {
  private readonly eigenlines: LineSet;
  private readonly eigenLabels: readonly Label[];
  private readonly plane: Disc;
  private readonly nullPlanes: readonly Disc[];
  private readonly nullNames: readonly Label[];
  private readonly marks: Balls;
  private readonly markLabels: readonly Label[];
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
    for (const { object } of [this.eigenlines, this.marks]) pane.add(object);
    this.nullNames = words.nullclines.map((text, axis) => {
      const label = pane.label({ colour: `var(--basis-${axis + 1})`, clearance: 6 });
      label.text = text;
      return label;
    });
    this.eigenLabels = [0, 1, 2].map(() => pane.label({ colour: 'var(--eigen)', clearance: 8 }));
    this.markLabels = Array.from({ length: mostLabels }, () =>
      pane.label({ quiet: true, colour: 'var(--text)', clearance: 12 }),
    );
  }

  update(values: Values, position: number): void {
    const { map, worldReach, fitRadius, theme } = this.context.view;
    const subject = isLinear(values) ? analyse(values, position) : fieldOf(values);
    const { invariants, nullclines, equilibria } = values;
    const key = [
      subject,
      invariants,
      nullclines,
      equilibria,
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
    for (const part of [...this.nullPlanes, ...this.nullNames]) part.hide();
    if (values.mode !== 'continuous' || !values.nullclines) return;
    const { a, n } = analyse(values, position);
    if (n === 2) return;
    this.nullPlanes.forEach((disc, i) => {
      const row = a.slice(3 * i, 3 * i + 3);
      if (normFrobenius(row) === 0) return;
      const [first, second] = nullSpace([...row, 0, 0, 0, 0, 0, 0]);
      if (!first || !second) return;
      const radius = this.context.view.fitRadius * 0.9;
      disc.place(first, second, radius);
      this.worldPoint.fromArray(first).multiplyScalar(radius);
      this.nullNames[i]?.place(this.worldPoint, this.worldStart.set(0, 0, 0));
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
}

/** A mark that does not need its colour: hollow where the linearisation cannot decide. */
const kindOf = (stability: Equilibrium['stability']) =>
  stability === 'unstable' ? 'saddle' : stability === 'asymptotically stable' ? 'ball' : 'minimum';

function unit(v: readonly number[]): number[] {
  const size = Math.hypot(...v) || 1;
  return v.map((c) => c / size);
}
