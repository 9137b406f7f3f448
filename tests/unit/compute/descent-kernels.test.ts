import { describe, expect, test } from 'vitest';
import { basinShares, swarmStatistics } from '../../../src/compute/descent/statistics.ts';
import { stepKernel, stepsPerRound } from '../../../src/compute/descent/step-kernel.ts';
import { updateRules } from '../../../src/compute/descent/update-rules.ts';
import { functionText } from '../../../src/compute/function-text.ts';
import { generatedText } from '../../../src/compute/generated.ts';
import { compileFunction } from '../../../src/math/expression/index.ts';

const text = (typed: string) => functionText(compileFunction(typed, { variables: ['x', 'y'] }));
const plain = { rule: updateRules['gradient-descent'], counted: false, mapped: false };

describe('the text of a step', () => {
  test('holds no more than the gradient needs', () => {
    const { statements, gradient, inside } = text('(x^2+y-11)^2+(x+y^2-7)^2').writeStep('f');
    expect(inside).toBe('1');
    const lines = statements.split('\n');
    for (const [k, line] of lines.entries()) {
      const name = /^const (\w+) =/.exec(line)?.[1] ?? '';
      const later = [...lines.slice(k + 1), ...gradient].join('\n');
      expect(later).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  test('asks whether it is inside only where there is an outside', () => {
    expect(stepKernel(text('x^2 + y^2'), plain).statements).not.toContain('< 0.5');
    expect(stepKernel(text('ln(x) + y^2'), plain).statements).toContain('< 0.5');
  });

  test('is written out several times only where it is short', () => {
    expect(stepsPerRound(text('(x^2+y-11)^2+(x+y^2-7)^2'))).toBe(4);
    expect(stepsPerRound(text('sin(3x)cos(3y)/(1+x^2+y^2)'))).toBe(1);
  });
});

test('text that is no identifier is refused as an argument', () => {
  const kernel = { name: 'k', textures: [], scalars: ['a){alert(1)}'], statements: '' };
  expect(() => generatedText({ ...kernel, outputs: [['0', '0', '0', '0']] })).toThrow('argument');
});

describe('statistics', () => {
  const places = [0, 0, 4, 1, 0, 0, 2, -1, 0, 0, 9, -2, 0, 0, 8, -3, 0, 0, 3, 0];

  test('of a swarm: the median of those that are somewhere, shares of all', () => {
    const expected = { n: 50, step: 7, medianLoss: 3, convergedShare: 0.4, divergedShare: 0.2 };
    expect(swarmStatistics(places, 50, 7)).toEqual(expected);
  });

  test('of basins: every start is counted once', () => {
    const outcomes = [0, 1, 9, 1, 1, 1, 9, 1, 1, 2, 9, 1, -1, 2, 9, 1, -1, 0, 3, 2, -2, 0, 0, 3];
    const { shares, unassigned } = basinShares(outcomes, 3);
    expect(shares).toEqual([1 / 6, 2 / 6, 0]);
    expect(unassigned).toBe(0.5);
  });

  test('work that the driver gave up on is told', () => {
    expect(() => basinShares([0, 0, 0, 0], 1)).toThrow('gave up');
  });
});
