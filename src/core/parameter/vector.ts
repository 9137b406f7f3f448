import { refusals } from '../words';
import { readCell } from './matrix';
import { type Parameter, ParameterError, type ParameterOptions, plainParts } from './parameter';
import { splitCells } from './split-cells';

export interface VectorParameter extends Parameter<readonly number[]> {
  readonly kind: 'vector';
  readonly size: number;
}

/** A vector of three numbers; two given leave the third as it is. Constant expressions are taken too. */
export function vector(
  options: ParameterOptions & { default: readonly [number, number, number] },
): VectorParameter {
  const { label } = options;
  return {
    ...options,
    ...plainParts,
    kind: 'vector',
    size: 3,
    accept(input, current) {
      if (!Array.isArray(input) || (input.length !== 3 && input.length !== 2))
        throw new ParameterError(refusals.vector(label, [3, 2], input));
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
