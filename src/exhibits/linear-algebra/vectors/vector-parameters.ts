import {
  list,
  number,
  type Parameter,
  ParameterError,
  record,
  text,
  vector,
} from '../../../core/parameter';
import { words } from './words';

/** Vectors at once. */
export const mostVectors = 6;
/** Factors may be this large in size. */
export const mostFactor = 1e6;
/** Products of numbers nearer to 0 than this would be lost: a·b would be 0 at any angle. */
const leastEntry = 1e-100;
const longestName = 12;
/** A letter, then letters, digits and primes: nothing that a label or a formula would take for markup. */
const nameForm = /^\p{L}[\p{L}\p{N}′]*$/u;
/** Names that a vector is given when it has none. */
const ownNames = ['u', 'v', 'w', 'x', 'y', 'z'] as const;

const item = record({
  label: words.vector,
  fields: {
    name: text({ label: words.fields.name, default: '', longest: longestName }),
    value: vector({ label: words.fields.value, default: [1, 1, 0] }),
    coefficient: number({
      label: words.fields.coefficient,
      hint: words.hints.coefficient,
      min: -mostFactor,
      max: mostFactor,
      step: 0.1,
      default: 1,
    }),
  },
  default: { name: '', value: [1, 1, 0], coefficient: 1 },
});

export type NamedVector = (typeof item)['default'];

/** The first of the usual names that is free. */
export function freeName(taken: readonly string[]): string {
  return ownNames.find((name) => !taken.includes(name)) ?? `u${taken.length + 1}`;
}

function named(vectors: readonly NamedVector[]): readonly NamedVector[] {
  const taken = vectors.map(({ name }) => name).filter((name) => name !== '');
  taken.forEach((name, index) => {
    if (!nameForm.test(name)) throw new ParameterError(words.badName(name));
    if (taken.indexOf(name) !== index) throw new ParameterError(words.twice(name));
  });
  return vectors.map((entry) => {
    if (entry.name !== '') return entry;
    const name = freeName(taken);
    taken.push(name);
    return { ...entry, name };
  });
}

const vectorList = list({
  label: words.parameters.vectors,
  item,
  min: 1,
  max: mostVectors,
  default: [
    { name: 'u', value: [2, 0.5, 0.5], coefficient: 1.5 },
    { name: 'v', value: [-0.5, 1.5, 1], coefficient: 1 },
    { name: 'w', value: [-1, 0.5, 1.5], coefficient: -0.5 },
  ],
});

/** Up to six vectors: `[{name: 'u', value: [2, 1, 0]}, …]`; names are their own, and given where missing. */
export const vectorsParameter: typeof vectorList = {
  ...vectorList,
  accept(input, current) {
    const vectors = vectorList.accept(input, current);
    // A name that was left out is given; one that was emptied would change under the visitor's hand.
    if ((input as readonly Record<string, unknown>[]).some(({ name }) => name === ''))
      throw new ParameterError(words.badName(''));
    for (const { value } of vectors)
      if (value.some((c) => c !== 0 && Math.abs(c) < leastEntry))
        throw new ParameterError(words.tooNearZero);
    return named(vectors);
  },
};

type Values = Readonly<Record<string, unknown>>;

const namesIn = (values: Values) =>
  (values.vectors as readonly NamedVector[]).map(({ name }) => name);

function known(label: string, name: string, values: Values): void {
  const names = namesIn(values);
  if (!names.includes(name)) throw new ParameterError(words.unknownName(label, name, names));
}

/** The name of one of the vectors. Where it was taken away or renamed, the first free one stands in. */
export function nameParameter(label: string, initial: string): Parameter<string> {
  const name = text({ label, default: initial, longest: longestName, group: 'own' });
  return { ...name, check: (value, values) => known(label, value, values) };
}

const nameList = list({
  label: words.parameters.basis,
  item: text({ label: words.fields.name, default: '', longest: longestName }),
  max: 3,
  default: [],
  group: 'own',
});

/** The vectors that coordinates are counted in, by name; none given: as many as there are axes. */
export const basisParameter: typeof nameList = {
  ...nameList,
  check(names, values) {
    for (const name of names) known(words.parameters.basis, name, values);
    if (new Set(names).size < names.length) throw new ParameterError(words.basisTwice);
  },
};
