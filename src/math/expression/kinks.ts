/** Where a derivative is only a convention. */
import type { Algebra } from './algebra';
import type { Term } from './term';

function isWhole(to: Algebra, t: Term): Term {
  return to.call('equal', t, to.call('floor', t));
}

/** Where one operation itself has a kink, a jump or an infinite slope. */
function ownKink(to: Algebra, { kind, args }: Term): Term {
  const [a, b] = args as [Term, Term];
  const isZero = (t: Term) => to.call('equal', t, to.zero);
  switch (kind) {
    case 'abs':
    case 'sign':
    case 'relu':
    case 'sqrt':
    case 'cbrt':
      return isZero(a);
    case 'floor':
    case 'ceil':
      return isWhole(to, a);
    case 'mod':
      return isWhole(to, to.divide(a, b));
    case 'min':
    case 'max':
      return to.call('equal', a, b);
    case 'hypot':
      return to.and(isZero(a), isZero(b));
    case 'atan2':
      return to.and(isZero(a), to.call('lessOrEqual', b, to.zero));
    case 'asin':
    case 'acos':
      return to.call('equal', to.call('abs', a), to.one);
    case 'power':
      return b.kind === 'constant' && Number.isInteger(b.value)
        ? to.zero
        : to.and(isZero(a), to.not(isWhole(to, b)));
    default:
      return to.zero;
  }
}

/** A function from terms to the condition that some part in use has a kink. */
export function kinks(to: Algebra): (t: Term) => Term {
  const known = new Map<Term, Term>();
  const kink = (t: Term): Term => {
    if (t.variables === 0) return to.zero;
    const found = known.get(t);
    if (found) return found;
    let result = ownKink(to, t);
    if (t.kind === 'select') {
      const [condition, a, b] = t.args as [Term, Term, Term];
      const [low, high] = condition.args as [Term, Term];
      const seam = to.or(to.call('equal', low, high), kink(condition));
      result = to.or(seam, to.select(condition, kink(a), kink(b)));
    } else for (const part of t.args) result = to.or(result, kink(part));
    known.set(t, result);
    return result;
  };
  return kink;
}
