/** How far float32 may be from float64 in an expression: rounding errors followed through its parts. */

import { OPERATIONS, partsOf, type Term } from '@built';

/** The unit roundoff of float32. */
const u = 2 ** -24;

/** What is smaller may be taken for 0. */
const tiny = 2 ** -125;

/** What is larger may have overflowed on the way. */
const huge = 1e37;

export interface Bounded {
  readonly value: number;
  /** Infinite where float32 may say anything. */
  readonly error: number;
}

/** The rounding of one operation itself, in units of its result's size (of 1 where the size is less). */
const ROUNDING: Readonly<Record<string, number>> = {
  add: 2, // One unit in the last place: drivers may regroup constants.
  subtract: 2,
  multiply: 2,
  negate: 0,
  divide: 3,
  abs: 0,
  sign: 0,
  floor: 0,
  ceil: 0,
  min: 0,
  max: 0,
  relu: 0,
  select: 0,
  less: 0,
  lessOrEqual: 0,
  equal: 0,
  and: 0,
  or: 0,
  not: 0,
  sqrt: 3,
  hypot: 6,
};

/** Functions whose results near 0 are exact only to some units of 1: logarithms and the like. */
const ABSOLUTE: ReadonlySet<string> = new Set([
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'ln',
  'log2',
  'log10',
  'sinh',
  'tanh',
]);

function ownRounding({ kind, args }: Term, value: number, a: number, b: number): number {
  if (kind === 'power') {
    const n = args[1]?.kind === 'constant' ? (args[1]?.value ?? 0) : Number.NaN;
    if (Number.isInteger(n)) return 2 * Math.abs(n) * u * Math.abs(value);
    return u * Math.abs(value) * (20 + 8 * Math.abs(b * Math.log2(Math.abs(a) || 1)));
  }
  if (kind === 'exp' || kind === 'cosh' || kind === 'sigmoid')
    return u * Math.abs(value) * (12 + 4 * Math.abs(a));
  if (kind === 'sinh') return u * (Math.abs(value) + 1) * (12 + 4 * Math.abs(a));
  if (kind === 'sin' || kind === 'cos') return u * (8 + 4 * Math.abs(a));
  if (kind === 'mod') return 4 * u * (Math.abs(a) + Math.abs(b));
  const units = ROUNDING[kind] ?? 8;
  return units * u * Math.max(Math.abs(value), ABSOLUTE.has(kind) ? 1 : 0);
}

/** Whether both signs of a whole-valued or cut function may come out. */
function follow(t: Term, args: readonly Bounded[]): Bounded {
  const [a, b, c] = [0, 1, 2].map((k) => args[k] ?? { value: 0, error: 0 }) as [
    Bounded,
    Bounded,
    Bounded,
  ];
  if (t.kind === 'select') {
    const [chosen, other] = a.value === 1 ? [b, c] : [c, b];
    if (a.error === 0) return chosen;
    return {
      value: chosen.value,
      error: Math.max(chosen.error, Math.abs(other.value - chosen.value) + other.error),
    };
  }
  const operation = OPERATIONS[t.kind as keyof typeof OPERATIONS];
  const value = operation(a.value, b.value, 0);
  if (t.kind === 'equal') {
    const isOpen = a.error + b.error > 0 && Math.abs(a.value - b.value) <= a.error + b.error;
    return { value, error: isOpen ? 1 : 0 };
  }
  if (!args.every(({ error }) => Number.isFinite(error)))
    return { value, error: Number.POSITIVE_INFINITY };
  let error = 0;
  for (const p of [-1, 0, 1]) {
    for (const q of args.length > 1 ? [-1, 0, 1] : [0]) {
      const moved = operation(a.value + p * a.error, b.value + q * b.error, 0);
      const change = Math.abs(moved - value);
      error = Math.max(error, Number.isNaN(change) ? Number.POSITIVE_INFINITY : change);
    }
  }
  if ((t.kind === 'sin' || t.kind === 'cos') && a.error > 0.5) error = 2;
  // Between the corners may lie a pole.
  const isDivision = t.kind === 'divide' || t.kind === 'mod';
  if (isDivision && Math.abs(b.value) <= 2 * b.error + tiny) error = Number.POSITIVE_INFINITY;
  if (t.kind === 'tan' && Math.abs(Math.cos(a.value)) <= 2 * a.error)
    error = Number.POSITIVE_INFINITY;
  if (t.kind === 'mod') {
    const turns = a.value / b.value;
    const doubt =
      a.error / Math.abs(b.value) + Math.abs(turns) * (b.error / Math.abs(b.value) + 4 * u);
    if (Math.abs(turns - Math.round(turns)) <= doubt) error += Math.abs(b.value);
  }
  error += ownRounding(t, value, a.value, b.value) + tiny;
  if (['less', 'lessOrEqual', 'and', 'or', 'not', 'sign', 'floor', 'ceil'].includes(t.kind))
    error -= tiny;
  if (!(Math.abs(value) < huge)) error = Number.POSITIVE_INFINITY;
  return { value, error };
}

/**
 * A function from inputs to the terms' values and error bounds. The inputs are exact float32 numbers.
 */
export function roundingOf(terms: readonly Term[]): (inputs: readonly number[]) => Bounded[] {
  const parts = partsOf(terms);
  return (inputs) => {
    const found = new Map<Term, Bounded>();
    for (const t of parts) {
      if (t.kind === 'input') found.set(t, { value: inputs[t.value] ?? Number.NaN, error: 0 });
      else if (t.kind === 'constant' || t.kind === 'named') {
        found.set(t, { value: t.value, error: Math.abs(t.value - Math.fround(t.value)) });
      } else
        found.set(
          t,
          follow(
            t,
            t.args.map((part) => found.get(part) as Bounded),
          ),
        );
    }
    return terms.map((t) => found.get(t) as Bounded);
  };
}
