/** Sums, differences and signs, simplified as they are made. */
import { type Term, TermTable } from './term';

/** A number that people would write out: short, and no rounding to be seen. */
export const isShort = (x: number): boolean =>
  Number.isFinite(x) && Math.abs(x) < 1e9 && String(x).length <= 8;

/** What stands before a term: 3 for 3·x, −1 for −x, 1 for x. */
export function coefficient(t: Term): readonly [number, Term | null] {
  if (t.kind === 'constant') return [t.value, null];
  const [first, second] = t.args as [Term, Term];
  if (t.kind === 'negate') {
    const [factor, rest] = coefficient(first);
    return [-factor, rest];
  }
  if (t.kind === 'multiply' && first.kind === 'constant') return [first.value, second];
  return [1, t];
}

export class Sums extends TermTable {
  readonly zero = this.constant(0);
  readonly one = this.constant(1);

  add(a: Term, b: Term): Term {
    if (a === this.zero) return b;
    if (b === this.zero) return a;
    const [m, x] = coefficient(a);
    const [n, y] = coefficient(b);
    if (x === y && isShort(m + n)) return this.scaled(m + n, x);
    if (n < 0 && y !== null) return this.subtract(a, this.negate(b));
    if (m < 0 && x !== null) return this.subtract(b, this.negate(a));
    if (b.kind === 'constant' && b.value < 0) return this.subtract(a, this.constant(-b.value));
    if (a.kind === 'constant') return this.make('add', [b, a]);
    return this.make('add', b.kind === 'constant' || a.id < b.id ? [a, b] : [b, a]);
  }

  subtract(a: Term, b: Term): Term {
    if (b === this.zero) return a;
    if (a === this.zero) return this.negate(b);
    const [m, x] = coefficient(a);
    const [n, y] = coefficient(b);
    if (x === y && isShort(m - n)) return this.scaled(m - n, x);
    if (n < 0) return this.add(a, this.negate(b));
    return this.make('subtract', [a, b]);
  }

  negate(a: Term): Term {
    const [first, second] = a.args as [Term, Term];
    if (a.kind === 'constant') return this.constant(-a.value);
    if (a.kind === 'negate') return first;
    if (a.kind === 'subtract') return this.subtract(second, first);
    if (a.kind === 'multiply' && first.kind === 'constant') {
      return this.scaled(-first.value, second);
    }
    return this.make('negate', [a]);
  }

  /** factor · x, where x is no product with a number; x = null stands for 1. */
  protected scaled(factor: number, x: Term | null): Term {
    if (x === null || factor === 0) return this.constant(x === null ? factor : 0);
    if (factor === 1) return x;
    if (factor === -1) return this.make('negate', [x]);
    return this.make('multiply', [this.constant(factor), x]);
  }
}
