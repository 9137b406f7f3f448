import {
  integer,
  type MatrixParameter,
  matrix,
  type NumberParameter,
  type VectorParameter,
  vector,
} from '../../core/parameter';

interface Options<Default> {
  readonly label: string;
  readonly default: Default;
  readonly relevant?: (values: Readonly<Record<string, unknown>>) => boolean;
}

/** The wing's matrix: nine cells; `linkedDimension` selects the upper left block. */
export function linkedMatrix(options: Options<readonly (string | number)[]>): MatrixParameter {
  return matrix({ ...options, size: 3, dimension: 'dimension', link: 'matrix', group: 'own' });
}

/** Whether the wing's matrix is 2×2 or 3×3. */
export function linkedDimension(options: Options<2 | 3>): NumberParameter {
  return integer({
    ...options,
    min: 2,
    max: 3,
    link: 'dimension',
    structural: true,
    group: 'own',
  });
}

/** The wing's vector: x, b, or where something starts. */
export function linkedVector(options: Options<readonly [number, number, number]>): VectorParameter {
  return vector({ ...options, link: 'vector', group: 'own' });
}
