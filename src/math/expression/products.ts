/** Products, quotients and powers, simplified as they are made. */
import { coefficient, isShort, Sums } from './sums';
import type { Term } from './term';

/** The exponent of a power with a whole constant exponent; 1 for everything else. */
export function wholePower(t: Term): readonly [Term, number] {
  const [base, exponent] = t.args as [Term, Term];
  const isWhole = t.kind === 'power' && exponent.kind === 'constant';
  return isWhole && Number.isInteger(exponent.value) ? [base, exponent.value] : [t, 1];
}

export class Products extends Sums {
  multiply(a: Term, b: Term): Term {
    const [m, x] = coefficient(a);
    const [n, y] = coefficient(b);
    if (m === 0 || n === 0) return this.zero;
    if (x === null) return this.timesNumber(m, n, y, b);
    if (y === null) return this.timesNumber(n, m, x, a);
    if (m !== 1 || n !== 1) {
      if (isShort(m * n)) return this.timesNumber(m * n, 1, this.product(x, y), null);
      return this.multiply(this.constant(m), this.multiply(this.constant(n), this.product(x, y)));
    }
    return this.product(x, y);
  }

  divide(a: Term, b: Term): Term {
    if (a === this.zero || b === this.one) return a;
    if (a === b) return this.one;
    const [m, x] = coefficient(a);
    const [n, y] = coefficient(b);
    if (n === -1 || (n < 0 && y !== null)) return this.negate(this.divide(a, this.negate(b)));
    if (m < 0 && x !== null) return this.negate(this.divide(this.negate(a), b));
    if (n !== 1 && n !== 0 && Number.isInteger(m / n) && isShort(m / n)) {
      return this.divide(this.scaled(m / n, x), y ?? this.one);
    }
    if (y !== null && m !== 1 && m !== 0 && Number.isInteger(n / m) && isShort(n / m)) {
      return this.divide(x ?? this.one, this.scaled(n / m, y));
    }
    if (y === null && x === null && n !== 0 && isShort(m / n)) return this.constant(m / n);
    if (a.kind === 'divide') {
      return this.divide(a.args[0] as Term, this.multiply(a.args[1] as Term, b));
    }
    if (b.kind === 'divide') {
      return this.divide(this.multiply(a, b.args[1] as Term), b.args[0] as Term);
    }
    return this.cancelled(a, b) ?? this.make('divide', [a, b]);
  }

  power(base: Term, exponent: Term): Term {
    if (exponent.kind !== 'constant') return this.make('power', [base, exponent]);
    const n = exponent.value;
    if (n === 0) return this.one;
    if (n === 1) return base;
    if (!Number.isInteger(n)) return this.make('power', [base, exponent]);
    if (base.kind === 'constant' && isShort(base.value ** n)) {
      return this.constant(base.value ** n);
    }
    if (n < 0) return this.divide(this.one, this.power(base, this.constant(-n)));
    const inner = base.args[0] as Term;
    if (base.kind === 'negate') {
      const power = this.power(inner, exponent);
      return n % 2 === 0 ? power : this.negate(power);
    }
    if (base.kind === 'abs' && n % 2 === 0) return this.power(inner, exponent);
    const [root, m] = wholePower(base);
    if (m > 1 && isShort(m * n)) return this.power(root, this.constant(m * n));
    return this.make('power', [base, exponent]);
  }

  /** factor · other · x; x = null stands for 1, and `given` is other · x where that exists. */
  private timesNumber(factor: number, other: number, x: Term | null, given: Term | null): Term {
    if (isShort(factor * other) || other === 1) return this.scaled(factor * other, x);
    if (factor === 1 && given) return given;
    const rest = given ?? this.scaled(other, x);
    if (factor === -1) return this.negate(rest);
    return this.make('multiply', [this.constant(factor), rest]);
  }

  /** Of two terms without a number before them. */
  private product(a: Term, b: Term): Term {
    const [x, m] = wholePower(a);
    const [y, n] = wholePower(b);
    if (x === y) return this.power(x, this.constant(m + n));
    if (a.kind === 'divide') {
      return this.divide(this.multiply(a.args[0] as Term, b), a.args[1] as Term);
    }
    if (b.kind === 'divide') {
      return this.divide(this.multiply(a, b.args[0] as Term), b.args[1] as Term);
    }
    return this.make('multiply', a.id < b.id ? [a, b] : [b, a]);
  }

  /** a/b where both have a power of the same term; null where nothing cancels. */
  private cancelled(a: Term, b: Term): Term | null {
    const [x, m] = wholePower(a);
    const [y, n] = wholePower(b);
    if (x !== y) return this.factorCancelled(a, b);
    const left = this.power(x, this.constant(Math.abs(m - n)));
    return m >= n ? left : this.divide(this.one, left);
  }

  private factorCancelled(a: Term, b: Term): Term | null {
    if (a.kind !== 'multiply') return null;
    const [first, second] = a.args as [Term, Term];
    const y = wholePower(b)[0];
    if (wholePower(second)[0] === y) return this.multiply(first, this.divide(second, b));
    if (wholePower(first)[0] === y) return this.multiply(second, this.divide(first, b));
    return null;
  }
}
