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

/** The framed radius at which arrows have their own thickness. */
const usualRadius = 1.9;
const mostLines = 640;
const origin: Point = [0, 0, 0];

/**
 * A picture of arrows, lines and labels that is said anew at every update: what was drawn before is
 * used again, what is not said is hidden. Points are in data units, of two or three numbers.
 */
export class Sketch {
  private readonly arrows = new Map<string, { made: Arrow[]; used: number }>();
  private readonly lines = new Map<LineStyle, LineSet>();
  private readonly labels = new Map<string, { made: Label[]; used: number }>();
  private readonly worldFrom = new Vector3();
  private readonly worldTo = new Vector3();
  private readonly worldEnd = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
  ) {}

  begin(): void {
    for (const pool of this.arrows.values()) pool.used = 0;
    for (const pool of this.labels.values()) pool.used = 0;
    for (const set of this.lines.values()) set.begin();
  }

  arrow(ink: Ink, tail: Point, tip: Point, style: ArrowStyle = {}): void {
    const { view, scope } = this.context;
    const { opacity = 1, thickness = 1, headless = false } = style;
    const arrow = next(this.arrows, `${ink} ${opacity} ${thickness} ${headless}`, () => {
      const colour = colourOf(view.theme, ink);
      const made = scope.own(new Arrow(view.frame, { colour, opacity, thickness, headless }));
      this.pane.add(made.object);
      return made;
    });
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
  label(ink: Ink, text: string, at: Point, from: Point = origin, style: LabelStyle = {}): void {
    const label = this.labelOf(ink, style);
    label.text = text;
    label.place(this.world(at, this.worldTo), this.world(from, this.worldFrom));
  }

  /** Beside the middle of a line. */
  labelBeside(ink: Ink, text: string, from: Point, to: Point, style: LabelStyle = {}): void {
    const label = this.labelOf(ink, style);
    label.text = text;
    const a = this.world(from, this.worldFrom);
    const b = this.world(to, this.worldTo);
    label.placeBeside(this.worldEnd.addVectors(a, b).multiplyScalar(0.5), a, b);
  }

  finish(): void {
    for (const { made, used } of this.arrows.values())
      for (const arrow of made.slice(used)) arrow.hide();
    for (const { made, used } of this.labels.values())
      for (const label of made.slice(used)) label.hide();
    for (const set of this.lines.values()) set.finish();
  }

  private world(point: Point, out: Vector3): Vector3 {
    return this.context.view.map.toWorld(point, out);
  }

  private labelOf(ink: Ink, { quiet = false, clearance = 8 }: LabelStyle): Label {
    return next(this.labels, `${ink} ${quiet} ${clearance}`, () =>
      this.pane.label({ colour: `var(--${ink})`, quiet, clearance }),
    );
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

function next<Thing>(
  pools: Map<string, { made: Thing[]; used: number }>,
  key: string,
  make: () => Thing,
): Thing {
  let pool = pools.get(key);
  if (!pool) {
    pool = { made: [], used: 0 };
    pools.set(key, pool);
  }
  const at = pool.used++;
  pool.made[at] ??= make();
  return pool.made[at];
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
