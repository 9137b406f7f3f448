/** Terms as products of whole powers. */
import { isShort } from './sums';
import type { Term } from './term';

/** A term and its whole exponent, which is negative below the fraction bar. */
export type Factor = readonly [base: Term, exponent: number];

/** above/below · ∏ base^exponent, without numbers among the bases where they could be merged. */
export interface Factors {
  readonly above: number;
  readonly below: number;
  readonly powers: readonly Factor[];
}

/** The base and the whole exponent of a power; 1 for everything else. */
export function wholePower(t: Term): Factor {
  const [base, exponent] = t.args as [Term, Term];
  const isWhole = t.kind === 'power' && exponent.kind === 'constant';
  return isWhole && Number.isInteger(exponent.value) ? [base, exponent.value] : [t, 1];
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function reduced(above: number, below: number): readonly [number, number] {
  if (below < 0) return reduced(-above, -below);
  if (!Number.isInteger(above) || !Number.isInteger(below)) {
    return isShort(above / below) ? [above / below, 1] : [above, below];
  }
  const common = divisor(Math.abs(above), below);
  return [above / common, below / common];
}

/** More parts are not collected: a graph may have very many paths. */
const MAX_VISITED = 40;

class Collector {
  visited = 0;
  above = 1;
  below = 1;
  readonly exponents = new Map<Term, number>();

  collect(t: Term, sign: 1 | -1): void {
    this.visited += 1;
    if (this.visited > MAX_VISITED) return;
    const [first, second] = t.args as [Term, Term];
    if (t.kind === 'constant' && t.value !== 0 && this.scale(t.value, sign)) return;
    switch (t.kind) {
      case 'negate':
        this.above = -this.above;
        this.collect(first, sign);
        break;
      case 'multiply':
        this.collect(first, sign);
        this.collect(second, sign);
        break;
      case 'divide':
        this.collect(first, sign);
        this.collect(second, sign === 1 ? -1 : 1);
        break;
      default: {
        const [base, exponent] = wholePower(t);
        this.exponents.set(base, (this.exponents.get(base) ?? 0) + sign * exponent);
      }
    }
  }

  /** @returns whether the number was short enough to be merged */
  private scale(value: number, sign: 1 | -1): boolean {
    const [above, below] = sign === 1 ? [value, 1] : [1, value];
    const [m, n] = reduced(this.above * above, this.below * below);
    if (!isShort(m) || !isShort(n)) return false;
    this.above = m;
    this.below = n;
    return true;
  }
}

/** The factors of a·b^sign, in the order of their making, none with exponent 0; null for too many. */
export function factorsOf(a: Term, b: Term, sign: 1 | -1): Factors | null {
  const collector = new Collector();
  collector.collect(a, 1);
  collector.collect(b, sign);
  if (collector.visited > MAX_VISITED) return null;
  const { above, below, exponents } = collector;
  const powers = [...exponents].filter(([, exponent]) => exponent !== 0);
  return { above, below, powers: powers.sort(([x], [y]) => x.id - y.id) };
}
