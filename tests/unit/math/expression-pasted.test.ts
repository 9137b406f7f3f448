/** Expressions as programs and tables write them. */
import { expect, test } from 'vitest';
import {
  compileFunction,
  ExpressionError,
  parseConstant,
} from '../../../src/math/expression/index';

const at = (text: string, x: number, y: number) =>
  compileFunction(text, { variables: ['x', 'y'] }).value([x, y]);

const point = [0.7, -1.3] as const;
const [x, y] = point;

test.each([
  ['np.sin(x) + numpy.cos(y)', Math.sin(x) + Math.cos(y)],
  ['math.exp(x)*math.pi', Math.exp(x) * Math.PI],
  ['Math.pow(x, 2) + Math.E', x * x + Math.E],
  ['pow(x,2)pow(y,3)', x ** 2 * y ** 3],
  ['2pow(y,2)^2', 2 * y ** 4],
  ['x**2 + y**2', x * x + y * y],
  ['sin\u2061(3x)\u2062cos\u2061(3y)', Math.sin(3 * x) * Math.cos(3 * y)],
  ['\u200bx\u00a0+\u2060y\u200b', x + y],
  ['-x**2', -(x * x)],
  ['torch.sigmoid(x) - torch.relu(y)', 1 / (1 + Math.exp(-x))],
  ['np.arctan2(y, x)', Math.atan2(y, x)],
  ['3np.log2(x)', 3 * Math.log2(x)],
  ['np.power(x, np.abs(y))', x ** Math.abs(y)],
  ['np.maximum(x, y) - Math.min(x, y)', x - y],
  ['Math.PI*Math.hypot(x, y)', Math.PI * Math.hypot(x, y)],
  ['if(x < y, x, y)', y],
  ['if(x > y, if(y >= 0, 1, 2), 3)', 2],
  ['1 + 2if(x<0, 1, 3)', 7],
  ['np.where(x + y < 0, -x, x)', -x],
  ['if((x < 0), 1, -1)', -1],
])('%s', (text, expected) => {
  expect(at(text, ...point)).toBeCloseTo(expected, 12);
});

test('derivatives go through', () => {
  const f = compileFunction('Math.pow(x, 3) + if(y < 0, y*y, np.exp(y))', {
    variables: ['x', 'y'],
  });
  const gradient = f.gradient([x, y], [], new Float64Array(2));
  expect(gradient[0]).toBeCloseTo(3 * x * x, 12);
  expect(gradient[1]).toBeCloseTo(2 * y, 12);
});

test('cells of matrices take them too', () => {
  expect(parseConstant('np.sqrt(2)/2').value).toBeCloseTo(Math.SQRT1_2, 15);
  expect(parseConstant('pow(2, 10)').value).toBe(1024);
});

test.each([
  ['np.fft(x)', '“np.fft” at character 1 is not among the functions known here.', 0, 6],
  ['1+np.xy', '“np.xy” at character 3 is not among the functions known here.', 2, 5],
  ['math.fmod(x, y)', '“math.fmod” at character 1 is not among the functions known here.', 0, 9],
  ['pow(x)', 'pow at character 1 takes 2 numbers, not 1.', 0, 3],
  ['np.sin(x, y)', 'sin at character 1 takes 1 number, not 2.', 0, 6],
  ['if(x, 1, 2)', 'if at character 1 takes a comparison and two numbers', 0, 2],
  ['if(x < 0, 1)', 'if at character 1 takes a comparison and two numbers', 0, 2],
  ['if(x < 0, 1, 2, 3)', 'if at character 1 takes a comparison and two numbers', 0, 2],
  ['if(x < 0)', 'if at character 1 takes a comparison and two numbers', 0, 2],
  ['if(x < 0, 1, 2', '“(” at character 3 is never closed.', 2, 1],
])('%s is refused in a sentence', (text, part, start, length) => {
  let error: unknown;
  try {
    at(text, 0, 0);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(ExpressionError);
  expect((error as ExpressionError).message).toContain(part);
  expect(error).toMatchObject({ at: start, length });
});

test.each(['np', 'np.', 'x.pow(2)', 'torch', 'if x', 'pow', 'mathx', 'numpy.2'])(
  '%s keeps its sentence',
  (text) => {
    expect(() => at(text, 0, 0)).toThrow(ExpressionError);
  },
);
