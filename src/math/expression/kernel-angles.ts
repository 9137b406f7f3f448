/**
 * Sine, cosine, arcsine and arccosine for kernels, made of operations that every GPU computes well:
 * GLSL's own may be off by 2⁻¹¹ (and by 2e-4 in software), too much for slopes. Arguments
 * beyond some 1e5 lose digits, as in any float32 arithmetic.
 */
import type { Term, TermTable } from './term';

/** π in three parts: whole multiples of the first are exact in float32 (Cody and Waite 1980). */
const PI_PARTS = [3.140625, 9.675025939941406e-4, 1.5099579897537296e-7] as const;

/** sin r = r + r·s·P(s), s = r², for |r| ≤ π/2; minimax fit, relative error 6e-9. */
const SINE = [
  -0.16666659543985046, 0.008333066070694199, -0.0001980958935585833, 2.6057492493231576e-6,
] as const;

export class KernelAngles {
  constructor(private readonly to: TermTable) {}

  sin(u: Term): Term {
    const turns = this.product(u, this.number(1 / Math.PI));
    const k = this.floor(this.sum(turns, this.number(0.5)));
    return this.signed(k, this.reduced(u, k), 1);
  }

  /** From u = r + (k + ½)π follows cos u = −(−1)^k sin r. */
  cos(u: Term): Term {
    const k = this.floor(this.product(u, this.number(1 / Math.PI)));
    return this.signed(k, this.reduced(u, this.sum(k, this.number(0.5))), -1);
  }

  tan(u: Term): Term {
    return this.to.make('divide', [this.sin(u), this.cos(u)]);
  }

  asin(u: Term): Term {
    return this.to.make('atan2', [u, this.opposite(u)]);
  }

  acos(u: Term): Term {
    return this.to.make('atan2', [this.opposite(u), u]);
  }

  /** √(1 − u²) without cancellation near ±1. */
  private opposite(u: Term): Term {
    const below = this.difference(this.number(1), u);
    return this.to.make('sqrt', [this.product(below, this.sum(this.number(1), u))]);
  }

  /** u − m·π; between the bounds also where u is so large that nothing of it is left. */
  private reduced(u: Term, m: Term): Term {
    const rest = PI_PARTS.reduce(
      (rest: Term, part) => this.difference(rest, this.product(m, this.number(part))),
      u,
    );
    return this.to.make('max', [this.to.make('min', [rest, this.number(1.6)]), this.number(-1.6)]);
  }

  /** ±(−1)^k sin r. */
  private signed(k: Term, r: Term, sign: 1 | -1): Term {
    const half = this.floor(this.product(k, this.number(0.5)));
    const isOdd = this.difference(k, this.sum(half, half));
    const parity = this.product(isOdd, this.number(-2 * sign));
    return this.product(this.sum(parity, this.number(sign)), this.sine(r));
  }

  private sine(r: Term): Term {
    const s = this.product(r, r);
    const p = SINE.map((c) => this.number(c)).reduceRight((sum, c) =>
      this.sum(this.product(sum, s), c),
    );
    return this.sum(r, this.product(this.product(r, s), p));
  }

  private number(value: number): Term {
    return this.to.constant(value);
  }

  private floor(a: Term): Term {
    return this.to.make('floor', [a]);
  }

  private sum(a: Term, b: Term): Term {
    return this.to.make('add', [a, b]);
  }

  private difference(a: Term, b: Term): Term {
    return this.to.make('subtract', [a, b]);
  }

  private product(a: Term, b: Term): Term {
    return this.to.make('multiply', [a, b]);
  }
}
