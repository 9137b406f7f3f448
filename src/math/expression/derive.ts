/** Symbolic derivatives of terms. */
import type { Algebra } from './algebra';
import { wholePower } from './factors';
import type { Term } from './term';

type Rule = (to: Algebra, u: Term, whole: Term) => Term;

const square = (to: Algebra, u: Term) => to.power(u, to.constant(2));
const over = (to: Algebra, u: Term) => to.divide(to.one, u);
const rootOf = (to: Algebra, u: Term) => to.call('sqrt', to.subtract(to.one, square(to, u)));

/** Derivatives of functions of one argument, as factors of the argument's own derivative. */
const RULES: Readonly<Record<string, Rule>> = {
  sin: (to, u) => to.call('cos', u),
  cos: (to, u) => to.negate(to.call('sin', u)),
  tan: (to, _, whole) => to.add(to.one, square(to, whole)),
  asin: (to, u) => over(to, rootOf(to, u)),
  acos: (to, u) => to.negate(over(to, rootOf(to, u))),
  atan: (to, u) => over(to, to.add(to.one, square(to, u))),
  sinh: (to, u) => to.call('cosh', u),
  cosh: (to, u) => to.call('sinh', u),
  tanh: (to, _, whole) => to.subtract(to.one, square(to, whole)),
  exp: (_, __, whole) => whole,
  ln: (to, u) => over(to, u),
  log2: (to, u) => over(to, to.multiply(u, to.call('ln', to.constant(2)))),
  log10: (to, u) => over(to, to.multiply(u, to.call('ln', to.constant(10)))),
  sqrt: (to, _, whole) => over(to, to.multiply(to.constant(2), whole)),
  cbrt: (to, _, whole) => over(to, to.multiply(to.constant(3), square(to, whole))),
  abs: (to, u) => to.call('sign', u),
  sign: (to) => to.zero,
  floor: (to) => to.zero,
  ceil: (to) => to.zero,
  sigmoid: (to, u, whole) => to.multiply(whole, to.call('sigmoid', to.negate(u))),
  relu: (to, u) => to.select(to.call('less', to.zero, u), to.one, to.zero),
};

/** d(a^b). */
function power(to: Algebra, whole: Term, da: Term, db: Term): Term {
  const [a, b] = whole.args as [Term, Term];
  if (b.variables === 0) {
    const lower = to.power(a, to.subtract(b, to.one));
    return to.multiply(to.multiply(b, lower), da);
  }
  const logarithm = to.multiply(db, to.call('ln', a));
  if (a.variables === 0) return to.multiply(whole, logarithm);
  return to.multiply(whole, to.add(logarithm, to.divide(to.multiply(b, da), a)));
}

/** da where low < high, db where high < low, half of each where they are equal. */
function either(to: Algebra, low: Term, high: Term, da: Term, db: Term): Term {
  const half = to.divide(to.add(da, db), to.constant(2));
  const rest = to.select(to.call('less', high, low), db, half);
  return to.select(to.call('less', low, high), da, rest);
}

/** d√(a² + b²): 0 at the origin, as subgradients have it. */
function hypot(to: Algebra, whole: Term, da: Term, db: Term): Term {
  const [a, b] = whole.args as [Term, Term];
  const ratio = to.divide(to.add(to.multiply(a, da), to.multiply(b, db)), whole);
  return to.select(to.call('less', to.zero, whole), ratio, to.zero);
}

/** The derivative of the angle of (x, y): 0 at the origin. */
function angle(to: Algebra, y: Term, x: Term, dy: Term, dx: Term): Term {
  const r2 = to.add(square(to, x), square(to, y));
  const ratio = to.divide(to.subtract(to.multiply(x, dy), to.multiply(y, dx)), r2);
  return to.select(to.call('less', to.zero, r2), ratio, to.zero);
}

/** d(a/v^n) = (a'·v − n·a·v')/v^(n+1), with d(v^n) given as n·v^(n−1)·v'. */
function quotient(to: Algebra, whole: Term, da: Term, db: Term): Term {
  const [a, b] = whole.args as [Term, Term];
  if (db === to.zero) return to.divide(da, b);
  const [v, n] = wholePower(b);
  const slope = to.divide(db, to.power(v, to.constant(n - 1)));
  const above = to.subtract(to.multiply(da, v), to.multiply(a, slope));
  return to.divide(above, to.power(v, to.constant(n + 1)));
}

function ofTwo(to: Algebra, t: Term, da: Term, db: Term): Term {
  const [a, b] = t.args as [Term, Term];
  switch (t.kind) {
    case 'add':
      return to.add(da, db);
    case 'subtract':
      return to.subtract(da, db);
    case 'multiply':
      return to.add(to.multiply(da, b), to.multiply(a, db));
    case 'divide':
      return quotient(to, t, da, db);
    case 'power':
      return power(to, t, da, db);
    case 'max':
      return either(to, b, a, da, db);
    case 'min':
      return either(to, a, b, da, db);
    case 'mod':
      return to.subtract(da, to.multiply(db, to.call('floor', to.divide(a, b))));
    case 'hypot':
      return hypot(to, t, da, db);
    case 'atan2':
      return angle(to, a, b, da, db);
    default:
      throw new Error(`${t.kind} has no derivative.`);
  }
}

/**
 * A function that differentiates terms by a variable. Where no derivative exists it gives PyTorch's
 * convention: 0 for |u|, relu and sign at 0, for floor and ceil, and for hypot and atan2 at the
 * origin; half of each side's for max and min of equals (torch.maximum); 1 and −⌊x/m⌋ for mod(x, m).
 * A condition is taken as it stands: at the seam of `? :` nothing is claimed.
 */
export function derivatives(to: Algebra): (t: Term, variable: number) => Term {
  const known: Map<Term, Term>[] = [];
  const derive = (t: Term, variable: number): Term => {
    if (((t.variables >> variable) & 1) === 0) return to.zero;
    known[variable] ??= new Map();
    const found = known[variable].get(t);
    if (found) return found;
    const result = derived(t, variable);
    known[variable].set(t, result);
    return result;
  };
  const derived = (t: Term, variable: number): Term => {
    const [a, b, c] = t.args as [Term, Term, Term];
    if (t.kind === 'input') return to.one;
    if (t.kind === 'negate') return to.negate(derive(a, variable));
    if (t.kind === 'select') return to.select(a, derive(b, variable), derive(c, variable));
    const rule = RULES[t.kind];
    if (!rule) return ofTwo(to, t, derive(a, variable), derive(b, variable));
    return to.multiply(rule(to, a, t), derive(a, variable));
  };
  return derive;
}
