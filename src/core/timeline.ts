/** A named moment or stretch of a timeline, drawn on its track. */
export interface TimelineMark {
  readonly at: number;
  readonly label: string;
  readonly tone: 'act' | 'warning';
}

/**
 * How an exhibit moves. `time`: position is model time in [start, end]; `step`: position is a whole
 * number of steps, and seeking past the end extends the run; `none`: position is always 0.
 */
export type Timeline<Values> =
  | { readonly kind: 'none'; readonly name?: string }
  | {
      readonly kind: 'time';
      /** Which motion this is, where an exhibit has several. */
      readonly name?: string;
      /** Where it begins; 0 unless given. */
      readonly start?: number;
      readonly end: number;
      /** Where a freshly opened exhibit stands. */
      readonly initial: number;
      /** Wall seconds from start to end at speed 1. */
      readonly seconds: number;
      /** How far one press of 'step' goes. */
      readonly step: number;
      /** Whether a unit of it is a step that is seen on its way, and no time. */
      readonly inSteps?: boolean;
      /** The letter that its position is called by; t unless given. */
      readonly symbol?: string;
      marks(values: Values): readonly TimelineMark[];
      /** What moves just now, in a few words ('turning', 'Act 2: stretch'); empty when nothing is to say. */
      caption(values: Values, position: number): string;
    }
  | {
      readonly kind: 'step';
      readonly name?: string;
      readonly end: number;
      /** The last step that can be sought; a run is computed step by step, and the page waits. */
      readonly last: number;
      readonly initial: number;
      readonly stepsPerSecond: number;
      marks(values: Values): readonly TimelineMark[];
      caption(values: Values, position: number): string;
    };

/** One timeline, or the one that belongs to the values: a flow moves in time, an algorithm in steps. */
export type TimelineChoice<Values> = Timeline<Values> | ((values: Values) => Timeline<Values>);

/** The timeline of an exhibit with these values. */
export function timelineOf<Values>(
  exhibit: { readonly timeline: TimelineChoice<Values> },
  values: Values,
): Timeline<Values> {
  const { timeline } = exhibit;
  return typeof timeline === 'function' ? timeline(values) : timeline;
}

/** Whether a position on one means the same on the other; else a motion starts at its own start. */
export function isSameMotion<Values>(one: Timeline<Values>, other: Timeline<Values>): boolean {
  return one === other || (one.kind === other.kind && one.name === other.name);
}

/** The first position that a timeline has. */
export function startOf<Values>(timeline: Timeline<Values>): number {
  return timeline.kind === 'time' ? (timeline.start ?? 0) : 0;
}

/** The position an exhibit opens at. */
export function initialPosition<Values>(timeline: Timeline<Values>): number {
  return timeline.kind === 'none' ? 0 : timeline.initial;
}

/** The nearest position that the timeline allows. */
export function clampPosition<Values>(timeline: Timeline<Values>, position: number): number {
  if (timeline.kind === 'none') return 0;
  if (timeline.kind === 'time')
    return Math.min(Math.max(position, startOf(timeline)), timeline.end);
  return Math.min(Math.max(0, Math.round(position)), timeline.last);
}
