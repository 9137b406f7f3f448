import type { Engine } from '../compute/engine';
import type { Clock } from '../core/clock';
import type { ParameterSet, Patch, ValuesOf } from '../core/parameter';
import type { Random } from '../core/random';
import type { Readout, Results } from '../core/readout';
import type { Scope } from '../core/scope';
import type { TimelineChoice } from '../core/timeline';
import type { View } from '../stage/view';

export type Wing = 'linear-algebra' | 'calculus' | 'optimisation' | 'data';

/** An authored state worth looking at, with a sentence on what to look for. */
export interface Preset {
  /** kebab-case; kept in links, never shown. */
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  /** Parameters that the preset sets; checked like anything from outside. */
  readonly params: Patch;
  /** Where the timeline stands; the exhibit's own start when absent. */
  readonly position?: number;
}

/** An authored state of several lenses at once, with a sentence on what to look for in each. */
export interface LensPreset {
  /** kebab-case; unlike that of any preset of an exhibit that may be a lens. */
  readonly id: string;
  readonly title: string;
  /** What the pictures have in common. */
  readonly sentence: string;
  /** What to look for, by exhibit id; short enough for the room under a small picture. */
  readonly look: Readonly<Record<string, string>>;
  /** Shared parameters by their link's name, others as `exhibit-id.parameter`. */
  readonly params: Patch;
  /** Where timelines stand, by exhibit id; an exhibit's own start when absent. */
  readonly positions?: Readonly<Record<string, number>>;
}

/** Changes of one drag: they become one undo step. */
export interface Gesture {
  /**
   * @param change a patch, or how to make one from the values of this very moment (which may be newer
   * than those last drawn) @throws ParameterError; the last good state stays
   */
  set(change: Patch | ((values: Readonly<Record<string, unknown>>) => Patch)): void;
  finish(): void;
  /** Puts everything back to where the gesture began. */
  cancel(): void;
}

/** Work that takes more than a moment. The page shows how far it is, and lets the visitor stop it. */
export interface Task {
  /** Aborted when the visitor stops the work, or the exhibit closes. */
  readonly signal: AbortSignal;
  /** @param share of the work that is done, 0 to 1 */
  progress(share: number): void;
  finish(): void;
}

/** What an exhibit is given to work with. */
export interface ExhibitContext {
  /** Its share of the stage. */
  readonly view: View;
  readonly engine: Engine;
  /** Owner of all that the exhibit acquires; the host closes it. */
  readonly scope: Scope;
  readonly clock: Clock;
  readonly random: Random;
  /** Asks for a frame; the reason is kept for the status line and for tests. */
  invalidate(reason: string): void;
  /** Begins a change that the visitor makes in the picture. */
  gesture(): Gesture;
  /** Hands readouts and charts what the GPU found; `undefined` takes it back. A few times a second at most. */
  publish(name: string, value: unknown): void;
  /** Begins work that the page waits for. @param label what is done, as a visitor reads it; empty for what nobody needs to see */
  task(label: string): Task;
}

/** One curve of a chart. */
export interface ChartSeries {
  readonly label: string;
  /** A custom property's name without dashes, such as `racer-1`. */
  readonly colour: string;
  readonly x: ArrayLike<number>;
  /** As many as x; NaN leaves a gap. */
  readonly y: ArrayLike<number>;
  readonly style?: 'line' | 'dashed' | 'points';
}

/** A diagram beside the picture. */
export interface Chart<Values> {
  readonly id: string;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The axes that may be logarithmic, and how they begin; the visitor switches. */
  readonly logarithmic?: { readonly x?: boolean; readonly y?: boolean };
  /** Where the x axis is marked, if not at round numbers: at 0°, 90° and 180°, say. */
  readonly xTicks?: readonly number[];
  relevant?(values: Values): boolean;
  /** A pure function; keep what is costly. */
  data(
    values: Values,
    position: number,
    results: Results,
  ): {
    readonly series: readonly ChartSeries[];
    /** Where the timeline stands on the x axis. */
    readonly marker?: number;
    /** A sentence under the diagram, where something must be said. */
    readonly note?: string;
  };
}

/** A picture of numbers over two quantities, computed by a kernel; a click chooses a place. */
export interface MapChart<Values> {
  readonly id: string;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  relevant?(values: Values): boolean;
  /** Whether it comes into sight by itself while it is relevant: the visitor has asked for it. */
  readonly forward?: boolean;
  /** Null while there is nothing to show. */
  data(values: Values, position: number, results: Results): MapImage | null;
  /** Why there will be nothing to show; empty when there will. */
  whyNot?(values: Values): string;
  /** What a click at (x, y), in the axes' units, sets. */
  pick?(values: Values, x: number, y: number): Patch;
  /**
   * Whether the first mark can be dragged: `pick` is then asked all along, with the values that the drag
   * began from, and arrow keys move the mark.
   */
  readonly drags?: boolean;
}

export interface MapImage {
  readonly columns: number;
  readonly rows: number;
  /** [4 · columns · rows], red, green, blue, alpha, from the bottom row up. */
  readonly pixels: Uint8ClampedArray;
  readonly x: MapAxis;
  readonly y: MapAxis;
  /** Curves drawn over it, in the axes' units. */
  readonly curves?: readonly ChartSeries[];
  /** Where the present values stand. */
  readonly marks?: readonly { readonly x: number; readonly y: number; readonly colour: string }[];
  /** Colours as custom properties' names without dashes, or as rgb(…). */
  readonly legend?: readonly { readonly label: string; readonly colour: string }[];
  /** What the place under the pointer says. */
  at?(x: number, y: number): string;
}

export interface MapAxis {
  readonly from: number;
  readonly to: number;
  readonly logarithmic?: boolean;
}

/** A calculation written out with its numbers. */
export interface Working {
  readonly title: string;
  /** A custom property's name without dashes. */
  readonly colour?: string;
  /** TeX, a line each. */
  readonly lines: readonly string[];
}

/** How the items of a list parameter are shown in its editor. */
export interface ListView<Values> {
  /** What one item is called: 'racer'. */
  readonly noun: string;
  /** Fields that are always shown; the others are behind 'more'. */
  readonly main: readonly string[];
  /** A custom property's name without dashes. */
  colour?(values: Values, index: number): string;
  title?(values: Values, index: number): string;
  /** The fields that matter with these values; all when left out. */
  fields?(values: Values, index: number): readonly string[];
  /** How many numbers of a vector matter with these values; all when left out. */
  components?(values: Values): number;
  /** A few live words: '3.1e−4 · converged'. */
  note?(values: Values, index: number, position: number): string;
  /** What adding one sets; one more default when left out. */
  add?(values: Values): Patch;
  /** What taking one away sets; just the others when left out. */
  remove?(values: Values, index: number): Patch;
  readonly actions?: readonly ListAction<Values>[];
  readonly fromHere?: FromHere<Values>;
}

/** How editing an item where a run stands paused leaves its past alone, unless the visitor says otherwise. */
export interface FromHere<Values> {
  /** What the switch says. */
  label(position: number): string;
  readonly hint: string;
  /** Whether it makes a difference here. */
  relevant(values: Values, position: number): boolean;
  /**
   * What putting an input, not yet checked, in an item's place sets here; null: just that.
   * @throws ParameterError
   */
  edit(
    values: Values,
    index: number,
    input: Readonly<Record<string, unknown>>,
    position: number,
  ): Patch | null;
  /** The item that goes on from another one here, and whose fields its card then shows; else itself. */
  heir(values: Values, index: number, position: number): number;
}

/** Something that can be done with one item. */
export interface ListAction<Values> {
  readonly id: string;
  readonly label: string;
  enabled?(values: Values, index: number, position: number): boolean;
  apply(values: Values, index: number, position: number): Patch;
}

/** An open exhibit. Everything it holds belongs to its scope; there is nothing else to dispose. */
export interface ExhibitInstance<Values> {
  /**
   * Whether a frame can show these values. If not, the exhibit asks for one when it can, and none is
   * drawn in vain; should somebody else ask for one, `update` keeps what is shown.
   */
  canShow?(params: Values): boolean;
  /** Brings the picture to these values; called at most once a frame, before it is drawn. */
  update(params: Values, position: number): void;
  /** The picture in a sentence or two, for screen readers and alternative texts. */
  describe(): string;
}

/** One thing to explore, at its own address. */
export interface Exhibit<Set extends ParameterSet = ParameterSet> extends About {
  /** Markdown with TeX between `$…$` or `$$…$$`; `{{name}}` shows a live value. */
  readonly lesson: string;
  readonly params: Set;
  readonly presets: readonly Preset[];
  readonly readouts: readonly Readout<ValuesOf<Set>>[];
  /** Live pieces of TeX or text for the lesson, by name. */
  readonly lessonValues: (
    values: ValuesOf<Set>,
    position: number,
    results?: Results,
  ) => Readonly<Record<string, string>>;
  /** Diagrams beside the picture. */
  readonly charts?: readonly Chart<ValuesOf<Set>>[];
  readonly maps?: readonly MapChart<ValuesOf<Set>>[];
  /** The calculation of this very step, written out. */
  readonly working?: (values: ValuesOf<Set>, position: number) => readonly Working[];
  /** How its lists are edited, by parameter. */
  readonly lists?: Readonly<Record<string, ListView<ValuesOf<Set>>>>;
  /** How it moves: a function of the values alone, so that addresses are checked before anything is drawn. */
  readonly timeline: TimelineChoice<ValuesOf<Set>>;
  create(context: ExhibitContext, params: ValuesOf<Set>): Promise<ExhibitInstance<ValuesOf<Set>>>;
}

/** What the curriculum says of an exhibit before it is opened. */
export interface About {
  /** kebab-case; the address is `#/id`. */
  readonly id: string;
  readonly wing: Wing;
  readonly title: string;
  /** One sentence, for navigation and search. */
  readonly summary: string;
  /** Whether it takes the wing's matrix and may stand beside others that do. */
  readonly lens?: boolean;
}

/** An exhibit of the curriculum; all but a few words of it come when it is first asked for. */
export interface Listing extends About {
  load(): Promise<Exhibit>;
}

/** Keeps the parameter set's type while the list of all exhibits forgets it. */
export function defineExhibit<Set extends ParameterSet>(exhibit: Exhibit<Set>): Exhibit {
  return exhibit as unknown as Exhibit;
}
