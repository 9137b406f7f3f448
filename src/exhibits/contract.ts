import type { Engine } from '../compute/engine';
import type { Clock } from '../core/clock';
import type { ParameterSet, Patch, ValuesOf } from '../core/parameter';
import type { Random } from '../core/random';
import type { Readout } from '../core/readout';
import type { Scope } from '../core/scope';
import type { Timeline } from '../core/timeline';
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
}

/** An open exhibit. Everything it holds belongs to its scope; there is nothing else to dispose. */
export interface ExhibitInstance<Values> {
  /** Brings the picture to these values; called at most once a frame, before it is drawn. */
  update(params: Values, position: number): void;
  /** The picture in a sentence or two, for screen readers and alternative texts. */
  describe(): string;
}

/** One thing to explore, at its own address. */
export interface Exhibit<Set extends ParameterSet = ParameterSet> {
  /** kebab-case; the address is `#/id`. */
  readonly id: string;
  readonly wing: Wing;
  readonly title: string;
  /** One sentence, for navigation and search. */
  readonly summary: string;
  /** Markdown with TeX between `$…$` or `$$…$$`; `{{name}}` shows a live value. */
  readonly lesson: string;
  readonly params: Set;
  readonly presets: readonly Preset[];
  readonly readouts: readonly Readout<ValuesOf<Set>>[];
  /** Live pieces of TeX or text for the lesson, by name. */
  readonly lessonValues: (
    values: ValuesOf<Set>,
    position: number,
  ) => Readonly<Record<string, string>>;
  /** How it moves; static, so that addresses and lectures can be checked before anything is drawn. */
  readonly timeline: Timeline<ValuesOf<Set>>;
  create(context: ExhibitContext, params: ValuesOf<Set>): Promise<ExhibitInstance<ValuesOf<Set>>>;
}

/** Keeps the parameter set's type while the list of all exhibits forgets it. */
export function defineExhibit<Set extends ParameterSet>(exhibit: Exhibit<Set>): Exhibit {
  return exhibit as unknown as Exhibit;
}
