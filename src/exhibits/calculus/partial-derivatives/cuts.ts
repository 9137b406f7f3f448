import { type Color, Vector3 } from 'three';
import { type Direction, slice } from '../../../math/surface';
import { Balls } from '../../../stage/balls';
import { along } from './analysis';
import { Curve, type Moment, type Part, type Tools } from './brush';
import { domainOf } from './extent';
import { dialShown, secantsShown } from './motion';
import type { Values } from './parameters';

const samples = 401;
/** A rise between two samples of more than this part of the picture's height is a jump. */
const jump = 0.5;
/** Half the length of a tangent, and how far a secant goes on past its points; world units. */
const tangentReach = 0.95;
const secantReach = 0.3;
const quarter = Math.PI / 2;

interface CutOptions {
  readonly colour: Color;
  /** The cut's direction at this moment, in radians. */
  readonly radians: (moment: Moment) => number;
  readonly shown: (values: Values, position: number) => boolean;
}

/** The cut of a vertical plane through the point: the curve, its tangent and its secant. */
class Cut implements Part {
  private readonly curve: Curve;
  private readonly tangent: Curve;
  private readonly secant: Curve;
  private readonly here = new Vector3();
  private readonly there = new Vector3();

  constructor(
    private readonly tools: Tools,
    private readonly balls: Balls,
    private readonly options: CutOptions,
  ) {
    const { theme } = tools.context.view;
    const { colour } = options;
    this.curve = new Curve(tools, { colour, widthPixels: 3, capacity: samples });
    this.tangent = new Curve(tools, {
      colour: theme.text,
      widthPixels: 2.6,
      capacity: 2,
      renderOrder: 7.4,
    });
    this.secant = new Curve(tools, {
      colour: theme.volume,
      widthPixels: 2.6,
      capacity: 2,
      renderOrder: 7.6,
    });
  }

  update(moment: Moment): void {
    const { values, position, analysis } = moment;
    const withSecant = secantsShown(values, position);
    const shown =
      this.options.shown(values, position) || (withSecant && this.options.radians !== dial);
    this.tangent.hide();
    this.secant.hide();
    if (!shown || analysis.value === null) {
      this.curve.hide();
      return;
    }
    const { u, slope } = along(analysis, this.options.radians(moment));
    this.drawCurve(moment, u);
    if (!moment.isSeen) return;
    if (slope !== null) this.drawTangent(moment, u, slope);
    if (withSecant) this.drawSecant(moment, u);
  }

  private drawCurve({ values, analysis }: Moment, u: Direction): void {
    const { map } = this.tools;
    const { f, x, y } = analysis;
    drawRun(this.curve, map, slice(f, x, y, u, domainOf(values), samples), x, y, u);
  }

  private drawTangent({ analysis }: Moment, u: Direction, slope: number): void {
    const { map } = this.tools;
    const { x, y, value } = analysis;
    if (value === null) return;
    map.toWorld(x, y, value, this.here);
    this.there
      .set(u[0], u[1], (slope * map.steepness(value)) / map.worldPerUnit)
      .setLength(tangentReach);
    this.tangent.begin();
    for (const sign of [-1, 1])
      this.tangent.add(
        this.here.x + sign * this.there.x,
        this.here.y + sign * this.there.y,
        this.here.z + sign * this.there.z,
      );
    this.tangent.finish();
  }

  private drawSecant({ analysis, h }: Moment, u: Direction): void {
    const { map } = this.tools;
    const { f, x, y, value } = analysis;
    const there = f.value(x + h * u[0], y + h * u[1]);
    if (value === null || h === 0 || !Number.isFinite(there)) return;
    map.toWorld(x, y, value, this.here);
    map.toWorld(x + h * u[0], y + h * u[1], there, this.there);
    this.there.z = map.unclippedHeight(there);
    this.balls.add(
      this.there.x,
      this.there.y,
      this.there.z,
      this.tools.context.view.theme.volume,
      'ball',
      0.8,
    );
    const { x: ax, y: ay, z: az } = this.here;
    this.there.sub(this.here);
    const length = this.there.length();
    if (length < 1e-6) return;
    this.there.divideScalar(length);
    this.secant.begin();
    for (const s of [-secantReach, length + secantReach])
      this.secant.add(ax + s * this.there.x, ay + s * this.there.y, az + s * this.there.z);
    this.secant.finish();
  }
}

/**
 * The piece of a cut that the point lies on: it ends at holes, jumps, and where heights are cut off.
 * @param worldEnds where it does, if somebody wants to know
 * @returns whether there is one
 */
export function drawRun(
  curve: Curve,
  map: Tools['map'],
  { t, z }: { t: Float64Array; z: Float64Array },
  x: number,
  y: number,
  u: Direction,
  worldEnds?: readonly [Vector3, Vector3],
): boolean {
  const top = map.settings.high - map.settings.low;
  const ends = (k: number) => Number.isNaN(z[k] as number) || map.isClipped(z[k] as number);
  const jumps = (a: number, b: number) =>
    Math.abs((z[a] as number) - (z[b] as number)) > jump * top;
  const at = t.indexOf(0);
  curve.begin();
  if (at < 0 || ends(at)) {
    curve.hide();
    return false;
  }
  let first = at;
  while (first > 0 && !ends(first - 1) && !jumps(first, first - 1)) first--;
  for (let k = first; k < t.length && !ends(k) && (k === first || !jumps(k, k - 1)); k++) {
    const s = t[k] as number;
    map.toWorld(x + s * u[0], y + s * u[1], z[k] as number, place);
    curve.add(place.x, place.y, place.z);
    if (k === first) worldEnds?.[0].copy(place);
  }
  worldEnds?.[1].copy(place);
  curve.finish();
  return true;
}

const place = new Vector3();

const alongX = () => 0;
const alongY = () => quarter;
const dial = ({ radians }: Moment) => radians;

/** The cuts along x, along y and along the dial, with the secants' second points. */
export class Cuts implements Part {
  private readonly cuts: readonly Cut[];
  private readonly balls: Balls;

  constructor(tools: Tools) {
    const { scope, view } = tools.context;
    const { theme } = view;
    this.balls = scope.own(new Balls(view.frame, theme, { capacity: 3, sizePixels: 6 }));
    tools.pane.add(this.balls.object);
    const axes = (values: Values) => values.slices;
    this.cuts = [
      new Cut(tools, this.balls, { colour: theme.basis[0], radians: alongX, shown: axes }),
      new Cut(tools, this.balls, { colour: theme.basis[1], radians: alongY, shown: axes }),
      new Cut(tools, this.balls, { colour: theme.eigen, radians: dial, shown: dialShown }),
    ];
  }

  update(moment: Moment): void {
    this.balls.begin();
    for (const cut of this.cuts) cut.update(moment);
    this.balls.finish();
  }
}
