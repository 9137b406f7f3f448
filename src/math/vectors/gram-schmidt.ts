/**
 * Modified Gram–Schmidt, step by step, and the span that follows from it. Before a remainder is made a
 * unit vector it is projected once more, which puts right what rounding has left of the earlier
 * directions ("twice is enough": Parlett, The Symmetric Eigenvalue Problem, section 6.9), so that the
 * result is orthogonal to working precision however near to dependent the vectors are.
 */
import { dot } from '../basics';
import { powerOfTwoScale } from '../determinant';

/** A vector adds a dimension if it stands off the span of those before it by more than this part of its length. */
export const dependenceTolerance = 1e-12;

export type GramSchmidtStep =
  | { readonly kind: 'take'; readonly index: number; readonly remainder: readonly number[] }
  | {
      readonly kind: 'subtract';
      readonly index: number;
      /** Which unit vector's direction goes, counted from 0. */
      readonly direction: number;
      /** The inner product of remainder and direction. */
      readonly coefficient: number;
      readonly shadow: readonly number[];
      readonly before: readonly number[];
      readonly remainder: readonly number[];
    }
  | {
      readonly kind: 'normalise';
      readonly index: number;
      readonly remainder: readonly number[];
      readonly length: number;
      /** Which unit vector it becomes, counted from 0. */
      readonly direction: number;
      readonly unit: readonly number[];
    }
  | {
      readonly kind: 'skip';
      readonly index: number;
      readonly remainder: readonly number[];
      readonly length: number;
    };

export interface GramSchmidt {
  readonly steps: readonly GramSchmidtStep[];
  /** Orthonormal; as many as the dimension of the span. */
  readonly basis: readonly (readonly number[])[];
  /** Which vectors gave a direction, in order. */
  readonly kept: readonly number[];
  /** Which did not: each lies in the span of those before it. */
  readonly skipped: readonly number[];
}

/** @param vectors any number of them, all of one size */
export function gramSchmidt(vectors: readonly (readonly number[])[]): GramSchmidt {
  const steps: GramSchmidtStep[] = [];
  const basis: number[][] = [];
  const kept: number[] = [];
  const skipped: number[] = [];
  vectors.forEach((vector, index) => {
    const scale = powerOfTwoScale(vector);
    let remainder = [...vector];
    steps.push({ kind: 'take', index, remainder });
    basis.forEach((q, direction) => {
      const coefficient = dot(q, remainder);
      const shadow = q.map((x) => coefficient * x);
      const before = remainder;
      remainder = minus(before, shadow);
      steps.push({ kind: 'subtract', index, direction, coefficient, shadow, before, remainder });
    });
    const polished = basis.reduce(
      (rest, q) => {
        const left = dot(q, rest);
        return rest.map((x, k) => x - left * (q[k] as number));
      },
      remainder.map((x) => x * scale),
    );
    const scaledLength = Math.hypot(...polished);
    const length = scaledLength / scale;
    const own = Math.hypot(...vector.map((x) => x * scale));
    if (scaledLength <= dependenceTolerance * own) {
      skipped.push(index);
      steps.push({ kind: 'skip', index, remainder, length });
      return;
    }
    const unit = polished.map((x) => x / scaledLength + 0);
    steps.push({ kind: 'normalise', index, remainder, length, direction: basis.length, unit });
    kept.push(index);
    basis.push(unit);
  });
  return { steps, basis, kept, skipped };
}

function minus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, k) => x - (b[k] as number) + 0);
}

/** The dimension of the span, with the tolerance above: directions count, lengths do not. */
export function spanDimension(vectors: readonly (readonly number[])[]): number {
  return gramSchmidt(vectors).basis.length;
}
