/** The words that iterations for eigenvectors share. */

export const algorithms = ['power', 'inverse', 'rayleigh', 'qr'] as const;
export type Algorithm = (typeof algorithms)[number];

/** Why an iteration does what it does; the exhibit has the sentences. */
export type Reason =
  /** One eigenvalue leads; the others die out like the ratio of moduli. */
  | 'dominant'
  /** As 'dominant', with a negative leading factor: the vector changes its sign at every step. */
  | 'alternating'
  /** Nothing else is in the start: it is an eigenvector already. */
  | 'at-once'
  /** All the rest has the factor 0. */
  | 'one-step'
  | 'jordan'
  | 'plus-minus'
  /** Leading eigenvalues too near to each other to be told apart, 1e-9 or less. */
  | 'indistinct'
  | 'complex'
  | 'same-modulus'
  | 'nilpotent'
  | 'shift-is-eigenvalue'
  | 'cubic'
  | 'quadratic'
  | 'rayleigh-defective'
  | 'rayleigh-complex'
  | 'rayleigh-stuck'
  | 'qr-linear'
  | 'qr-blocks'
  | 'qr-jordan'
  | 'qr-still'
  | 'qr-same-modulus'
  | 'qr-triangular'
  /** A − σI is singular: what is below the diagonal is gone after a step or two. */
  | 'qr-at-once'
  /** All converges, though in exact arithmetic not in the order of distance from the shift. */
  | 'qr-disordered';

/** What is known of a run before its first step. */
export interface Prediction {
  readonly converges: boolean;
  readonly reason: Reason;
  /**
   * What one step leaves of the error, in the long run: lim e_k^{1/k}; 0 for faster than linear, 1 for
   * slower; null without a limit, where rounding decides, and where there is no error from the start.
   */
  readonly rate: number | null;
  /**
   * Whether e_{k+1}/e_k itself tends to the rate. It does not where several eigenvalues, or a complex pair,
   * share the modulus that decides it: then the ratio goes up and down for ever about its geometric mean.
   */
  readonly isSteady: boolean;
  /** 1 linear (also for slower than linear), 2 quadratic, 3 cubic; null without a limit. */
  readonly order: 1 | 2 | 3 | null;
  /** The eigenvalue that the estimate goes to. */
  readonly value: number | null;
  /** An orthonormal basis of the eigenspace that the vector goes to; empty without one, or for QR. */
  readonly target: readonly (readonly number[])[];
  /** Elements (row, column) below the diagonal that go to 0; QR only. */
  readonly vanishing: readonly (readonly [number, number])[];
}

export interface IterationState {
  readonly k: number;
  /** Unit length; null once the iteration has run into the zero vector. */
  readonly vector: readonly number[] | null;
  /** vᵀAv; of QR the leading element of the matrix, which is the same of its first column. */
  readonly estimate: number | null;
  /** ‖Av − (vᵀAv)v‖ */
  readonly residual: number | null;
  /** What the step to k + 1 shifts by; 0 for power iteration. */
  readonly shift: number;
  /** A_k of the QR iteration, row-major. */
  readonly matrix: readonly number[] | null;
  /** The product of all Q so far, row-major: A_k = Vᵀ A V. */
  readonly basis: readonly number[] | null;
}

/** What an iteration starts from. */
export interface Problem {
  /** n×n, row-major, n = 2 or 3. */
  readonly a: readonly number[];
  readonly algorithm: Algorithm;
  /** n numbers, not all 0. */
  readonly start: readonly number[];
  readonly shift: number;
}
