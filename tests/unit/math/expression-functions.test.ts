/** Functions of variables and letters: what the grammar takes, where they are absent, and kinks. */
import { describe, expect, test } from 'vitest';
import { compileFunction } from '../../../src/math/expression';

const compile = (text: string, variables: readonly string[] = ['x', 'y']) =>
  compileFunction(text, { variables });

describe('values at x = 2, y = 3, letters 5, 7, 11 in order', () => {
  test.each([
    ['x+y', 5],
    ['x-y', -1],
    ['x−y', -1],
    ['x–y', -1],
    ['x*y', 6],
    ['x·y', 6],
    ['x⋅y', 6],
    ['x×y', 6],
    ['x∗y', 6],
    ['x/y', 2 / 3],
    ['x÷y', 2 / 3],
    ['x∕y', 2 / 3],
    ['x^y', 8],
    ['x**y', 8],
    ['x²', 4],
    ['x⁴', 16],
    ['x⁹', 512],
    ['x³', 8],
    ['√x', Math.SQRT2],
    ['√(x+y+4)', 3],
    ['-x', -2],
    ['−x²', -4],
    ['+x', 2],
    ['2x', 4],
    ['xy', 6],
    ['yx', 6],
    ['xy²', 18],
    ['x²y', 12],
    ['2xy³', 108],
    ['2^xy', 12],
    ['1/2x', 1],
    ['1/xy', 1.5],
    ['x(y+1)', 8],
    ['xy(y+1)', 24],
    ['(x+1)(y+1)', 12],
    ['sin(3x)cos(3y)', Math.sin(6) * Math.cos(9)],
    ['2sin(x)', 2 * Math.sin(2)],
    ['x sin(y)', 2 * Math.sin(3)],
    ['|x-y|', 1],
    ['2|x−y|y', 6],
    ['||x|−|y||', 1],
    ['pi x', 2 * Math.PI],
    ['2pix', 4 * Math.PI],
    ['2πx', 4 * Math.PI],
    ['taux', 4 * Math.PI],
    ['ex', 2 * Math.E],
    ['xe', 2 * Math.E],
    ['e^x', Math.E ** 2],
    ['e^-x²', Math.exp(-4)],
    ['ax', 10],
    ['ax²', 20],
    ['2bx', 20],
    ['abx', 70],
    ['axy', 30],
    ['a b', 35],
    ['a(x+1)', 15],
    ['f(x)', 10],
    ['ax(y+1)', 40],
    ['x^a', 32],
    ['(x-y)^a', -1],
    ['αx+β', 17],
    ['A x', 10],
    ['x < y ? 1 : 2', 1],
    ['x > y ? 1 : 2', 2],
    ['x <= 2 ? 1 : 2', 1],
    ['x ≤ 2 ? 1 : 2', 1],
    ['x >= 3 ? 1 : 2', 2],
    ['x ≥ 2 ? 1 : 2', 1],
    ['x < 2 ? 1 : 2', 2],
    ['(x < y) ? 1 : 2', 1],
    ['((x < y)) ? 1 : 2', 1],
    ['x<1 ? 1 : x<3 ? 2 : 3', 2],
    ['x<3 ? x<1 ? 1 : 2 : 3', 2],
    ['(x<1 ? 1 : 2) + y', 5],
    ['x<1 ? 1 : 2 + y', 5],
    ['2(x<y ? 4 : 5)', 8],
    ['max(x<y ? 4 : 5, 1)', 4],
    ['|x<y ? −4 : 5|', 4],
    ['(x<1 ? 12.5x² : x<2 ? x²/2+24x−12 : 12.5x²−24x+36) + y²', 47],
    ['x<1 ? 12.5x² : x<2 ? x²/2+24x−12 : 12.5x²−24x+36', 38],
    ['x<5 ? x : ln(x-5)', 2],
    ['mod(-x, y)', 1],
    ['mod(x, -y)', -1],
    ['log(e^x)', 2],
    ['log2(8x)', 4],
    ['log10(x·50)', 2],
    ['hypot(x+1, 4)', 5],
    ['atan2(x, x)', Math.PI / 4],
    ['sigmoid(x−2)', 0.5],
    ['relu(x−y)', 0],
    ['relu(y−x)', 1],
    ['gauss(x)', Math.exp(-4)],
    ['min(x, y, 1)', 1],
    ['max(x, y, 1)', 3],
    ['cbrt(−4x)', -2],
    ['sign(x-y)', -1],
    ['floor(-x/y)', -1],
    ['ceil(x/y)', 1],
    ['x/x', 1],
    ['7', 7],
  ])('%s = %d', (text, value) => {
    const found = compile(text).value([2, 3], [5, 7, 11]);
    expect(Math.abs(found - value)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(value)));
  });
});

test('letters come in order of first appearance; constants and variables are none', () => {
  expect(compile('b x + a y^c + b').letters).toEqual(['b', 'a', 'c']);
  expect(compile('e x + pi y + τ').letters).toEqual([]);
  expect(compile('z x').letters).toEqual(['z']);
  expect(compile('z x', ['x', 'y', 'z']).letters).toEqual([]);
  expect(compile('x < k ? m : n').letters).toEqual(['k', 'm', 'n']);
});

const gradient = (text: string, x: number, y: number) => [
  ...compile(text).gradient([x, y], [3], new Float64Array(2)),
];

describe('absent', () => {
  test.each([
    ['1/x', 0, 1],
    ['x/x', 0, 1],
    ['0·ln(x)', -1, 0],
    ['1/(1/x)', 0, 0],
    ['√x', -1, 0],
    ['(√x)²', -1, 0],
    ['ln(x)', 0, 0],
    ['log2(x)', -1, 0],
    ['asin(x)', 1.5, 0],
    ['acos(x)', -1.5, 0],
    ['x^0.5', -1, 0],
    ['x^(1/3)', -8, 0],
    ['x^-2', 0, 0],
    ['x^y', -2, 2],
    ['x^y', 0, 0],
    ['mod(x, y)', 1, 0],
    ['exp(x)', 1000, 0],
    ['x^300', 1000, 0],
    ['x − x/y', 1, 0],
    ['x<0 ? ln(x) : 1', -1, 0],
    ['ln(x) < 0 ? 1 : 1', -1, 0],
  ])('%s at (%d, %d): value, gradient and Hessian', (text, x, y) => {
    expect(compile(text).value([x, y])).toBeNaN();
    expect(gradient(text, x, y)).toEqual([NaN, NaN]);
    const hessian = compile(text).hessian([x, y], [], new Float64Array(4));
    expect([...hessian]).toEqual([NaN, NaN, NaN, NaN]);
  });

  test.each([
    ['x<0 ? 1 : ln(x)', -1, 0, 1],
    ['x<0 ? x : √x', -4, 0, -4],
    ['1/(1+exp(−x))', -1000, 0, 0],
    ['cbrt(x)', -8, 0, -2],
    ['x^a', -3, 0, -27],
    ['x^0', 0, 0, 1],
    ['x^3', -2, 0, -8],
    ['√x', 0, 0, 0],
    ['√x²', 0, 0, 0],
    ['x^1.5', 0, 0, 0],
  ])('but %s at (%d, %d) is %d', (text, x, y, value) => {
    expect(compile(text).value([x, y], [3])).toBeCloseTo(value, 12);
  });

  test('an infinite slope is absent where the value is there', () => {
    for (const text of ['√x', 'cbrt(x)', 'x^0.5', 'asin(x+1)']) {
      expect(compile(text).value([0, 0]), text).not.toBeNaN();
      expect(gradient(text, 0, 0)[0], text).toBeNaN();
    }
  });
});

describe('derivatives at kinks', () => {
  // What torch's autograd gives for abs, relu, maximum, minimum, sign, floor, ceil and remainder;
  // at the origin, where torch has NaN for hypot and atan2, the subgradient 0.
  test.each([
    ['|x|', 0, 0, 0, 0],
    ['relu(x)', 0, 0, 0, 0],
    ['relu(x) − relu(−x)', 0, 0, 0, 0],
    ['max(x, y)', 1, 1, 0.5, 0.5],
    ['min(x, y)', 1, 1, 0.5, 0.5],
    ['max(x, y)', 1, 2, 0, 1],
    ['max(x, y)', 2, 1, 1, 0],
    ['min(x, y)', 1, 2, 1, 0],
    ['min(x, y)', 2, 1, 0, 1],
    ['max(x, 0)', 0, 0, 0.5, 0],
    ['sign(x)', 0, 0, 0, 0],
    ['floor(x)', 1, 0, 0, 0],
    ['ceil(x)', 1, 0, 0, 0],
    ['x floor(x)', 2.5, 0, 2, 0],
    ['mod(x, y)', 7, 2, 1, -3],
    ['mod(x, y)', -7, 2, 1, 4],
    ['mod(x, y)', 6, 2, 1, -3],
    ['hypot(x, y)', 0, 0, 0, 0],
    ['hypot(x, y)', 3, 4, 0.6, 0.8],
    ['atan2(y, x)', 0, 0, 0, 0],
    ['atan2(y, x)', 1, 1, -0.5, 0.5],
    ['|x|y', 0, 3, 0, 0],
  ])('%s at (%d, %d): (%d, %d)', (text, x, y, dx, dy) => {
    expect(gradient(text, x, y)[0]).toBeCloseTo(dx, 14);
    expect(gradient(text, x, y)[1]).toBeCloseTo(dy, 14);
  });

  test.each([
    ['|x|', 0, 0, true],
    ['|x|', 1e-300, 0, false],
    ['|x|²', 0, 0, false],
    ['relu(x)', 0, 0, true],
    ['max(x, y)', 1, 1, true],
    ['max(x, y)', 1, 2, false],
    ['sign(x)', 0, 0, true],
    ['floor(x)', 3, 0, true],
    ['floor(x)', 3.5, 0, false],
    ['ceil(2x)', 0.5, 0, true],
    ['mod(x, y)', 6, 2, true],
    ['mod(x, y)', 7, 2, false],
    ['√x', 0, 0, true],
    ['cbrt(y)', 0, 0, true],
    ['hypot(x, y)', 0, 0, true],
    ['hypot(x, y)', 0, 1, false],
    ['atan2(y, x)', -1, 0, true],
    ['atan2(y, x)', 1, 0, false],
    ['asin(x)', 1, 0, true],
    ['x^1.5', 0, 0, true],
    ['x^2', 0, 0, false],
    ['x<1 ? x : 2x', 1, 0, true],
    ['x<1 ? |x| : |y|', 0, 0, true],
    ['x<1 ? |x| : |y|', 2, 1, false],
    ['x<1 ? x : |y|', 0, 0, false],
    ['|a|x', 0, 0, false],
  ])('%s at (%d, %d) is a kink: %s', (text, x, y, isKink) => {
    expect(compile(text).isKink([x, y], [0])).toBe(isKink);
  });
});

describe('Hessians derived by hand', () => {
  test.each([
    ['(1−x)² + 100(y−x²)²', 1, 1, [802, -400, -400, 200]],
    ['(x²+y−11)²+(x+y²−7)²', 3, 2, [74, 20, 20, 34]],
    ['x² − y²', 0, 0, [2, 0, 0, -2]],
    ['x³ − 3xy²', 1, 1, [6, -6, -6, -6]],
    ['ax² + bxy', 1, 1, [10, 7, 7, 0]],
    ['x²+y²>0 ? xy(x²−y²)/(x²+y²) : 0', 1, 0, [0, 1, 1, 0]],
    ['hypot(x, y)', 3, 4, [16 / 125, -12 / 125, -12 / 125, 9 / 125]],
  ])('%s at (%d, %d)', (text, x, y, expected) => {
    const found = compile(text).hessian([x, y], [5, 7], new Float64Array(4));
    for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 9);
  });

  test('a function of three variables', () => {
    const f = compile('x²yz + z³', ['x', 'y', 'z']);
    expect([...f.gradient([1, 2, 3], [], new Float64Array(3))]).toEqual([12, 3, 29]);
    const hessian = f.hessian([1, 2, 3], [], new Float64Array(9));
    expect([...hessian]).toEqual([12, 6, 4, 6, 0, 1, 4, 1, 18]);
  });
});
