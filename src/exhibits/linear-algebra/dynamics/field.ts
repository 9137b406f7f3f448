import type { LetterValues } from '../../../core/parameter';
import type { CompiledFunction } from '../../../math/expression';
import { type Box, type Equilibrium, findEquilibria } from '../../../math/flow/equilibria';
import { componentsOf, type SystemId, systemById } from '../../../math/flow/systems';
import { type VectorField, vectorField } from '../../../math/flow/vector-field';
import { planar, type Values } from './parameters';

/** The nonlinear field of these values, and how it is looked at and integrated. */
export interface Field {
  readonly components: readonly CompiledFunction[];
  readonly letters: LetterValues;
  readonly field: VectorField;
  readonly box: Box;
  /** Where particles start. */
  readonly starts: Box;
  /** Step of the Runge–Kutta method. */
  readonly step: number;
  readonly end: number;
  /** Model time that trails reach back. */
  readonly trail: number;
}

/** Model time that the timeline of a visitor's own field covers. */
const ownEnd = 20;
const ownTrail = 0.7;

/** Which parameter holds which letter of which system. */
const keys: Readonly<Record<SystemId, Readonly<Record<string, keyof Values>>>> = {
  pendulum: { c: 'damping' },
  'van-der-pol': { μ: 'mu' },
  'lotka-volterra': {
    a: 'preyGrowth',
    b: 'predation',
    c: 'predatorDeath',
    d: 'predatorGrowth',
  },
  'double-well': { a: 'wells' },
  lorenz: { σ: 'sigma', ρ: 'rho', β: 'beta' },
  sir: { β: 'infection', γ: 'recovery' },
};

function lettersOf(values: Values): LetterValues {
  if (values.system === 'own') return values.letters;
  return Object.fromEntries(
    Object.entries(keys[values.system]).map(([letter, key]) => [letter, values[key] as number]),
  );
}

function made(values: Values): Field {
  const letters = lettersOf(values);
  const system = systemById(values.system);
  if (system) {
    const components = componentsOf(system);
    const { box, starts = box, step, end, trail } = system;
    const field = vectorField(components, letters);
    return { components, letters, field, box, starts, step, end, trail };
  }
  const { fieldX, fieldY, fieldZ, reach, step } = values;
  const own = planar(values) ? [fieldX, fieldY] : [fieldX, fieldY, fieldZ];
  const components = own.map(({ compiled }) => compiled);
  const box = { low: own.map(() => -reach), high: own.map(() => reach) };
  const field = vectorField(components, letters);
  return { components, letters, field, box, starts: box, step, end: ownEnd, trail: ownTrail };
}

/** Whether two sets of values have the same field. */
const same = (a: Values, b: Values): boolean =>
  a.system === b.system &&
  a.dimension === b.dimension &&
  a.fieldX === b.fieldX &&
  a.fieldY === b.fieldY &&
  a.fieldZ === b.fieldZ &&
  a.letters === b.letters &&
  a.reach === b.reach &&
  a.step === b.step &&
  Object.values(keys).every((letters) => Object.values(letters).every((key) => a[key] === b[key]));

let latest: { values: Values; field: Field; equilibria: readonly Equilibrium[] | null } | null =
  null;

function kept(values: Values) {
  if (!latest || !same(latest.values, values))
    latest = { values, field: made(values), equilibria: null };
  return latest;
}

/** The field of these values; the same object while it stays the same. */
export function fieldOf(values: Values): Field {
  return kept(values).field;
}

/** Its equilibria in the window, found by Newton's method from many starts. */
export function equilibriaOf(values: Values): readonly Equilibrium[] {
  const all = kept(values);
  all.equilibria ??= findEquilibria(all.field.field, all.field.box);
  return all.equilibria;
}

/** The one that is nearest to the start of the trajectory. */
export function nearestEquilibrium(values: Values): Equilibrium | null {
  const gap = ({ point }: Equilibrium) =>
    Math.hypot(...point.map((x, i) => x - (values.vector[i] as number)));
  return equilibriaOf(values).reduce<Equilibrium | null>(
    (best, one) => (best && gap(best) <= gap(one) ? best : one),
    null,
  );
}
