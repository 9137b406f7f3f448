import { type Color, Vector3 } from 'three';
import { Arrow } from '../../../stage/arrow';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { StageTheme } from '../../../stage/theme';
import type { ExhibitContext } from '../../contract';
import type { Ink } from './names';

type Point = readonly number[];

export interface ArrowStyle {
  /** 1 is a solid arrow; less makes a ghost. */
  readonly opacity?: number;
  readonly thickness?: number;
  /** A rod: the shaft alone. */
  readonly headless?: boolean;
}

export interface LineStyle {
  readonly ink: Ink;
  readonly widthPixels?: number;
  readonly opacity?: number;
  /** World length of a dash with its gap. */
  readonly dash?: number;
  readonly renderOrder?: number;
}

export interface LabelStyle {
  readonly quiet?: boolean;
  readonly clearance?: number;
}

const usualArrow: ArrowStyle = {};
const usualLabel: LabelStyle = {};

/** Things of one kind that are used again at every update. */
interface Pool<Thing> {
  readonly ink: Ink;
  readonly made: Thing[];
  used: number;
}

type ArrowPool = Pool<Arrow> & Required<ArrowStyle>;
type LabelPool = Pool<Label> & Required<LabelStyle>;

/** The framed radius at which arrows have their own thickness. */
const usualRadius = 1.9;
const mostLines = 640;
const origin: Point = [0, 0, 0];

/**
 * A picture of arrows, lines and labels that is said anew at every update: what was drawn before is
 * used again, what is not said is hidden. Points are in data units, of two or three numbers.
 */
export class Sketch {
  private readonly arrows: ArrowPool[] = [];
  private readonly lines = new Map<LineStyle, LineSet>();
  private readonly labels: LabelPool[] = [];
  private readonly worldFrom = new Vector3();
  private readonly worldTo = new Vector3();
  private readonly worldEnd = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
  ) {}

  begin(): void {
    for (const pool of this.arrows) pool.used = 0;
    for (const pool of this.labels) pool.used = 0;
    for (const set of this.lines.values()) set.begin();
  }

  arrow(ink: Ink, tail: Point, tip: Point, style: ArrowStyle = usualArrow): void {
    const { view } = this.context;
    const pool = this.arrowPool(ink, style);
    const at = pool.used++;
    const arrow = pool.made[at] ?? this.makeArrow(pool);
    arrow.thickness = view.fitRadius / usualRadius;
    arrow.place(this.world(tail, this.worldFrom), this.world(tip, this.worldTo));
  }

  line(style: LineStyle, from: Point, to: Point, weight = 1): void {
    const a = this.world(from, this.worldFrom);
    const b = this.world(to, this.worldTo);
    this.setOf(style).add(a.x, a.y, a.z, b.x, b.y, b.z, weight);
  }

  path(style: LineStyle, points: readonly Point[]): void {
    for (let k = 1; k < points.length; k++)
      this.line(style, points[k - 1] as Point, points[k] as Point);
  }

  /** Beyond the end of what comes from `from` to `at`. */
  label(
    ink: Ink,
    text: string,
    at: Point,
    from: Point = origin,
    style: LabelStyle = usualLabel,
  ): void {
    const label = this.labelOf(ink, style);
    label.text = text;
    label.place(this.world(at, this.worldTo), this.world(from, this.worldFrom));
  }

  /** Beside the middle of a line. */
  labelBeside(
    ink: Ink,
    text: string,
    from: Point,
    to: Point,
    style: LabelStyle = usualLabel,
  ): void {
    const label = this.labelOf(ink, style);
    label.text = text;
    const a = this.world(from, this.worldFrom);
    const b = this.world(to, this.worldTo);
    label.placeBeside(this.worldEnd.addVectors(a, b).multiplyScalar(0.5), a, b);
  }

  finish(): void {
    for (const pool of this.arrows) hideRest(pool);
    for (const pool of this.labels) hideRest(pool);
    for (const set of this.lines.values()) set.finish();
  }

  private world(point: Point, out: Vector3): Vector3 {
    return this.context.view.map.toWorld(point, out);
  }

  private arrowPool(ink: Ink, style: ArrowStyle): ArrowPool {
    const { opacity = 1, thickness = 1, headless = false } = style;
    for (const pool of this.arrows)
      if (
        pool.ink === ink &&
        pool.opacity === opacity &&
        pool.thickness === thickness &&
        pool.headless === headless
      )
        return pool;
    const pool: ArrowPool = { ink, opacity, thickness, headless, made: [], used: 0 };
    this.arrows.push(pool);
    return pool;
  }

  private makeArrow(pool: ArrowPool): Arrow {
    const { view, scope } = this.context;
    const colour = colourOf(view.theme, pool.ink);
    const { opacity, thickness, headless } = pool;
    const arrow = scope.own(new Arrow(view.frame, { colour, opacity, thickness, headless }));
    this.pane.add(arrow.object);
    pool.made.push(arrow);
    return arrow;
  }

  private labelOf(ink: Ink, style: LabelStyle): Label {
    const pool = this.labelPool(ink, style);
    const at = pool.used++;
    const found = pool.made[at];
    if (found) return found;
    const { quiet, clearance } = pool;
    const made = this.pane.label({ colour: `var(--${ink})`, quiet, clearance });
    pool.made.push(made);
    return made;
  }

  private labelPool(ink: Ink, { quiet = false, clearance = 8 }: LabelStyle): LabelPool {
    for (const pool of this.labels)
      if (pool.ink === ink && pool.quiet === quiet && pool.clearance === clearance) return pool;
    const pool: LabelPool = { ink, quiet, clearance, made: [], used: 0 };
    this.labels.push(pool);
    return pool;
  }

  private setOf(style: LineStyle): LineSet {
    const found = this.lines.get(style);
    if (found) return found;
    const { view, scope } = this.context;
    const { ink, ...options } = style;
    const colour = colourOf(view.theme, ink);
    const set = scope.own(new LineSet(view.frame, mostLines, { ...options, colour }));
    this.pane.add(set.object);
    this.lines.set(style, set);
    return set;
  }
}

function hideRest({ made, used }: Pool<{ hide(): void }>): void {
  for (let k = used; k < made.length; k++) made[k]?.hide();
}

/** The theme's colour for an ink. */
export function colourOf(theme: StageTheme, ink: Ink): Color {
  switch (ink) {
    case 'basis-1':
      return theme.basis[0];
    case 'basis-2':
      return theme.basis[1];
    case 'basis-3':
      return theme.basis[2];
    case 'racer-4':
      return theme.racers[3] as Color;
    case 'racer-5':
      return theme.racers[4] as Color;
    case 'volume-negative':
      return theme.volumeNegative;
    default:
      return theme[ink];
  }
}
