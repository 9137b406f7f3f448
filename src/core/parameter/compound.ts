import { refusals } from '../words';
import {
  isPlainObject,
  type Parameter,
  ParameterError,
  type ParameterOptions,
  plainParts,
} from './parameter';
import { acceptAll, type ParameterSet, type ValuesOf } from './set';

export interface RecordParameter<Fields extends ParameterSet> extends Parameter<ValuesOf<Fields>> {
  readonly kind: 'record';
  readonly fields: Fields;
}

/** Named fields, each a parameter; fields not given keep what they were. */
export function record<Fields extends ParameterSet>(
  options: ParameterOptions & { fields: Fields; default: ValuesOf<Fields> },
): RecordParameter<Fields> {
  const { fields, label } = options;
  const mapFields = (
    value: ValuesOf<Fields>,
    map: (field: Parameter<unknown>, value: unknown) => unknown,
  ) =>
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, map(field, value[key as keyof Fields])]),
    );
  const portable = (value: ValuesOf<Fields>) =>
    mapFields(value, (field, inner) => field.portable(inner));
  return {
    ...options,
    ...plainParts,
    kind: 'record',
    accept(input, current) {
      if (!isPlainObject(input)) throw new ParameterError(refusals.record(label, input));
      return acceptAll(fields, current, input);
    },
    encode: (value) => JSON.stringify(portable(value)),
    decode: (text) => readJson(label, text),
    plain: (value) => mapFields(value, (field, inner) => field.plain(inner)),
    portable,
  };
}

export interface ListParameter<Item> extends Parameter<readonly Item[]> {
  readonly kind: 'list';
  readonly item: Parameter<Item>;
  readonly min: number;
  readonly max: number;
}

/** Between min and max items of one kind; a list given replaces the whole list. */
export function list<Item>(
  options: ParameterOptions & {
    item: Parameter<Item>;
    min?: number;
    max: number;
    default: readonly Item[];
  },
): ListParameter<Item> {
  const { item, label, min = 0, max } = options;
  return {
    ...options,
    ...plainParts,
    kind: 'list',
    min,
    accept(input) {
      if (!Array.isArray(input) || input.length < min || input.length > max)
        throw new ParameterError(refusals.list(label, min, max, input));
      return Array.from(input, (entry, index) => {
        try {
          return item.accept(entry, item.default);
        } catch (error) {
          if (!(error instanceof ParameterError)) throw error;
          throw new ParameterError(refusals.item(label, index + 1, error.message));
        }
      });
    },
    encode: (value) => JSON.stringify(value.map((entry) => item.portable(entry))),
    decode: (text) => readJson(label, text),
    plain: (value) => value.map((entry) => item.plain(entry)),
    portable: (value) => value.map((entry) => item.portable(entry)),
  };
}

function readJson(label: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParameterError(refusals.json(label, text));
  }
}
