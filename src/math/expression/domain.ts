/** Where terms have a value, as conditions that are terms themselves. */
import type { Algebra } from './algebra';
import type { Term } from './term';

/** Where a power has a value: see `lower.ts` for the rules. */
function powerDomain(to: Algebra, a: Term, b: Term): Term {
  const isPositive = to.call('less', to.zero, a);
  const isZero = to.call('equal', a, to.zero);
  if (b.kind === 'constant') {
    if (Number.isInteger(b.value)) return b.value >= 0 ? to.one : to.not(isZero);
    return b.value > 0 ? to.call('lessOrEqual', to.zero, a) : isPositive;
  }
  if (b.variables !== 0) {
    return to.or(isPositive, to.and(isZero, to.call('less', to.zero, b)));
  }
  const isWhole = to.call('equal', b, to.call('floor', b));
  const atZero = to.and(isZero, to.call('lessOrEqual', to.zero, b));
  return to.or(isPositive, to.or(atZero, to.and(isWhole, to.not(isZero))));
}

/** Where one operation has a value, given that its arguments have: a condition. */
export function ownDomain(to: Algebra, { kind, args }: Pick<Term, 'kind' | 'args'>): Term {
  const [a, b] = args as [Term, Term];
  switch (kind) {
    case 'divide':
    case 'mod':
      return to.not(to.call('equal', b, to.zero));
    case 'power':
      return powerDomain(to, a, b);
    case 'ln':
    case 'log2':
    case 'log10':
      return to.call('less', to.zero, a);
    case 'sqrt':
      return to.call('lessOrEqual', to.zero, a);
    case 'asin':
    case 'acos':
      return to.call('lessOrEqual', to.call('abs', a), to.one);
    default:
      return to.one;
  }
}

/** A function from terms to the condition that they and all their parts have values. */
export function domains(to: Algebra): (t: Term) => Term {
  const known = new Map<Term, Term>();
  const inside = (t: Term): Term => {
    const found = known.get(t);
    if (found) return found;
    const [condition, a, b] = t.args as [Term, Term, Term];
    const condition1 =
      t.kind === 'select'
        ? to.and(inside(condition), to.select(condition, inside(a), inside(b)))
        : t.args.reduce((all, part) => to.and(all, inside(part)), ownDomain(to, t));
    known.set(t, condition1);
    return condition1;
  };
  return inside;
}
