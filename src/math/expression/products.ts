/** Products, quotients and powers, simplified as they are made. */
import { type Factor, factorsOf, wholePower } from './factors';
import { isShort, Sums } from './sums';
import type { Term } from './term';

/** Longer products are left as they come. */
const MAX_FACTORS = 8;

/** Higher powers of powers are left as they come. */
const MAX_EXPONENT = 1e6;

export class Products extends Sums {
  multiply(a: Term, b: Term): Term {
    if (a === this.zero || b === this.zero) return this.zero;
    return this.merged(a, b, 1) ?? this.make('multiply', [a, b]);
  }

  divide(a: Term, b: Term): Term {
    if (b === this.zero) return this.make('divide', [a, b]);
    if (a === this.zero) return a;
    return this.merged(a, b, -1) ?? this.make('divide', [a, b]);
  }

  power(base: Term, exponent: Term): Term {
    if (exponent.kind !== 'constant') return this.make('power', [base, exponent]);
    const n = exponent.value;
    if (n === 0) return this.one;
    if (n === 1) return base;
    if (!Number.isInteger(n)) return this.make('power', [base, exponent]);
    if (n < 0) return this.divide(this.one, this.power(base, this.constant(-n)));
    return this.wholePower(base, n);
  }

  /** @param n at least 2 */
  private wholePower(base: Term, n: number): Term {
    const [a, b] = base.args as [Term, Term];
    const exponent = this.constant(n);
    if (base.kind === 'constant' && isShort(base.value ** n)) return this.constant(base.value ** n);
    if (base.kind === 'negate') {
      const power = this.power(a, exponent);
      return n % 2 === 0 ? power : this.negate(power);
    }
    if (base.kind === 'abs' && n % 2 === 0) return this.power(a, exponent);
    if (base.kind === 'sqrt' && n % 2 === 0) return this.power(a, this.constant(n / 2));
    if (base.kind === 'divide')
      return this.divide(this.power(a, exponent), this.power(b, exponent));
    if (base.kind === 'multiply' && a.kind === 'constant' && isShort(a.value ** n)) {
      return this.multiply(this.power(a, exponent), this.power(b, exponent));
    }
    const [root, m] = wholePower(base);
    if (m > 1 && m * n <= MAX_EXPONENT) return this.power(root, this.constant(m * n));
    return this.make('power', [base, exponent]);
  }

  /** a·b^sign; null where there is too much to sort. */
  private merged(a: Term, b: Term, sign: 1 | -1): Term | null {
    const factors = factorsOf(a, b, sign);
    if (!factors || factors.powers.length > MAX_FACTORS) return null;
    const { above, below, powers } = factors;
    const product = (some: readonly Factor[], number: number) =>
      this.scaled(
        number,
        some.reduce((left: Term | null, [base, exponent]) => {
          const power = this.power(base, this.constant(Math.abs(exponent)));
          return left ? this.make('multiply', [left, power]) : power;
        }, null),
      );
    const top = product(
      powers.filter(([, exponent]) => exponent > 0),
      Math.abs(above),
    );
    const bottom = product(
      powers.filter(([, exponent]) => exponent < 0),
      below,
    );
    const quotient = bottom === this.one ? top : this.make('divide', [top, bottom]);
    return above < 0 ? this.negate(quotient) : quotient;
  }
}
