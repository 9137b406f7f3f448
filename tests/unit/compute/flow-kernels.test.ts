import { expect, test } from 'vitest';
import { fieldText } from '../../../src/compute/flow/field-text';
import { stepsPerRound } from '../../../src/compute/flow/kernels';
import { compileFunction } from '../../../src/math/expression';
import { fieldVariables } from '../../../src/math/flow/vector-field';

const roundsOf = (...texts: string[]) =>
  stepsPerRound(
    fieldText(texts.map((text) => compileFunction(text, { variables: fieldVariables }))),
  );

test('short steps are written out several times, costly ones and real powers once', () => {
  expect(roundsOf('y', '-x - 0.1y')).toBe(4);
  expect(roundsOf('x^3', '-y')).toBe(4);
  expect(roundsOf('x^0.5', '-y')).toBe(1);
  expect(roundsOf('x', '-abs(y)^c')).toBe(1);
});
