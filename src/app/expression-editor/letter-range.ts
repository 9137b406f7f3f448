/** How far a letter's slider reaches before a larger number is typed. */
const usualReach = 5;
/** Steps along a slider. */
const steps = 200;

/** A slider's ends; they widen, alike on both sides, to hold what was typed. */
export interface LetterRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The range that holds a value: −5 to 5, or the next 1, 2 or 5 times a power of ten. */
export function letterRange(value: number): LetterRange {
  const reach = Math.abs(value) <= usualReach ? usualReach : roundUp(Math.abs(value));
  return { min: -reach, max: reach, step: (2 * reach) / steps };
}

function roundUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= size) ?? 10;
  return factor * power;
}
