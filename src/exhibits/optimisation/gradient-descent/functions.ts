import type { LetterValues, NamedExpression } from '../../../core/parameter';
import { lossById } from '../../../math/losses';
import type { Values } from './parameters';
import { words } from './words';

/** What decides the function that descends. */
export type FunctionValues = Pick<Values, 'function' | 'letters' | 'matrix'>;

/** ½θᵀHθ with the wing's matrix for H: its letters are the matrix' entries. */
export const bowl: NamedExpression = {
  id: 'quadratic',
  title: 'Quadratic bowl',
  text: '(ax²+(b+c)xy+dy²)/2',
};

/** The menu's groups, by ids. */
const groups: Readonly<Record<keyof typeof words.functionGroups, readonly string[]>> = {
  bowls: ['quadratic', 'ravine', 'booth', 'matyas'],
  valleys: ['rosenbrock', 'beale', 'mccormick', 'easom'],
  few: ['himmelblau', 'goldstein-price', 'three-hump-camel', 'six-hump-camel', 'styblinski-tang'],
  many: ['ackley', 'rastrigin', 'griewank', 'levy-13', 'eggholder'],
  saddles: ['saddle', 'monkey-saddle'],
};

/** The built-in functions, in the order of the menu. */
export const namedFunctions: readonly NamedExpression[] = Object.entries(groups).flatMap(
  ([key, ids]) =>
    ids.map((id) => {
      const known = id === bowl.id ? bowl : (lossById(id) as NamedExpression);
      return { ...known, group: words.functionGroups[key as keyof typeof groups] };
    }),
);

const ofMatrix = new WeakMap<object, LetterValues>();

/** The values of the function's letters; the same object while they stay the same. */
export function lettersOf({ function: f, letters, matrix }: FunctionValues): LetterValues {
  if (f.name !== bowl.id) return letters;
  const [a = 0, b = 0, , c = 0, d = 0] = matrix.values;
  const entries = ofMatrix.get(matrix) ?? { a, b, c, d };
  ofMatrix.set(matrix, entries);
  return entries;
}
