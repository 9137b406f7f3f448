import type { MatrixParameter, MatrixValue, Patch, VectorParameter } from '../../core/parameter';
import type { Values } from '../session';
import type { CellPlace } from './navigation';
import { words } from './words';

/** What cells edit: a matrix or a vector, seen as rows and columns of texts. */
export interface CellSource {
  readonly label: string;
  readonly rows: number;
  readonly columns: number;
  /** Changes its identity when the parameter's value changes. */
  readonly identity: unknown;
  text(place: CellPlace): string;
  value(place: CellPlace): number;
  /** The change that puts a text into one cell. */
  patch(place: CellPlace, text: string): Patch;
  /** The cell's full name, for screen readers. */
  name(place: CellPlace): string;
  /** Where the cell is, to begin a sentence with. */
  where(place: CellPlace): string;
}

type Params = Readonly<Record<string, unknown>>;

/** The parameter that selects the upper-left block of this one; null when there is none. */
export function dimensionKeyOf(params: Params, key: string): string | null {
  const parameter = params[key] as { readonly dimension?: string } | undefined;
  const dimension = parameter?.dimension ?? 'dimension';
  return Object.hasOwn(params, dimension) ? dimension : null;
}

/** How many rows and columns, or components, are shown. */
export function shownSize(params: Params, values: Values, key: string, size: number): number {
  const dimension = dimensionKeyOf(params, key);
  const asked = dimension === null ? size : Number(values[dimension]);
  return Number.isInteger(asked) && asked >= 1 && asked <= size ? asked : size;
}

/** @throws Error when the parameter is not a matrix: a mistake of the exhibit's author */
export function matrixSource(params: Params, values: Values, key: string): CellSource {
  const parameter = params[key] as MatrixParameter | undefined;
  if (parameter?.kind !== 'matrix') throw new Error(`The parameter ${key} is not a matrix.`);
  const { label, size } = parameter;
  const shown = shownSize(params, values, key, size);
  const matrix = values[key] as MatrixValue;
  const indexOf = ({ row, column }: CellPlace) => row * size + column;
  return {
    label,
    rows: shown,
    columns: shown,
    identity: matrix,
    text: (place) => matrix.cells[indexOf(place)] ?? '',
    value: (place) => matrix.values[indexOf(place)] ?? 0,
    patch: (place, text) => ({ [key]: matrix.cells.with(indexOf(place), text) }),
    name: ({ row, column }) => words.cell(label, row + 1, column + 1),
    where: ({ row, column }) => words.place(row + 1, column + 1),
  };
}

/** A vector as one row of cells. @throws Error when the parameter is not a vector */
export function vectorSource(params: Params, values: Values, key: string): CellSource {
  const parameter = params[key] as VectorParameter | undefined;
  if (parameter?.kind !== 'vector') throw new Error(`The parameter ${key} is not a vector.`);
  const { label, size } = parameter;
  const vector = values[key] as readonly number[];
  const numberAt = ({ column }: CellPlace) => vector[column] ?? 0;
  return {
    label,
    rows: 1,
    columns: shownSize(params, values, key, size),
    identity: vector,
    text: (place) => String(numberAt(place)),
    value: numberAt,
    patch: ({ column }, text) => ({
      [key]: vector.map((kept, index) => (index === column ? text : kept)),
    }),
    name: ({ column }) => words.component(label, column + 1),
    where: ({ column }) => words.placeInVector(column + 1),
  };
}
