import { formatNumber } from '../../math/format';

/** What a slider can take. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Steps that Page Up, Page Down and Shift with an arrow take at once. */
const leap = 10;

/** The nearest value on the slider's steps, which count from min. */
export function snap(value: number, { min, max, step }: SliderRange): number {
  const snapped = step > 0 ? min + Math.round((value - min) / step) * step : value;
  return tidy(Math.min(max, Math.max(min, snapped)));
}

/** The value under a point of the track. @param fraction 0 at its left end, 1 at its right */
export function valueAt(fraction: number, range: SliderRange): number {
  return snap(range.min + fraction * (range.max - range.min), range);
}

/** Some steps up, or down when negative. */
export function stepBy(value: number, steps: number, range: SliderRange): number {
  return snap(value + steps * range.step, range);
}

/** Where a key leads. @returns null when the slider has no use for the key */
export function keyValue(
  key: string,
  shift: boolean,
  value: number,
  range: SliderRange,
): number | null {
  const arrow = shift ? leap : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepBy(value, arrow, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepBy(value, -arrow, range);
    case 'PageUp':
      return stepBy(value, leap, range);
    case 'PageDown':
      return stepBy(value, -leap, range);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return null;
  }
}

/** The number in the box: as exact as the steps ask, or six digits for values between them. */
export function boxText(value: number, range: SliderRange): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const onStep = Math.abs(snap(value, range) - value) <= 1e-9 * Math.max(1, Math.abs(value));
  const text = onStep ? snap(value, range) : Number(value.toPrecision(6));
  return String(text).replaceAll('-', '−');
}

/** Characters that the box has to hold: those of the longest number on the slider's steps, 3 to 9. */
export function boxLength(range: SliderRange): number {
  const { min, max, step } = range;
  const samples = [min, max, snap(min + step, range), snap(max - step, range)];
  const longest = Math.max(...samples.map((value) => boxText(value, range).length));
  return Math.min(9, Math.max(3, longest));
}

/** Without the dust that binary arithmetic leaves. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
