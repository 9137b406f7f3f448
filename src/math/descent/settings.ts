/** Settings of optimisers, schedules and noise: declared once, checked in one place. */

export type SettingValue = number | boolean | readonly [number, number];
/** Values by key; keys are torch's names in camelCase where torch has the setting. */
export type Settings = Readonly<Record<string, SettingValue>>;

export interface SettingDeclaration<Value extends SettingValue = SettingValue> {
  readonly kind: 'number' | 'integer' | 'boolean' | 'pair';
  /** As a visitor reads it. */
  readonly label: string;
  readonly default: Value;
  /** Smallest and largest value allowed, both included; of a pair, for each of the two. */
  readonly min: number;
  readonly max: number;
  /** How a slider should run. */
  readonly scale: 'linear' | 'log';
}

export type Declarations = Readonly<Record<string, SettingDeclaration>>;
export type ValuesOf<D extends Declarations> = { readonly [K in keyof D]: D[K]['default'] };

type Range = readonly [min: number, max: number];

export const numberSetting = (
  label: string,
  value: number,
  [min, max]: Range,
  scale: 'linear' | 'log' = 'linear',
): SettingDeclaration<number> => ({ kind: 'number', label, default: value, min, max, scale });

export const integerSetting = (
  label: string,
  value: number,
  [min, max]: Range,
): SettingDeclaration<number> => ({
  kind: 'integer',
  label,
  default: value,
  min,
  max,
  scale: 'linear',
});

export const booleanSetting = (label: string, value: boolean): SettingDeclaration<boolean> => ({
  kind: 'boolean',
  label,
  default: value,
  min: 0,
  max: 1,
  scale: 'linear',
});

export const pairSetting = (
  label: string,
  value: readonly [number, number],
  [min, max]: Range,
): SettingDeclaration<readonly [number, number]> => ({
  kind: 'pair',
  label,
  default: value,
  min,
  max,
  scale: 'linear',
});

/** Declarations that many optimisers share; torch calls the learning rate `lr`. */
export const learningRate = (value: number) =>
  numberSetting('learning rate', value, [0, 1000], 'log');
export const weightDecay = (value = 0) => numberSetting('weight decay', value, [0, 10]);
/** Decay rates lie in [0, 1): the largest float64 below 1. */
export const decayRange: Range = [0, 1 - Number.EPSILON / 2];
export const betas = (first: number, second: number) =>
  pairSetting('betas', [first, second], decayRange);
export const epsilon = (value: number) => numberSetting('epsilon', value, [0, 1], 'log');

/**
 * The given settings with defaults for those left out.
 * @throws RangeError with one sentence for an unknown key, a value of the wrong kind or out of range
 */
export function completeSettings<D extends Declarations>(
  declarations: D,
  given: Settings = {},
): ValuesOf<D> {
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(declarations, key)) {
      const known = Object.keys(declarations).join(', ') || 'none';
      throw new RangeError(`There is no setting ‘${key}’ here; there are: ${known}.`);
    }
  }
  const complete: Record<string, SettingValue> = {};
  for (const [key, declaration] of Object.entries(declarations)) {
    const value = given[key] ?? declaration.default;
    const complaint = complaintAbout(value, declaration);
    if (complaint) throw new RangeError(`‘${key}’ ${complaint}.`);
    complete[key] = value;
  }
  return complete as ValuesOf<D>;
}

function complaintAbout(value: SettingValue, declaration: SettingDeclaration): string | null {
  const { kind, min, max } = declaration;
  if (kind === 'boolean') return typeof value === 'boolean' ? null : 'is either true or false';
  const numbers: readonly unknown[] = kind === 'pair' && Array.isArray(value) ? value : [value];
  const count = kind === 'pair' ? 2 : 1;
  const isNumber = (x: unknown) => typeof x === 'number' && Number.isFinite(x);
  if (numbers.length !== count || !numbers.every(isNumber)) {
    return count === 2 ? 'is a pair of numbers' : 'is a number';
  }
  if (!(numbers as number[]).every((x) => x >= min && x <= max)) {
    return max >= 1 || max === 0 ? `lies from ${min} to ${max}` : `is at least ${min} and below 1`;
  }
  return kind === 'integer' && !Number.isInteger(value) ? 'is a whole number' : null;
}
