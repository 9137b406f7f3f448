import { Vector3 } from 'three';
import { rayleighField } from '../../../compute/kernels/rayleigh-field';
import { formatNumber } from '../../../math/format';
import { apply, dot } from '../../../math/matrix';
import { Balls } from '../../../stage/balls';
import { ColourMap } from '../../../stage/colour-map';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Legend } from '../../../stage/legend';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { type Analysis, directionOf } from './analysis';
import { type CriticalKind, criticalKinds } from './critical-kinds';
import { directionHandle } from './grips';
import { EigenMarks } from './marks';
import type { Values } from './parameters';
import type { SubjectPicture } from './picture';
import { entriesOf, Sphere } from './sphere';
import { inSpace } from './stories/story';
import { words } from './words';

/** The sphere is pushed out and in by at most this. */
const mostLift = 0.38;
const origin = new Vector3();
/** In the plane the ring is this wide at least, half of it, so that it is seen where the value is 0. */
const thinBand = 0.012;

/** The Rayleigh quotient as colour and height over the sphere, with its critical points beside A's own eigenlines. */
export class RayleighPicture implements SubjectPicture {
  readonly radius = 1.75;
  private readonly colours: ColourMap;
  private readonly legend: Legend;
  private readonly sphere: Sphere;
  private readonly marks: EigenMarks;
  private readonly points: Balls;
  private readonly labels: readonly Label[];
  private readonly vLabel: Label;
  private readonly handle: Handle;
  private readonly worldPoint = new Vector3();
  /** Where the handle stands, from the middle. */
  private handleRadius = 1;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly dimension: 2 | 3,
  ) {
    const { scope, view } = context;
    const { theme, frame } = view;
    this.colours = scope.own(new ColourMap('viridis'));
    this.legend = pane.legend(this.colours);
    this.sphere = new Sphere(context, pane, dimension, rayleighField, this.colours);
    this.marks = new EigenMarks(context, pane);
    this.points = scope.own(
      new Balls(frame, theme, { capacity: 8, sizePixels: 8, renderOrder: 7 }),
    );
    pane.add(this.points.object);
    this.labels = [0, 1, 2].map(() => pane.label({ colour: 'var(--text)', clearance: 10 }));
    this.vLabel = pane.label({ colour: 'var(--accent)', clearance: 14 });
    this.handle = pane.handle(directionHandle(context, 'var(--accent)', () => this.handleRadius));
  }

  update(values: Values, analysis: Analysis): void {
    const { critical, symmetric } = analysis;
    const [most, least] = [critical[0]?.value ?? 0, critical.at(-1)?.value ?? 0];
    const size = Math.max(Math.abs(most), Math.abs(least)) || 1;
    const isSigned = most > 0 && least < 0;
    this.colours.name = isSigned ? 'diverging' : 'viridis';
    const range = isSigned
      ? ([-size, size] as const)
      : ([least, most > least ? most : least + size] as const);
    const lift = values.displaced ? mostLift / size : 0;
    this.sphere.update(entriesOf(symmetric), {
      range,
      lift,
      band: this.dimension === 3 ? 0 : values.displaced ? thinBand : 0.05,
      contours: this.dimension === 3 ? 12 : 0,
    });
    const isConstant = criticalKinds(critical.map(({ value }) => value))[0] === 'constant';
    this.legend.update(
      words.legend.value,
      formatNumber(range[0], 3),
      isConstant ? '' : formatNumber(range[1], 3),
      isConstant ? [0, 0] : [0, 1],
    );
    this.marks.update(values, analysis, this.radius * 0.94);
    this.updatePoints(values, analysis, lift);
  }

  private updatePoints(values: Values, analysis: Analysis, lift: number): void {
    const { critical, a } = analysis;
    const kinds = criticalKinds(critical.map(({ value }) => value));
    const { theme } = this.context.view;
    this.points.begin();
    for (const label of this.labels) label.hide();
    critical.forEach(({ value, direction }, k) => {
      const kind = kinds[k] as CriticalKind;
      const radius = 1.012 + lift * value;
      const [x = 0, y = 0, z = 0] = inSpace(direction).map((c) => c * radius);
      if (kind !== 'constant') {
        this.points.add(x, y, z, theme.text, kind);
        this.points.add(-x, -y, -z, theme.text, kind);
      }
      // All of a circle, or everything, is named once.
      if (kinds.indexOf(kind) < k) return;
      const label = this.labels[k] as Label;
      label.text = words.labels.value(words.labels.critical[kind], formatNumber(value, 3));
      label.placeAtEitherEnd(this.worldPoint.set(x, y, z), origin);
    });
    const { v } = directionOf(values);
    const quotient = dot(v, apply(a, v));
    this.handleRadius = 1.012 + lift * quotient;
    const [x = 0, y = 0, z = 0] = inSpace(v).map((c) => c * this.handleRadius);
    this.points.add(x, y, z, theme.accent, 'ball', 1);
    this.points.finish();
    this.worldPoint.set(x, y, z);
    this.vLabel.text = words.labels.quotient(formatNumber(quotient, 3));
    this.vLabel.place(this.worldPoint, origin);
    this.handle.place(this.worldPoint);
    const tip = `(${v.map((c) => formatNumber(c, 3)).join(', ')})`;
    this.handle.label = words.handles.vector(tip, `vᵀA v = ${formatNumber(quotient, 3)}`);
  }
}
