/** The float64 value of each operation. */
import { FUNCTIONS } from './functions';
import type { Operation } from './term';

type Value = (a: number, b: number, c: number) => number;

const bit = (holds: boolean): number => (holds ? 1 : 0);

function own(name: string): Value {
  const entry = FUNCTIONS.get(name);
  if (!entry) throw new Error(`There is no function ${name}.`);
  return entry.value as Value;
}

/** Conditions are 1 or 0. Arguments that an operation does not take are ignored. */
export const OPERATIONS: Readonly<Record<Operation, Value>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  power: (a, b) => a ** b,
  sin: own('sin'),
  cos: own('cos'),
  tan: own('tan'),
  asin: own('asin'),
  acos: own('acos'),
  atan: own('atan'),
  sinh: own('sinh'),
  cosh: own('cosh'),
  tanh: own('tanh'),
  exp: own('exp'),
  ln: own('ln'),
  log2: own('log2'),
  log10: own('log10'),
  sqrt: own('sqrt'),
  cbrt: own('cbrt'),
  abs: own('abs'),
  sign: own('sign'),
  floor: own('floor'),
  ceil: own('ceil'),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  mod: own('mod'),
  hypot: (a, b) => Math.hypot(a, b),
  atan2: own('atan2'),
  sigmoid: own('sigmoid'),
  relu: own('relu'),
  less: (a, b) => bit(a < b),
  lessOrEqual: (a, b) => bit(a <= b),
  equal: (a, b) => bit(a === b),
  and: (a, b) => bit(a === 1 && b === 1),
  or: (a, b) => bit(a === 1 || b === 1),
  not: (a) => 1 - a,
  select: (a, b, c) => (a === 1 ? b : c),
};
