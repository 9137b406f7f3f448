import { keepLatest } from '../../../core/keep-latest';
import type { MatrixValue } from '../../../core/parameter';
import {
  type Complex,
  type Eigenline,
  type Eigenspace,
  eigenspaces,
  eigenvalues,
  type InvariantPlane,
  invariantPlane,
  realEigenlines,
} from '../../../math/eigen';
import { type ExactAnalysis, knownMultiplicities } from '../../../math/exact';
import { exactDefiniteness } from '../../../math/exact-definiteness';
import { type Fraction, plus } from '../../../math/fraction';
import { type Definiteness, definitenessOf } from '../../../math/kinds';
import {
  add,
  apply,
  block,
  dot,
  normFrobenius,
  type Order,
  scale,
  transpose,
} from '../../../math/matrix';
import {
  type ComplexVector,
  eigenvalueConditions,
  eigenvectors,
  isNormal,
  isPair,
  type SpectralBlock,
  type SpectralStructure,
  spectralRadius,
  spectralStructure,
} from '../../../math/spectral';
import { exactCells, exactOf } from '../cells';
import type { Values } from './parameters';
import { digitsToTell } from './shown-value';

/** All that readouts, lesson and pictures say of A; float64. */
export interface Analysis {
  readonly n: Order;
  /** n×n, row-major. */
  readonly a: readonly number[];
  readonly norm: number;
  readonly eigenvalues: readonly Complex[];
  readonly eigenvectors: readonly ComplexVector[];
  readonly eigenspaces: readonly Eigenspace[];
  readonly eigenlines: readonly Eigenline[];
  readonly plane: InvariantPlane | null;
  readonly structure: SpectralStructure;
  readonly conditions: readonly number[];
  readonly spectralRadius: number;
  readonly isDiagonalizable: boolean;
  readonly isDiagonalizableOverR: boolean;
  readonly isNormal: boolean;
  readonly isSymmetric: boolean;
  /** (A + Aᵀ)/2, whose eigenvectors are where the Rayleigh quotient is stationary. */
  readonly symmetric: readonly number[];
  /** Its eigenvalues, descending, each with a unit vector. */
  readonly critical: readonly { readonly value: number; readonly direction: readonly number[] }[];
  readonly definiteness: Definiteness;
  /** Null unless every cell is rational as typed. */
  readonly exact: ExactAnalysis | null;
}

export function dimensionOf(values: Values): Order {
  return values.dimension === 2 ? 2 : 3;
}

const keptAnalysis = keepLatest(analyseMatrix);

/** The analysis of A; many ask for the same one, so the latest is kept. */
export function analyse(values: Values): Analysis {
  return keptAnalysis(values.matrix, dimensionOf(values));
}

function analyseMatrix(matrix: MatrixValue, n: Order): Analysis {
  const a = block(matrix.values, n);
  const exact = exactOf(matrix, n);
  const known = exact ? knownMultiplicities(exact) : undefined;
  const spaces = eigenspaces(a, known);
  const isDiagonalizable = spaces.every(({ algebraic, geometric }) => algebraic === geometric);
  const values = eigenvalues(a);
  const symmetric = scale(add(a, transpose(a)), 0.5);
  return {
    n,
    a,
    norm: normFrobenius(a),
    eigenvalues: values,
    eigenvectors: eigenvectors(a, known),
    eigenspaces: spaces,
    eigenlines: realEigenlines(a, known),
    plane: invariantPlane(a),
    structure: spectralStructure(a, known),
    conditions: eigenvalueConditions(a, known),
    spectralRadius: spectralRadius(a),
    isDiagonalizable,
    isDiagonalizableOverR: isDiagonalizable && values.every(({ im }) => im === 0),
    isNormal: isNormal(a),
    isSymmetric: a.every((x, k) => x === (symmetric[k] as number)),
    symmetric,
    critical: realEigenlines(symmetric)
      .map(({ value, direction }) => ({ value, direction }))
      .sort((one, other) => other.value - one.value),
    definiteness: formOf(matrix, symmetric, normFrobenius(a)),
    exact,
  };
}

/** What xᵀAx is: by fractions where cells are rational, else up to the rounding of A's own entries. */
function formOf(matrix: MatrixValue, symmetric: readonly number[], norm: number): Definiteness {
  const n = symmetric.length === 4 ? 2 : 3;
  const cells = exactCells(matrix, n);
  const mirrored = (k: number) => (k % n) * n + Math.floor(k / n);
  const doubled = cells?.map((x, k) => plus(x, cells[mirrored(k)] as Fraction));
  const form = doubled
    ? exactDefiniteness(doubled)
    : definitenessOf(symmetric, n * Number.EPSILON * norm);
  return form ?? 'indefinite';
}

/** Digits at which eigenvalues that differ are seen to differ. */
export function digitsOf({ eigenspaces }: Analysis, least = 4): number {
  return digitsToTell(
    eigenspaces.map(({ value }) => value),
    least,
  );
}

/** v as a unit vector of n numbers; e₁ where v is 0, which has no direction. */
export function directionOf(values: Values): { v: number[]; isZero: boolean } {
  const n = dimensionOf(values);
  const v = values.vector.slice(0, n);
  const largest = Math.max(...v.map(Math.abs));
  if (largest === 0) return { v: v.map((_, k) => (k === 0 ? 1 : 0)), isZero: true };
  const size = largest * Math.hypot(...v.map((x) => x / largest));
  return { v: v.map((x) => x / size), isZero: false };
}

/**
 * The angle between the lines of a unit v and Av, in [0, π/2]; null where Av is zero, 0 where it is no
 * more than rounding.
 */
export function lineAngle(a: readonly number[], v: readonly number[]): number | null {
  const image = apply(a, v);
  const size = normFrobenius(a);
  if (normFrobenius(image) <= 1e-14 * size) return null;
  const along = dot(v, image);
  const across = Math.hypot(...image.map((x, k) => x - along * (v[k] as number)));
  return across <= 4 * Number.EPSILON * size ? 0 : Math.atan2(across, Math.abs(along));
}

/** The eigenvalue blocks that the flow (by real part) and the map (by modulus) lead to. */
export interface Leaders {
  readonly flow: readonly Complex[];
  readonly map: readonly Complex[];
}

const same = 1e-9;

/** Of a pair 1: its two vectors are its plane, no chain. */
const chainLength = (block: SpectralBlock) =>
  isPair(block) ? 1 : Math.max(...block.chains.map((chain) => chain.length));

/** Those of A; a flow that is played asks at every frame, so the latest are kept. */
export const leadersOf = keepLatest(({ structure, norm }: Analysis): Leaders => {
  const leading = (size: (z: Complex) => number) => {
    const most = Math.max(...structure.blocks.map(({ value }) => size(value)));
    const equal = structure.blocks.filter(({ value }) => most - size(value) <= same * (norm || 1));
    // Of equal ones a longer Jordan chain wins: it grows by a power of t, or k, as well.
    const longest = Math.max(...equal.map(chainLength));
    const found = equal.filter((block) => chainLength(block) === longest).map((b) => b.value);
    return found.filter(
      (z, k) => !found.slice(0, k).some((w) => Math.hypot(w.re - z.re, w.im - z.im) <= same * norm),
    );
  };
  return { flow: leading((z) => z.re), map: leading((z) => Math.hypot(z.re, z.im)) };
});
