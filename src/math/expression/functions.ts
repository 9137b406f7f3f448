/** The functions an expression may call, each with its float64 value and its domain. */

export interface FunctionEntry {
  /** Number of arguments: from, to. */
  readonly arity: readonly [number, number];
  readonly value: (...args: number[]) => number;
  /** What is wrong with these arguments, as the rest of a sentence; null inside the domain. */
  readonly outside?: (...args: number[]) => string | null;
}

const one = (
  value: (x: number) => number,
  outside?: (x: number) => string | null,
): FunctionEntry => ({
  arity: [1, 1],
  value: value as FunctionEntry['value'],
  ...(outside ? { outside: outside as (...args: number[]) => string | null } : {}),
});

const positive = (name: string) => (x: number) => (x > 0 ? null : `${name} needs a number above 0`);

const withinOne = (name: string) => (x: number) =>
  x >= -1 && x <= 1 ? null : `${name} needs a number from −1 to 1`;

/** x modulo m with the sign of m (floored division). */
const flooredMod = (x: number, m: number): number => {
  const rest = x % m;
  return rest !== 0 && rest < 0 !== m < 0 ? rest + m : rest;
};

/** `log` is the natural logarithm; `mod` is floored; `gauss` is exp(−x²); angles are radians. */
export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map<string, FunctionEntry>([
  ['sin', one(Math.sin)],
  ['cos', one(Math.cos)],
  ['tan', one(Math.tan)],
  ['asin', one(Math.asin, withinOne('asin'))],
  ['acos', one(Math.acos, withinOne('acos'))],
  ['atan', one(Math.atan)],
  ['sinh', one(Math.sinh)],
  ['cosh', one(Math.cosh)],
  ['tanh', one(Math.tanh)],
  ['exp', one(Math.exp)],
  ['ln', one(Math.log, positive('ln'))],
  ['log', one(Math.log, positive('log'))],
  ['log2', one(Math.log2, positive('log2'))],
  ['log10', one(Math.log10, positive('log10'))],
  ['sqrt', one(Math.sqrt, (x) => (x >= 0 ? null : 'a square root needs a number of at least 0'))],
  ['cbrt', one(Math.cbrt)],
  ['abs', one(Math.abs)],
  ['sign', one(Math.sign)],
  ['floor', one(Math.floor)],
  ['ceil', one(Math.ceil)],
  ['min', { arity: [1, 20], value: Math.min }],
  ['max', { arity: [1, 20], value: Math.max }],
  [
    'mod',
    {
      arity: [2, 2],
      value: flooredMod as FunctionEntry['value'],
      outside: (_x, m) => (m === 0 ? 'mod cannot divide by 0' : null),
    },
  ],
  ['hypot', { arity: [2, 2], value: Math.hypot }],
  ['atan2', { arity: [2, 2], value: Math.atan2 as FunctionEntry['value'] }],
  ['sigmoid', one((x) => 1 / (1 + Math.exp(-x)))],
  ['relu', one((x) => Math.max(0, x))],
  ['gauss', one((x) => Math.exp(-x * x))],
]);

/** The named constants. */
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['π', Math.PI],
  ['e', Math.E],
  ['tau', 2 * Math.PI],
  ['τ', 2 * Math.PI],
]);
