/**
 * Each operation as kernel text that gpu.js translates to GLSL. Operands are clamped into the domain
 * before they reach a function that has one, since GLSL answers with finite rubbish outside. Functions
 * that gpu.js or GLSL compute wrongly are written out: its cbrt of a negative number is NaN, x ** y
 * loses the sign of x, GLSL's tanh overflows, its atan of −0 may be π.
 */
import type { Operation, Term } from './term';

/** The smallest normal float32. */
const TINY = '1.1754944e-38';

/**
 * Arguments as text, the terms themselves, and the name of a 1: gpu.js takes `c ? 1 : 0` for a whole
 * number, so that what follows a `?` is never a literal.
 */
type Print = (
  text: readonly [string, string, string],
  args: readonly Term[],
  one: string,
) => string;

const call =
  (name: string): Print =>
  ([a, b], args) =>
    `Math.${name}(${args.length > 1 ? `${a}, ${b}` : a})`;

const between =
  (operator: string): Print =>
  ([a, b]) =>
    `(${a} ${operator} ${b})`;

/** A condition as a truth value, to stand before `?`. */
export function conditionText(t: Term, text: (t: Term) => string): string {
  const [a, b] = t.args as [Term, Term];
  if (t.kind === 'less') return `${text(a)} < ${text(b)}`;
  if (t.kind === 'lessOrEqual') return `${text(a)} <= ${text(b)}`;
  if (t.kind === 'equal') return `${text(a)} === ${text(b)}`;
  return `${text(t)} > 0.5`;
}

/** Never 0. */
const divisor = (b: string, t: Term | undefined): string =>
  t?.kind === 'constant' && t.value !== 0 ? b : `(${b} !== 0 ? ${b} : 1)`;

/** x^y of |x|, where x is not 0. */
const magnitude = (a: string, b: string) => `Math.pow(Math.max(Math.abs(${a}), ${TINY}), ${b})`;

/** See `Lowering` for the domain: negative bases have whole exponents that depend on no variable. */
const power: Print = ([a, b], [x, y]) => {
  if (x?.kind === 'constant' && x.value > 0) return `Math.pow(${a}, ${b})`;
  const isNeverNegative =
    y === undefined || y.variables !== 0 || (y.kind === 'constant' && !Number.isInteger(y.value));
  if (isNeverNegative) return `(${a} > 0 ? ${magnitude(a, b)} : 0)`;
  const isOdd = `${b} - 2 * Math.floor(${b} / 2) === 1`;
  const sign = `(${isOdd} ? Math.sign(${a}) : Math.abs(Math.sign(${a})))`;
  return `(${b} !== 0 ? ${sign} * ${magnitude(a, b)} : 1)`;
};

/** `kernelTerms` has replaced the others. */
export type KernelOperation = Exclude<Operation, 'hypot' | 'sin' | 'cos' | 'tan' | 'asin' | 'acos'>;

/** How each operation is printed; conditions are 1 or 0 as numbers. */
export const PRINTED: Readonly<Record<KernelOperation, Print>> = {
  add: between('+'),
  subtract: between('-'),
  multiply: between('*'),
  divide: ([a, b], args) => `(${a} / ${divisor(b, args[1])})`,
  negate: ([a]) => `(0 - ${a})`,
  power,
  atan: call('atan'),
  sinh: call('sinh'),
  cosh: call('cosh'),
  tanh: ([a]) => `Math.tanh(Math.max(Math.min(${a}, 10), -10))`,
  exp: call('exp'),
  ln: ([a]) => `Math.log(Math.max(${a}, ${TINY}))`,
  log2: ([a]) => `Math.log2(Math.max(${a}, ${TINY}))`,
  log10: ([a]) => `(Math.log(Math.max(${a}, ${TINY})) * ${Math.LOG10E})`,
  sqrt: ([a]) => `Math.sqrt(Math.max(${a}, 0))`,
  cbrt: ([a]) => `(Math.sign(${a}) * ${magnitude(a, String(1 / 3))})`,
  abs: call('abs'),
  sign: call('sign'),
  floor: call('floor'),
  ceil: call('ceil'),
  min: call('min'),
  max: call('max'),
  mod: ([a, b], args) => `(${a} - ${b} * Math.floor(${a} / ${divisor(b, args[1])}))`,
  atan2: ([a, b]) => `(${a} !== 0 ? Math.atan2(${a}, ${b}) : (${b} < 0 ? ${Math.PI} : 0))`,
  sigmoid: ([a]) => `(1 / (1 + Math.exp(Math.min(0 - ${a}, 88))))`,
  relu: ([a]) => `Math.max(${a}, 0)`,
  less: ([a, b], _, one) => `(${a} < ${b} ? ${one} : 0)`,
  lessOrEqual: ([a, b], _, one) => `(${a} <= ${b} ? ${one} : 0)`,
  equal: ([a, b], _, one) => `(${a} === ${b} ? ${one} : 0)`,
  and: between('*'),
  or: call('max'),
  not: ([a]) => `(1 - ${a})`,
  select: ([a, b, c]) => `(${a} > 0.5 ? ${b} : ${c})`,
};

/** How often the text of `PRINTED` names each argument, where that is more than once. */
export const REPEATED: Readonly<Partial<Record<Operation, readonly number[]>>> = {
  divide: [1],
  power: [0, 1],
  cbrt: [0],
  mod: [0, 1],
  atan2: [0, 1],
};
