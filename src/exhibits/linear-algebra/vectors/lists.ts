import { formatNumber } from '../../../math/format';
import type { ListView } from '../../contract';
import { analyse, pairOf } from './analysis';
import { inkOf } from './names';
import type { Values } from './parameters';
import { freeName } from './vector-parameters';
import { words } from './words';

const says = words.lists;

/** Subjects that speak of a, and of b. */
const speaksOfA = ({ subject, operation }: Values) =>
  subject !== 'gram-schmidt' && !(subject === 'sum' && operation === 'combine');
const speaksOfB = (values: Values) =>
  speaksOfA(values) &&
  values.subject !== 'norms' &&
  values.subject !== 'basis' &&
  !(values.subject === 'sum' && values.operation === 'scale');

/** Whether a vector's factor plays a part: all in a combination, a's while it is stretched. */
const hasFactor = (values: Values, index: number) =>
  values.subject === 'sum' &&
  (values.operation === 'combine' ||
    (values.operation === 'scale' && analyse(values).a.index === index));

const nameAt = (values: Values, index: number) => values.vectors[index]?.name ?? '';

/** The parts that a vector plays just now: a, b, in the basis. */
function rolesOf(values: Values, index: number): string[] {
  const { a, b, basis } = analyse(values);
  const roles: string[] = [];
  if (speaksOfA(values) && a.index === index) roles.push(says.roles.a);
  if (speaksOfB(values) && b.index === index) roles.push(says.roles.b);
  if (values.subject === 'basis' && basis.some((member) => member.index === index))
    roles.push(says.roles.basis);
  return roles;
}

const isInBasis = (values: Values, index: number) =>
  analyse(values).basis.some((member) => member.index === index);

/** The basis' names with one more, or one less. */
function basisWith(values: Values, index: number): { basis: string[] } {
  const names = analyse(values).basis.map(({ name }) => name);
  const name = nameAt(values, index);
  return {
    basis: names.includes(name) ? names.filter((other) => other !== name) : [...names, name],
  };
}

/** Places that are free of the usual vectors, for those that are added. */
const fresh = [
  [1, 1, 1],
  [-1, 1, 0.5],
  [1, -1, 1],
  [0.5, 2, -1],
  [-1.5, -0.5, 1],
  [2, 1, 0],
];

const vectors: ListView<Values> = {
  noun: says.noun,
  main: ['value', 'coefficient'],
  colour: (_values, index) => inkOf(index),
  title: nameAt,
  fields: (values, index) =>
    hasFactor(values, index) ? ['name', 'value', 'coefficient'] : ['name', 'value'],
  components: ({ dimension }) => dimension,
  note(values, index) {
    const point = analyse(values).arrows[index]?.point ?? [];
    const roles = rolesOf(values, index);
    const size = says.size(nameAt(values, index), formatNumber(Math.hypot(...point), 3));
    return [...roles, size].join(' · ');
  },
  add(values) {
    const names = values.vectors.map(({ name }) => name);
    const value = fresh[values.vectors.length % fresh.length];
    return { vectors: [...values.vectors, { name: freeName(names), value }] };
  },
  remove(values, index) {
    const rest = values.vectors.filter((_, k) => k !== index);
    const [a, b] = pairOf(rest, values);
    const basis = values.basis.filter((name) => name !== nameAt(values, index));
    return { vectors: rest, a: a.name, b: b.name, basis };
  },
  actions: [
    {
      id: 'a',
      label: says.makeA,
      enabled: (values, index) => speaksOfA(values) && analyse(values).a.index !== index,
      apply: (values, index) => {
        const { a, b } = analyse(values);
        // What was a becomes b where the two change places.
        return { a: nameAt(values, index), ...(b.index === index ? { b: a.name } : {}) };
      },
    },
    {
      id: 'b',
      label: says.makeB,
      enabled: (values, index) => speaksOfB(values) && analyse(values).b.index !== index,
      apply: (values, index) => {
        const { a, b } = analyse(values);
        return { b: nameAt(values, index), ...(a.index === index ? { a: b.name } : {}) };
      },
    },
    {
      id: 'into-basis',
      label: says.intoBasis,
      enabled: (values, index) =>
        values.subject === 'basis' &&
        !isInBasis(values, index) &&
        analyse(values).basis.length < values.dimension,
      apply: basisWith,
    },
    {
      id: 'out-of-basis',
      label: says.outOfBasis,
      enabled: (values, index) =>
        values.subject === 'basis' && isInBasis(values, index) && analyse(values).basis.length > 1,
      apply: basisWith,
    },
  ],
};

export const lists = { vectors };
