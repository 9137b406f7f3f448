import { Vector3 } from 'three';
import { Arrow } from '../../../stage/arrow';
import type { Label } from '../../../stage/labels';
import { LineSet } from '../../../stage/segments';
import { Curve, type Moment, type Part, type Tools } from './brush';
import { dialShown } from './motion';
import { words } from './words';

/** Of the dial, in world units. */
export const dialRadius = 0.62;
/** The gradient's arrow grows with its length, ever more slowly, to at most this; world units. */
const longestArrow = 1.5;
const halfLongAt = 0.9;
/** The arrow on the surface shows a direction only. */
const surfaceArrow = 0.6;
const circlePoints = 97;
/** Above the floor's map. */
const above = 0.012;
const square = 0.11;

/** What lies on the floor under the point: its shadow, the gradient, the dial. */
export class Floor implements Part {
  private readonly drop: LineSet;
  private readonly gradient: Arrow;
  private readonly steepest: Arrow;
  private readonly direction: Arrow;
  private readonly circle: Curve;
  private readonly corner: Curve;
  private readonly gradientLabel: Label;
  private readonly directionLabel: Label;
  private readonly foot = new Vector3();
  private readonly tip = new Vector3();
  private readonly point = new Vector3();

  constructor(private readonly tools: Tools) {
    const { context, pane } = tools;
    const { scope, view } = context;
    const { frame, theme } = view;
    this.drop = scope.own(
      new LineSet(frame, 1, {
        colour: theme.text,
        opacity: 0.7,
        dash: 0.08,
        widthPixels: 1.4,
        renderOrder: 6,
      }),
    );
    pane.add(this.drop.object);
    const arrow = (colour: typeof theme.text, thickness: number) => {
      const made = scope.own(new Arrow(frame, { colour, thickness }));
      pane.add(made.object);
      made.hide();
      return made;
    };
    this.gradient = arrow(theme.accent, 0.75);
    this.steepest = arrow(theme.accent, 0.8);
    // Where the surface bends up, its tangents lie below it: this arrow is drawn over it all the same.
    const { object } = this.steepest;
    object.renderOrder = 8;
    Object.assign(object.material, { transparent: true, depthTest: false });
    this.direction = arrow(theme.eigen, 0.8);
    this.circle = new Curve(tools, {
      colour: theme.eigen,
      widthPixels: 1.6,
      opacity: 0.8,
      capacity: circlePoints,
      renderOrder: 3,
    });
    this.corner = new Curve(tools, {
      colour: theme.text,
      widthPixels: 1.6,
      capacity: 3,
      renderOrder: 3,
    });
    this.gradientLabel = pane.label({ colour: 'var(--accent)', clearance: 12 });
    this.gradientLabel.text = words.labels.gradient;
    this.directionLabel = pane.label({ colour: 'var(--eigen)', clearance: 18 });
    this.directionLabel.text = words.labels.direction;
  }

  update(moment: Moment): void {
    const { map } = this.tools;
    const { x, y, value } = moment.analysis;
    map.toWorld(x, y, value ?? map.settings.low, this.point);
    this.foot.set(this.point.x, this.point.y, above);
    this.updateDrop(moment);
    this.updateGradient(moment);
    this.updateDial(moment);
  }

  private updateDrop({ isSeen }: Moment): void {
    const { foot, point, drop } = this;
    drop.begin();
    if (isSeen) drop.add(foot.x, foot.y, foot.z, point.x, point.y, point.z);
    drop.finish();
  }

  private updateGradient({ values, analysis, isSeen }: Moment): void {
    const { map } = this.tools;
    const { gradient, gradientIs, value } = analysis;
    this.gradient.hide();
    this.steepest.hide();
    this.gradientLabel.hide();
    this.corner.hide();
    if (!values.gradient || !isSeen || !gradient || gradientIs !== 'exact' || value === null)
      return;
    const size = Math.hypot(...gradient);
    if (size === 0) return;
    const [gx, gy] = [gradient[0] / size, gradient[1] / size];
    const own = size * map.worldPerUnit;
    const length = (longestArrow * own) / (own + halfLongAt);
    this.tip.set(this.foot.x + gx * length, this.foot.y + gy * length, above);
    this.gradient.place(this.foot, this.tip);
    this.gradientLabel.place(this.tip, this.foot);
    if (values.level && length > 2 * square) this.drawCorner(gx, gy);
    const rise = (size * map.steepness(value)) / map.worldPerUnit;
    this.tip
      .set(gx, gy, rise)
      .setLength(Math.min(surfaceArrow, 4 * own))
      .add(this.point);
    this.steepest.place(this.point, this.tip);
  }

  /** The right angle between the gradient and the level curve. */
  private drawCorner(gx: number, gy: number): void {
    const { x, y } = this.foot;
    this.corner.begin();
    this.corner.add(x + square * gx, y + square * gy, above);
    this.corner.add(x + square * (gx - gy), y + square * (gy + gx), above);
    this.corner.add(x - square * gy, y + square * gx, above);
    this.corner.finish();
  }

  private updateDial({ values, position, radians, isSeen }: Moment): void {
    this.direction.hide();
    this.directionLabel.hide();
    this.circle.hide();
    if (!dialShown(values, position) || !isSeen) return;
    const { x, y } = this.foot;
    this.tip.set(x + dialRadius * Math.cos(radians), y + dialRadius * Math.sin(radians), above);
    this.direction.place(this.foot, this.tip);
    this.directionLabel.place(this.tip, this.foot);
    this.circle.begin();
    for (let k = 0; k < circlePoints; k++) {
      const angle = (2 * Math.PI * k) / (circlePoints - 1);
      this.circle.add(x + dialRadius * Math.cos(angle), y + dialRadius * Math.sin(angle), above);
    }
    this.circle.finish();
  }
}
