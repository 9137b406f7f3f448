import { largestEntry } from '../../core/parameter';

/** Pixels that a pointer may wander before a press becomes a drag. */
export const dragThreshold = 4;

/** Pixels of travel for one step. */
const pixelsPerStep = 4;
const coarseStep = 0.05;
const fineStep = 0.01;
const nudgeStep = 0.1;
const largeNudgeStep = 1;

/** A scrub under way. */
export interface Scrub {
  /** Where the value would be without rounding. */
  readonly exact: number;
  /** What is shown: a multiple of the step. */
  readonly value: number;
  /** Grows with the size of the number the scrub began at, so that a thousand moves too. */
  readonly scale: number;
}

export function beginScrub(value: number): Scrub {
  const size = Math.abs(value);
  const scale = size >= 10 ? 10 ** Math.floor(Math.log10(size)) : 1;
  return { exact: value, value, scale };
}

/** Carries a scrub on by some pixels to the right; `fine` takes small steps. */
export function moveScrub(scrub: Scrub, pixels: number, fine: boolean): Scrub {
  const step = (fine ? fineStep : coarseStep) * scrub.scale;
  const exact = clampEntry(scrub.exact + (pixels / pixelsPerStep) * step);
  return { ...scrub, exact, value: clampEntry(roundTo(exact, step)) };
}

/** One press of Alt with an arrow. @param direction 1 up, −1 down */
export function nudge(value: number, direction: 1 | -1, large: boolean): number {
  return clampEntry(tidy(value + direction * (large ? largeNudgeStep : nudgeStep)));
}

function roundTo(value: number, step: number): number {
  return tidy(Math.round(value / step) * step);
}

/** Without the dust that binary arithmetic leaves: 0.30000000000000004 becomes 0.3, −0 becomes 0. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function clampEntry(value: number): number {
  return Math.min(largestEntry, Math.max(-largestEntry, value));
}
