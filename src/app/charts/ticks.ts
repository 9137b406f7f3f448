import { formatNumber, superscript } from '../../math/format';

/** Round numbers from one to the other, about `count` of them; less round where a single one would tell no scale. */
export function linearTicks(from: number, to: number, count: number): number[] {
  const span = to - from;
  if (!(span > 0) || !Number.isFinite(span)) return [from];
  const round = roundStep(span / Math.max(1, count));
  const ends = (step: number) => [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  const isEnough = (step: number) => {
    const [first = 0, last = 0] = ends(step);
    return last > first;
  };
  const step = [1, 0.8, 0.5].map((part) => part * round).find(isEnough) ?? round;
  const [first = 0, last = 0] = ends(step);
  return Array.from(
    { length: last - first + 1 },
    (_, i) => Number(((first + i) * step).toPrecision(12)) + 0,
  );
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Powers of ten between two positive numbers; where those are few, 2 and 5 times them too. */
export function logarithmicTicks(from: number, to: number, count: number): number[] {
  if (!(from > 0) || !(to > from)) return [from];
  const decades = Math.log10(to / from);
  const most = Math.max(2, count);
  if (decades < 0.7) return linearTicks(from, to, count);
  const factors = decades * 3 <= most ? [1, 2, 5] : [1];
  const stride = factors.length > 1 ? 1 : Math.max(1, Math.ceil(decades / most));
  const ticks: number[] = [];
  for (
    let exponent = Math.floor(Math.log10(from));
    exponent <= Math.ceil(Math.log10(to));
    exponent++
  ) {
    if (exponent % stride !== 0) continue;
    for (const factor of factors) {
      const tick = Number(`${factor}e${exponent}`);
      if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

/** A tick as it is read: powers of ten as powers, where the axis goes by them. */
export function tickText(value: number, logarithmic: boolean): string {
  const exponent = Math.log10(value);
  const isPower = value > 0 && Math.abs(exponent - Math.round(exponent)) < 1e-9;
  if (logarithmic && isPower && Math.abs(exponent) > 2.5)
    return `10${superscript(Math.round(exponent))}`;
  return formatNumber(value, 6);
}

/** The ends of an axis that holds these numbers, with a little air; whole decades where they are near. */
export function rangeOf(least: number, greatest: number, logarithmic: boolean): [number, number] {
  if (!(least <= greatest)) return logarithmic ? [0.1, 10] : [0, 1];
  if (logarithmic) {
    const air = Math.max(0.04 * Math.log10(greatest / least), 0.04);
    return [least * 10 ** -air, greatest * 10 ** air];
  }
  const span = greatest - least || Math.abs(least) || 1;
  return [least - 0.05 * span, greatest + 0.05 * span];
}
