import { keepLatest } from '../../../core/keep-latest';
import {
  type Complex,
  type Eigenline,
  eigenvalues,
  type InvariantPlane,
  invariantPlane,
  realEigenlines,
} from '../../../math/eigen';
import { type ExactAnalysis, knownMultiplicities } from '../../../math/exact';
import {
  numericalAbscissa,
  type Peak,
  transientPeak,
  transientPeakOfPowers,
} from '../../../math/flow/growth';
import { linearStability, type Motion, type Verdict } from '../../../math/flow/stability';
import { portraitType } from '../../../math/flow/type';
import { add, block, identity, type Order, scale, subtract, transpose } from '../../../math/matrix';
import { exactOf } from '../cells';
import { nearestEquilibrium } from './field';
import { parameters, planar, type Values } from './parameters';
import { pathMatrix } from './path';

/** What is said of a linear flow or map. */
export interface Analysis {
  readonly n: Order;
  readonly motion: Motion;
  /** The matrix of the flow or of the map, n×n, row-major. */
  readonly a: readonly number[];
  readonly stability: Verdict;
  readonly type: string;
  readonly eigenvalues: readonly Complex[];
  readonly eigenlines: readonly Eigenline[];
  readonly plane: InvariantPlane | null;
  readonly numericalAbscissa: number;
  readonly peak: Peak;
  /** Whether fractions have decided. */
  readonly exact: boolean;
}

export const orderOf = (values: Values): Order => (planar(values) ? 2 : 3);
export const motionOf = ({ mode }: Values): Motion => (mode === 'discrete' ? 'map' : 'flow');
export const isLinear = ({ mode }: Values): boolean => mode !== 'nonlinear';
export const isDescent = (values: Values): boolean =>
  values.mode === 'discrete' && values.iteration === 'descent';

/** Whether the timeline moves the matrix along a path instead of time. */
export const isOnPath = (values: Values): boolean =>
  values.path !== 'time' && parameters.path.relevant?.(values) === true;

/** H of ½ xᵀH x, down which gradient descent goes: the symmetric part of A, n×n. */
export function curvatureOf(values: Values): number[] {
  const a = block(values.matrix.values, orderOf(values));
  return scale(add(a, transpose(a)), 0.5);
}

/**
 * The matrix of the flow or of the map at a position, n×n: A, I − ηH of gradient descent, or where a path
 * has brought A.
 */
export function matrixOf(values: Values, position: number): readonly number[] {
  const n = orderOf(values);
  const a = block(values.matrix.values, n);
  if (isDescent(values)) {
    return subtract(identity(n), scale(curvatureOf(values), values.eta));
  }
  return isOnPath(values) ? pathMatrix(a, values.path, motionOf(values), position) : a;
}

/** The analysis of the matrix at a position; a dozen readouts ask for the same one, so it is kept. */
export const analyse = keepLatest(
  (values: Values, position: number): Analysis => {
    const a = matrixOf(values, position);
    const given = !isDescent(values) && !isOnPath(values);
    const exact = given ? exactOf(values.matrix, orderOf(values)) : null;
    return analyseMatrix(a, motionOf(values), exact);
  },
  (values, position) => {
    const { matrix, dimension, mode, iteration, eta, path } = values;
    return [matrix, dimension, mode, iteration, eta, path, isOnPath(values) ? position : 0];
  },
);

function analyseMatrix(
  a: readonly number[],
  motion: Motion,
  exact: ExactAnalysis | null,
): Analysis {
  const known = exact ? knownMultiplicities(exact) : undefined;
  const { stability } = linearStability(a, motion, exact);
  return {
    n: a.length === 4 ? 2 : 3,
    motion,
    a,
    stability,
    type: portraitType(a, motion, exact),
    eigenvalues: eigenvalues(a),
    eigenlines: realEigenlines(a, known),
    plane: invariantPlane(a),
    numericalAbscissa: numericalAbscissa(a),
    peak: motion === 'flow' ? transientPeak(a, exact) : transientPeakOfPowers(a, exact),
    exact: exact !== null,
  };
}

/** What is said of the present matrix, or of the equilibrium nearest to the start. */
export function verdictOf(
  values: Values,
  position: number,
): Pick<Analysis, 'stability' | 'type' | 'eigenvalues'> | null {
  return isLinear(values) ? analyse(values, position) : nearestEquilibrium(values);
}
