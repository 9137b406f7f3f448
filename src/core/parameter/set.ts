import { refusals } from '../words';
import { isPlainObject, type Parameter, ParameterError } from './parameter';

/** The parameters of one exhibit, by id. Declare it as a const; the type of its values follows. */
export type ParameterSet = Readonly<Record<string, Parameter<unknown>>>;

/** The values of a parameter set, by id. */
export type ValuesOf<Set extends ParameterSet> = {
  readonly [Key in keyof Set]: Set[Key] extends Parameter<infer Value> ? Value : never;
};

/** Some parameters' new values, unchecked or checked. */
export type Patch = Readonly<Record<string, unknown>>;

export function defaultsOf<Set extends ParameterSet>(set: Set): ValuesOf<Set> {
  return mapSet(set, (parameter) => parameter.default) as ValuesOf<Set>;
}

/**
 * Checks a patch from outside against the declarations and applies it; all of it or nothing.
 * @throws ParameterError naming the parameter
 */
export function acceptAll<Set extends ParameterSet>(
  set: Set,
  current: ValuesOf<Set>,
  patch: unknown,
): ValuesOf<Set> {
  const next = acceptEach(set, current, patch);
  for (const key of Object.keys(patch as Patch))
    if ((patch as Patch)[key] !== undefined) checkOne(key, parameterOf(set, key), next);
  return next;
}

/** The same without asking whether the new values go together. @throws ParameterError */
export function acceptEach<Set extends ParameterSet>(
  set: Set,
  current: ValuesOf<Set>,
  patch: unknown,
): ValuesOf<Set> {
  if (!isPlainObject(patch)) throw new ParameterError(refusals.notAnObject(patch));
  const given = Object.entries(patch).filter(([, input]) => input !== undefined);
  const next: Record<string, unknown> = { ...current };
  for (const [key, input] of given) {
    const parameter = parameterOf(set, key);
    applyImplied(set, next, patch, parameter, input);
    next[key] = acceptOne(key, parameter, input, next[key]);
  }
  return next as ValuesOf<Set>;
}

/** A visitor's patch, and what the parameters that it changes suggest beside it. */
export function withSuggestions(
  set: ParameterSet,
  current: Readonly<Record<string, unknown>>,
  patch: Patch,
): Patch {
  // What is no patch is refused where it is applied.
  if (!isPlainObject(patch)) return patch;
  const given = Object.entries(patch);
  const suggested = given
    .filter(([key, input]) => Object.hasOwn(set, key) && input !== current[key])
    .flatMap(([key, input]) => Object.entries(set[key]?.suggests?.(input) ?? {}));
  // By entries: an assignment to a key such as __proto__ would be swallowed, and not refused.
  return suggested.length > 0 ? Object.fromEntries([...suggested, ...given]) : patch;
}

function applyImplied(
  set: ParameterSet,
  next: Record<string, unknown>,
  patch: Patch,
  parameter: Parameter<unknown>,
  input: unknown,
): void {
  for (const [otherKey, otherInput] of Object.entries(parameter.implied(input))) {
    const other = parameterOf(set, otherKey);
    const implied = acceptOne(otherKey, other, otherInput, next[otherKey]);
    if (
      Object.hasOwn(patch, otherKey) &&
      patch[otherKey] !== undefined &&
      acceptOne(otherKey, other, patch[otherKey], next[otherKey]) !== implied
    )
      throw new ParameterError(
        refusals.dimensionConflict(parameter.label, Number(implied)),
        otherKey,
      );
    next[otherKey] = implied;
  }
}

/** The declaration of a key. @throws ParameterError for keys that are not declared */
export function parameterOf(set: ParameterSet, key: string): Parameter<unknown> {
  const parameter = Object.hasOwn(set, key) ? set[key] : undefined;
  if (!parameter) throw new ParameterError(refusals.unknownKey(key, Object.keys(set)), key);
  return parameter;
}

function acceptOne(
  key: string,
  parameter: Parameter<unknown>,
  input: unknown,
  current: unknown,
): unknown {
  return about(key, () => parameter.accept(input, current));
}

function checkOne(key: string, parameter: Parameter<unknown>, values: Patch): void {
  about(key, () => parameter.check?.(values[key], values));
}

/** Says of a refusal which parameter it is about. */
function about<Result>(key: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof ParameterError) throw new ParameterError(error.message, key, error.place);
    throw error;
  }
}

/** The mathematical values as plain JSON. */
export function plainValues<Set extends ParameterSet>(
  set: Set,
  values: ValuesOf<Set>,
): Record<string, unknown> {
  return mapSet(set, (parameter, key) => parameter.plain(values[key]));
}

/** Plain JSON that keeps how things were typed; `acceptAll` takes it back. */
export function portableValues<Set extends ParameterSet>(
  set: Set,
  values: ValuesOf<Set>,
): Record<string, unknown> {
  return mapSet(set, (parameter, key) => parameter.portable(values[key]));
}

/** Whether two values of a parameter are the same, as typed. */
export function sameValue(parameter: Parameter<unknown>, a: unknown, b: unknown): boolean {
  return a === b || parameter.encode(a) === parameter.encode(b);
}

/** The keys whose values differ, as typed. */
export function changedKeys<Set extends ParameterSet>(
  set: Set,
  before: ValuesOf<Set>,
  after: ValuesOf<Set>,
): string[] {
  return Object.entries(set)
    .filter(([key, parameter]) => !sameValue(parameter, before[key], after[key]))
    .map(([key]) => key);
}

function mapSet<Set extends ParameterSet>(
  set: Set,
  map: (parameter: Parameter<unknown>, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set).map(([key, parameter]) => [key, map(parameter, key)]),
  );
}
