import { refusals } from '../words';
import { readCell } from './matrix';
import { type Parameter, ParameterError, type ParameterOptions, plainParts } from './parameter';
import { splitCells } from './split-cells';

export interface VectorParameter extends Parameter<readonly number[]> {
  readonly kind: 'vector';
  readonly size: number;
}

/**
 * A vector of two or three numbers, as many as its default has; of three, two given leave the third as
 * it is. Constant expressions are taken too.
 */
export function vector(
  options: ParameterOptions & {
    default: readonly [number, number] | readonly [number, number, number];
  },
): VectorParameter {
  const { label } = options;
  const size = options.default.length;
  const counts = size === 3 ? [3, 2] : [2];
  return {
    ...options,
    ...plainParts,
    kind: 'vector',
    size,
    accept(input, current) {
      if (!Array.isArray(input) || !counts.includes(input.length))
        throw new ParameterError(refusals.vector(label, counts, input));
      return current.map((kept, index) =>
        index < input.length
          ? readCell(input[index], (reason) => refusals.component(label, index + 1, reason)).value
          : kept,
      );
    },
    encode: (value) => value.join(','),
    decode: (text) => splitCells(text),
    plain: (value) => [...value],
    portable: (value) => [...value],
  };
}
