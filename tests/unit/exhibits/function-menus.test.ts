/** The menus of known functions. */
import { expect, test } from 'vitest';
import { inGroups } from '../../../src/app/expression-editor/function-menu';
import { teachingFunctions } from '../../../src/exhibits/calculus/partial-derivatives/functions';
import { namedFunctions } from '../../../src/exhibits/optimisation/gradient-descent/functions';
import { losses } from '../../../src/math/losses';

test('every built-in function stands in one group of the menu', () => {
  const ids = namedFunctions.map(({ id }) => id);
  expect([...ids].sort()).toEqual(losses.map(({ id }) => id).sort());
  const runs = inGroups(namedFunctions);
  expect(new Set(runs.map(({ group }) => group)).size).toBe(runs.length);
  expect(runs.map(({ first }) => namedFunctions[first]?.id)).toEqual([
    'quadratic',
    'rosenbrock',
    'himmelblau',
    'ackley',
    'saddle',
  ]);
});

test('functions of one group stand together', () => {
  for (const named of [namedFunctions, teachingFunctions]) {
    const runs = inGroups(named);
    expect(runs.flatMap(({ entries }) => entries)).toEqual(named);
    expect(runs.every(({ group }) => group !== '')).toBe(true);
  }
  expect(inGroups([{ id: 'a', title: 'A', text: 'x' }])).toMatchObject([{ group: '', first: 0 }]);
});
