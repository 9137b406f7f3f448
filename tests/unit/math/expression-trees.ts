/** Generated expressions: trees, and the same tree in our spelling, in mathjs's, and as a float64 value. */
import type { Random } from '../../../src/core/random';

export type Tree =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: Operator; readonly args: readonly Tree[] };

interface Spelling {
  readonly arity: number;
  /** How often it is drawn. */
  readonly weight: number;
  readonly ours: (...args: string[]) => string;
  readonly mathjs: (...args: string[]) => string;
  /** NaN outside the domain. */
  readonly value: (a: number, b: number, c: number, d: number) => number;
}

const both = (
  arity: number,
  weight: number,
  spell: (...args: string[]) => string,
  value: Spelling['value'],
): Spelling => ({ arity, weight, ours: spell, mathjs: spell, value });

const named = (name: string, weight: number, value: (a: number) => number): Spelling =>
  both(1, weight, (a) => `${name}(${a})`, value);

const only = (isInside: boolean, value: number): number => (isInside ? value : Number.NaN);

export const OPERATORS = {
  sum: both(
    2,
    10,
    (a, b) => `(${a} + ${b})`,
    (a, b) => a + b,
  ),
  difference: {
    ...both(
      2,
      6,
      (a, b) => `(${a} - ${b})`,
      (a, b) => a - b,
    ),
    ours: (a: string, b: string) => `(${a} − ${b})`,
  },
  product: {
    ...both(
      2,
      10,
      (a, b) => `(${a} * ${b})`,
      (a, b) => a * b,
    ),
    ours: (a: string, b: string) => `(${a})(${b})`,
  },
  dot: {
    ...both(
      2,
      2,
      (a, b) => `(${a} * ${b})`,
      (a, b) => a * b,
    ),
    ours: (a: string, b: string) => `(${a} · ${b})`,
  },
  quotient: both(
    2,
    6,
    (a, b) => `((${a}) / (${b}))`,
    (a, b) => only(b !== 0, a / b),
  ),
  negative: both(
    1,
    3,
    (a) => `(-(${a}))`,
    (a) => -a,
  ),
  square: {
    ...both(
      1,
      4,
      (a) => `((${a})^2)`,
      (a) => a * a,
    ),
    ours: (a: string) => `(${a})²`,
  },
  cube: {
    ...both(
      1,
      3,
      (a) => `((${a})^3)`,
      (a) => a ** 3,
    ),
    ours: (a: string) => `(${a})³`,
  },
  fifth: both(
    1,
    1,
    (a) => `((${a})^5)`,
    (a) => a ** 5,
  ),
  inverse: both(
    1,
    1,
    (a) => `((${a})^(-2))`,
    (a) => only(a !== 0, a ** -2),
  ),
  root: both(
    1,
    1,
    (a) => `((${a})^1.5)`,
    (a) => only(a >= 0, a ** 1.5),
  ),
  power: both(2, 2, (a, b) => `((${a})^(${b} + x))`, Math.pow),
  exponential: both(
    1,
    1,
    (a) => `(2^(${a}))`,
    (a) => 2 ** a,
  ),
  radical: {
    ...named('sqrt', 2, (a) => only(a >= 0, Math.sqrt(a))),
    ours: (a: string) => `√(${a})`,
  },
  abs: { ...named('abs', 3, Math.abs), ours: (a: string) => `|${a}|` },
  sin: named('sin', 4, Math.sin),
  cos: named('cos', 4, Math.cos),
  tan: named('tan', 1, Math.tan),
  asin: named('asin', 1, (a) => only(Math.abs(a) <= 1, Math.asin(a))),
  acos: named('acos', 1, (a) => only(Math.abs(a) <= 1, Math.acos(a))),
  atan: named('atan', 2, Math.atan),
  sinh: named('sinh', 1, Math.sinh),
  cosh: named('cosh', 1, Math.cosh),
  tanh: named('tanh', 2, Math.tanh),
  exp: named('exp', 3, Math.exp),
  ln: { ...named('log', 2, (a) => only(a > 0, Math.log(a))), ours: (a: string) => `ln(${a})` },
  log: named('log', 1, (a) => only(a > 0, Math.log(a))),
  log2: named('log2', 1, (a) => only(a > 0, Math.log2(a))),
  log10: named('log10', 1, (a) => only(a > 0, Math.log10(a))),
  cbrt: named('cbrt', 1, Math.cbrt),
  sign: named('sign', 1, Math.sign),
  floor: named('floor', 1, Math.floor),
  ceil: named('ceil', 1, Math.ceil),
  min: both(
    2,
    2,
    (a, b) => `min(${a}, ${b})`,
    (a, b) => Math.min(a, b),
  ),
  max: both(
    2,
    2,
    (a, b) => `max(${a}, ${b})`,
    (a, b) => Math.max(a, b),
  ),
  mod: both(
    2,
    1,
    (a, b) => `mod(${a}, ${b})`,
    (a, b) => only(b !== 0, a - b * Math.floor(a / b)),
  ),
  hypot: both(
    2,
    1,
    (a, b) => `hypot(${a}, ${b})`,
    (a, b) => Math.hypot(a, b),
  ),
  atan2: both(2, 1, (a, b) => `atan2(${a}, ${b})`, Math.atan2),
  sigmoid: {
    ...named('sigmoid', 1, (a) => 1 / (1 + Math.exp(-a))),
    mathjs: (a: string) => `(1 / (1 + exp(-(${a}))))`,
  },
  relu: { ...named('relu', 1, (a) => Math.max(a, 0)), mathjs: (a: string) => `max(0, ${a})` },
  gauss: {
    ...named('gauss', 1, (a) => Math.exp(-a * a)),
    mathjs: (a: string) => `exp(-((${a})^2))`,
  },
  less: both(
    4,
    1,
    (a, b, c, d) => `(${a} < ${b} ? ${c} : ${d})`,
    (a, b, c, d) => (a < b ? c : d),
  ),
  least: {
    ...both(
      4,
      1,
      (a, b, c, d) => `(${a} >= ${b} ? ${c} : ${d})`,
      (a, b, c, d) => (a >= b ? c : d),
    ),
    ours: (a: string, b: string, c: string, d: string) => `(${a} ≥ ${b} ? ${c} : ${d})`,
  },
} as const satisfies Readonly<Record<string, Spelling>>;

export type Operator = keyof typeof OPERATORS;

const NAMES = Object.keys(OPERATORS) as Operator[];
const URN = NAMES.flatMap((name) => Array<Operator>(OPERATORS[name].weight).fill(name));

/** A tree of variables x and y, the letter a, and numbers. */
export function grow(random: Random, depth: number): Tree {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  if (depth === 0 || random() < 0.12) {
    const kind = random();
    if (kind < 0.4) return { op: 'name', name: 'x' };
    if (kind < 0.75) return { op: 'name', name: 'y' };
    if (kind < 0.82) return { op: 'name', name: 'a' };
    if (kind < 0.86) return { op: 'name', name: pick(['pi', 'e']) };
    return { op: 'number', value: pick([1, 2, 3, 0.5, 0.25, 1.5, 7, 10, 0.1]) };
  }
  const op = pick(URN);
  const args = Array.from({ length: OPERATORS[op].arity }, () => grow(random, depth - 1));
  return { op, args };
}

export function spell(tree: Tree, language: 'ours' | 'mathjs'): string {
  if (tree.op === 'number') return String(tree.value);
  if (tree.op === 'name') return tree.name;
  const args = tree.args.map((part) => spell(part, language));
  return (OPERATORS[tree.op] as Spelling)[language](...args);
}

/** The float64 value, NaN where any part in use is outside its domain or not finite. */
export function evaluateTree(tree: Tree, names: Readonly<Record<string, number>>): number {
  if (tree.op === 'number') return tree.value;
  if (tree.op === 'name') return { pi: Math.PI, e: Math.E, ...names }[tree.name] ?? Number.NaN;
  const [a, b, c, d] = tree.args as [Tree, Tree, Tree, Tree];
  const at = (part: Tree) => (part ? evaluateTree(part, names) : 0);
  if (tree.op === 'less' || tree.op === 'least') {
    const [low, high] = [at(a), at(b)];
    if (Number.isNaN(low) || Number.isNaN(high)) return Number.NaN;
    return at((tree.op === 'less' ? low < high : low >= high) ? c : d);
  }
  if (tree.op === 'power') {
    const [base, exponent] = [at(a), at(b) + (names.x ?? 0)];
    if (base === 0) return only(exponent > 0, 0 * exponent);
    return only(base > 0, base ** exponent);
  }
  const parts = [a, b].map(at);
  if (tree.args.some((_, k) => Number.isNaN(parts[k]))) return Number.NaN;
  return OPERATORS[tree.op].value(parts[0] as number, parts[1] as number, 0, 0);
}

/** The largest size of any part, used or not; NaN parts count for nothing. */
export function largestPart(tree: Tree, names: Readonly<Record<string, number>>): number {
  const own = Math.abs(evaluateTree(tree, names)) || 0;
  const parts = tree.op === 'number' || tree.op === 'name' ? [] : tree.args;
  return parts.reduce((most, part) => Math.max(most, largestPart(part, names)), own);
}
