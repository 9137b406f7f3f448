import { parseConstant } from '../../math/expression';
import { refusals } from '../words';
import {
  isPlainObject,
  type Parameter,
  ParameterError,
  type ParameterOptions,
  plainParts,
} from './parameter';
import { splitCells } from './split-cells';

/** Entries beyond this would overflow when squared twice in float32. */
export const largestEntry = 1e9;
const largestEntryText = '10⁹';

/** A matrix as the visitor sees it: every cell keeps its text and its value. Row-major. */
export interface MatrixValue {
  readonly cells: readonly string[];
  readonly values: readonly number[];
}

export interface MatrixParameter extends Parameter<MatrixValue> {
  readonly kind: 'matrix';
  readonly size: number;
}

interface MatrixOptions extends ParameterOptions {
  /** The matrix is size × size; always kept whole. */
  readonly size: 3;
  /** size² numbers or constant expressions, row-major. */
  readonly default: readonly (number | string)[];
  /** The parameter that selects the upper-left block; a 2×2 input sets it to 2 and keeps the rest. */
  readonly dimension?: string;
}

/** A square matrix. Takes size² or 4 entries, flat or as rows, each a number or a constant expression. */
export function matrix(options: MatrixOptions): MatrixParameter {
  const { label, size, dimension } = options;
  const whole = size * size;
  const counts = dimension ? [whole, 4] : [whole];

  const entriesOf = (input: unknown): readonly unknown[] => {
    const entries = flatten(input);
    if (!entries || !counts.includes(entries.length))
      throw new ParameterError(refusals.matrixSize(label, counts, input));
    return Array.from(entries); // Holes become undefined, and are refused like it.
  };

  const accept = (input: unknown, current: MatrixValue): MatrixValue => {
    const entries = entriesOf(input);
    const columns = Math.sqrt(entries.length);
    const cells = [...current.cells];
    const values = [...current.values];
    entries.forEach((entry, index) => {
      const row = Math.floor(index / columns);
      const column = index % columns;
      const cell = readCell(entry, (reason) => refusals.cell(label, row + 1, column + 1, reason));
      cells[row * size + column] = cell.text;
      values[row * size + column] = cell.value;
    });
    return { cells, values };
  };

  return {
    ...options,
    ...plainParts,
    kind: 'matrix',
    default: accept(options.default, {
      cells: Array(whole).fill('0'),
      values: Array(whole).fill(0),
    }),
    accept,
    encode: (value) => value.cells.join(','),
    decode: (text) => splitCells(text),
    plain: (value) => [...value.values],
    portable: (value) => [...value.cells],
    implied: (input) => (dimension && flatten(input)?.length === 4 ? { [dimension]: 2 } : {}),
  };
}

/** One cell's text and value. @throws ParameterError with the sentence that `explain` builds */
export function readCell(
  entry: unknown,
  explain: (reason: string) => string,
): { text: string; value: number } {
  if (typeof entry !== 'number' && typeof entry !== 'string')
    throw new ParameterError(explain(refusals.notFinite(entry)));
  const text = typeof entry === 'number' ? String(entry) : entry.trim();
  let value: number;
  try {
    value = typeof entry === 'number' ? entry : parseConstant(entry).value;
  } catch (error) {
    throw new ParameterError(explain((error as Error).message));
  }
  if (!Number.isFinite(value)) throw new ParameterError(explain(refusals.notFinite(entry)));
  if (Math.abs(value) > largestEntry)
    throw new ParameterError(explain(refusals.tooLarge(largestEntryText)));
  return { text: Object.is(value, -0) ? '0' : text, value: value + 0 };
}

function flatten(input: unknown): readonly unknown[] | null {
  if (isPlainObject(input) && Array.isArray(input.cells)) return input.cells;
  if (!Array.isArray(input)) return null;
  if (!input.some(Array.isArray)) return input;
  const columns = Array.isArray(input[0]) ? input[0].length : -1;
  const ragged = input.some((row) => !Array.isArray(row) || row.length !== columns);
  return ragged || columns !== input.length ? null : input.flat();
}
