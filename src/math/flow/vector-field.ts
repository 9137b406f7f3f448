/** Vector fields given by expressions in x, y and z, with exact symbolic Jacobians. */
import type { CompiledFunction } from '../expression';

export const fieldVariables = ['x', 'y', 'z'] as const;

/** A compiled field with its letters' values filled in; float64. */
export interface VectorField {
  readonly dimension: 2 | 3;
  /** @param out [dimension], receives f(point); NaN where it is absent @returns out */
  velocity(point: ArrayLike<number>, out: Float64Array): Float64Array;
  /** Row-major, dimension²; NaN where a derivative is absent. */
  jacobian(point: ArrayLike<number>): number[];
}

export type Letters = Readonly<Record<string, number>>;

/** What a letter is worth that has no value. */
export const letterDefault = 1;

/** The free letters of all components, each once, in order of first appearance. */
export function lettersOf(components: readonly CompiledFunction[]): string[] {
  return [...new Set(components.flatMap(({ letters }) => letters))];
}

/**
 * @param components two or three functions, compiled for x, y, z; a planar field is taken at z = 0
 * @param letters values by letter; 1 where one is missing
 */
export function vectorField(
  components: readonly CompiledFunction[],
  letters: Letters,
): VectorField {
  const dimension = components.length === 2 ? 2 : 3;
  const values = components.map((f) => f.letters.map((letter) => letters[letter] ?? letterDefault));
  const at = new Float64Array(3);
  const gradient = new Float64Array(3);
  const place = (point: ArrayLike<number>) => {
    for (let i = 0; i < 3; i++) at[i] = i < dimension ? (point[i] as number) : 0;
  };
  return {
    dimension,
    velocity(point, out) {
      place(point);
      for (let i = 0; i < dimension; i++)
        out[i] = (components[i] as CompiledFunction).value(at, values[i]);
      return out;
    },
    jacobian(point) {
      place(point);
      const rows: number[] = [];
      for (let i = 0; i < dimension; i++) {
        (components[i] as CompiledFunction).gradient(at, values[i] as number[], gradient);
        for (let j = 0; j < dimension; j++) rows.push(gradient[j] as number);
      }
      return rows;
    },
  };
}
