/** Functions and conditions on terms, simplified as they are made. */
import { OPERATIONS } from './operations';
import { Products } from './products';
import type { Operation, Term } from './term';

const ODD: ReadonlySet<Operation> = new Set([
  'sin',
  'tan',
  'asin',
  'atan',
  'sinh',
  'tanh',
  'cbrt',
  'sign',
]);
const EVEN: ReadonlySet<Operation> = new Set(['cos', 'cosh', 'abs']);

export class Algebra extends Products {
  /** A function of terms; conditions too. */
  call(kind: Operation, ...args: readonly Term[]): Term {
    const folded = this.folded(kind, args);
    if (folded) return folded;
    const [a, b] = args as [Term, Term];
    const inner = a.args[0] as Term;
    if (a.kind === 'negate' && ODD.has(kind)) return this.negate(this.call(kind, inner));
    if (a.kind === 'negate' && EVEN.has(kind)) return this.call(kind, inner);
    if (kind === 'exp' && a.kind === 'ln') return inner;
    if (kind === 'ln' && a.kind === 'exp') return inner;
    if (kind === 'abs' && a.kind === 'abs') return a;
    if ((kind === 'min' || kind === 'max') && a === b) return a;
    return this.make(kind, args);
  }

  and(a: Term, b: Term): Term {
    if (a === this.zero || b === this.zero) return this.zero;
    if (a === this.one || a === b) return b;
    if (b === this.one) return a;
    return this.make('and', a.id < b.id ? [a, b] : [b, a]);
  }

  or(a: Term, b: Term): Term {
    if (a === this.one || b === this.one) return this.one;
    if (a === this.zero || a === b) return b;
    if (b === this.zero) return a;
    return this.make('or', a.id < b.id ? [a, b] : [b, a]);
  }

  not(a: Term): Term {
    return a.kind === 'not' ? (a.args[0] as Term) : this.call('not', a);
  }

  select(condition: Term, a: Term, b: Term): Term {
    if (a === b || condition === this.one) return a;
    return condition === this.zero ? b : this.make('select', [condition, a, b]);
  }

  /** The value at plain numbers, where people would write it out: √4 is 2, but √2 stays √2. */
  private folded(kind: Operation, args: readonly Term[]): Term | null {
    if (!args.every((t) => t.kind === 'constant')) return null;
    const [a = 0, b = 0, c = 0] = args.map((t) => t.value);
    const value = OPERATIONS[kind](a, b, c);
    return Number.isInteger(value) && Math.abs(value) < 1e6 ? this.constant(value) : null;
  }
}
