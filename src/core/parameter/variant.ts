import { refusals } from '../words';
import {
  isPlainObject,
  type Parameter,
  ParameterError,
  type ParameterOptions,
  plainParts,
} from './parameter';
import { acceptAll, type ParameterSet, sameValue } from './set';

/** A record whose fields depend on one of them: `{optimiser: 'adam', learningRate: 0.01, …}`. */
export type VariantValue = Readonly<Record<string, unknown>>;

export interface VariantParameter extends Parameter<VariantValue> {
  readonly kind: 'variant';
  /** The field that decides. */
  readonly by: string;
  readonly cases: Readonly<Record<string, VariantCase>>;
  /** Fields that every case has, after its own. */
  readonly shared: ParameterSet;
}

export interface VariantCase {
  /** What the visitor reads. */
  readonly name: string;
  /** Whether a menu shows it at once, or behind 'more'. */
  readonly common?: boolean;
  readonly fields: ParameterSet;
}

/**
 * Named fields, of which `by` decides which others there are. Fields not given keep what they were
 * while the case stays, and take the case's defaults when it changes.
 */
export function variant(
  options: ParameterOptions & {
    readonly by: string;
    readonly cases: Readonly<Record<string, VariantCase>>;
    readonly shared?: ParameterSet;
    /** A case with its defaults. */
    readonly default: string;
  },
): VariantParameter {
  const { label, by, cases, shared = {} } = options;
  const ids = Object.keys(cases);
  const fieldsOf = (id: string): ParameterSet => ({ ...cases[id]?.fields, ...shared });
  const fresh = (id: string): VariantValue => ({
    [by]: id,
    ...Object.fromEntries(Object.entries(fieldsOf(id)).map(([key, field]) => [key, field.default])),
  });
  const mapFields = (
    value: VariantValue,
    map: (field: Parameter<unknown>, inner: unknown) => unknown,
    kept: (field: Parameter<unknown>, inner: unknown) => boolean = () => true,
  ) => ({
    [by]: value[by],
    ...Object.fromEntries(
      Object.entries(fieldsOf(value[by] as string))
        .filter(([key, field]) => kept(field, value[key]))
        .map(([key, field]) => [key, map(field, value[key])]),
    ),
  });

  const accept = (input: unknown, current: VariantValue): VariantValue => {
    if (!isPlainObject(input)) throw new ParameterError(refusals.variant(label, by, ids, input));
    const { [by]: asked = current[by], ...rest } = input;
    if (typeof asked !== 'string' || !Object.hasOwn(cases, asked))
      throw new ParameterError(refusals.choice(label, ids, asked));
    const base = asked === current[by] ? current : { ...fresh(asked), ...pick(current, shared) };
    const { [by]: _, ...fields } = base;
    return { [by]: asked, ...acceptAll(fieldsOf(asked), fields as never, rest) };
  };
  const portable = (value: VariantValue) =>
    mapFields(
      value,
      (field, inner) => field.portable(inner),
      (field, inner) => !sameValue(field, inner, field.default),
    );
  return {
    ...options,
    ...plainParts,
    kind: 'variant',
    by,
    cases,
    shared,
    default: fresh(options.default),
    accept,
    encode: (value) => JSON.stringify(portable(value)),
    decode: (text) => {
      try {
        return JSON.parse(text);
      } catch {
        throw new ParameterError(refusals.json(label, text));
      }
    },
    plain: (value) => mapFields(value, (field, inner) => field.plain(inner)),
    portable,
  };
}

function pick(from: VariantValue, keys: ParameterSet): VariantValue {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key]]));
}
