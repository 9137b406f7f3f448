/** What a number may be, and how far one step of it goes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly integer: boolean;
}

/** One press of an arrow multiplies by so much, where sizes matter more than differences. */
const factor = 1.1;
const largeFactor = 2;
/** Steps that Shift with an arrow takes at once. */
const largeSteps = 10;
/** Pixels of a drag for one press of an arrow. */
const pixelsPerStep = 4;

/** Whether its order of magnitude is what one changes: a learning rate, not a momentum. */
export function isLogarithmic({ min, max, integer }: NumberRange): boolean {
  return !integer && min >= 0 && max > 1;
}

/** One press of an arrow. @param direction 1 up, −1 down */
export function nudge(
  value: number,
  direction: 1 | -1,
  large: boolean,
  range: NumberRange,
): number {
  return moved(value, direction, large ? 'large' : 'normal', range);
}

/** A drag under way: where the value would be without rounding. */
export interface Scrub {
  readonly exact: number;
  readonly value: number;
}

/** Carries a drag on by some pixels to the right; `fine` goes a fifth as far. */
export function moveScrub(scrub: Scrub, pixels: number, fine: boolean, range: NumberRange): Scrub {
  const presses = (pixels / pixelsPerStep) * (fine ? 0.2 : 1);
  const exact = clamp(
    isLogarithmic(range) && scrub.exact > 0
      ? scrub.exact * factor ** (presses / 2)
      : scrub.exact + presses * stepOf(scrub.exact, range),
    range,
  );
  return { exact, value: rounded(exact, range) };
}

function moved(
  value: number,
  direction: 1 | -1,
  size: 'normal' | 'large',
  range: NumberRange,
): number {
  if (isLogarithmic(range) && value > 0) {
    const times = size === 'large' ? largeFactor : factor;
    const next = value * times ** direction;
    // Two digits keep the numbers readable, and 10 % always shows in them.
    return clamp(Number(next.toPrecision(2)), range);
  }
  const by = stepOf(value, range) * (size === 'large' ? largeSteps : 1);
  return clamp(tidy(value + direction * by), range);
}

/** Small numbers take small steps: 0.0001 does not jump to 0.0101. */
function stepOf(value: number, range: NumberRange): number {
  if (range.integer) return Math.max(1, Math.round(range.step));
  if (isLogarithmic(range)) return Math.min(range.step, 0.001);
  const size = Math.abs(value);
  if (size === 0) return range.step;
  return Math.min(range.step, 10 ** Math.floor(Math.log10(size)));
}

function rounded(value: number, range: NumberRange): number {
  if (range.integer) return clamp(Math.round(value), range);
  if (isLogarithmic(range)) return clamp(Number(value.toPrecision(2)), range);
  const step = stepOf(value, range) / 5;
  return clamp(tidy(Math.round(value / step) * step), range);
}

function clamp(value: number, { min, max }: NumberRange): number {
  return Math.min(max, Math.max(min, value));
}

/** Without the dust that binary arithmetic leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
