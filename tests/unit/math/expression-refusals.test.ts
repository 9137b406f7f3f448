/** What is refused, with which sentence and where; and that nothing typed can hang the page. */
import { describe, expect, test } from 'vitest';
import { compileFunction, ExpressionError, kernelText } from '../../../src/math/expression';

const compile = (text: string) => compileFunction(text, { variables: ['x', 'y'] });

function refusal(text: string): ExpressionError {
  try {
    compile(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

test.each([
  ['sim(x)', '“sin”', 0, 3],
  ['sinn(x)', '“sin”', 0, 4],
  ['2 + sn(x)', '“sin”', 4, 2],
  ['arcsin(x)', '“asin”', 0, 6],
  ['sqr(x)', '“sqrt”', 0, 3],
  ['six(y)', '“sin”', 0, 3],
  ['sinx', 'write sin(x)', 0, 4],
  ['lnx', 'write ln(x)', 0, 3],
  ['xsin(y)', 'write x·sin(…)', 0, 4],
  ['sin x', 'parentheses', 0, 3],
  ['x sin', 'parentheses', 2, 3],
  ['foo', 'Unknown word “foo”', 0, 3],
  ['foo', 'the nearest known is “cos”', 0, 3],
  ['x + sigma', 'type “σ”', 4, 5],
  ['alpha x', 'type “α”', 0, 5],
  ['2lambda', 'type “λ”', 1, 6],
  ['epsilon', 'type “ε”', 0, 7],
  ['phi', 'type “φ”', 0, 3],
  ['y if x', 'write cases as', 2, 2],
  ['sin²(x)', 'sin(x)^2', 0, 3],
  ['y cos^2 x', 'cos(x)^2', 2, 3],
  ['f(x, y) = x²', '“=”', 8, 1],
  ['z = foo', '“=”', 2, 1],
  ['|x|y|', '“|” at character 5 is never closed', 4, 1],
  ['\\frac{x}{y}', 'instead of LaTeX', 0, 1],
  ['x^{2}', 'use parentheses', 2, 1],
  ['x != 1 ? 1 : 2', 'compare by', 2, 1],
  ['x⁻¹', 'write a power as', 1, 1],
  ['½x', 'write a fraction as', 0, 1],
  ['2х', 'letters are Latin or Greek', 1, 1],
  ['foo(x)', 'Unknown word “foo”', 0, 3],
  ['ab', 'Unknown word “ab”', 0, 2],
  ['xa', 'Unknown word “xa”', 0, 2],
  ['x_1', 'Unknown word', 0, 2],
  ['x = 2', '“=”', 2, 1],
  ['x == 2 ? 1 : 0', '“=”', 2, 2],
  ['x < 1', 'what follows', 2, 1],
  ['(x<1)', 'what follows', 2, 1],
  ['2(x<1)', 'what follows', 3, 1],
  ['(x<1) + 2', 'what follows', 2, 1],
  ['−(x<1) ? 1 : 2', 'what follows', 3, 1],
  ['max(x<1, 2)', 'what follows', 5, 1],
  ['|x<1|', 'what follows', 2, 1],
  ['x^(y<1)', 'what follows', 4, 1],
  ['0<x<1 ? 1 : 2', 'Only one comparison', 3, 1],
  ['x ? 1 : 2', 'a comparison is needed', 2, 1],
  ['x<1 ? 2', 'needs a “:”', 4, 1],
  ['(x<1 ? 2) : 3', 'needs a “:”', 5, 1],
  ['x : 2', 'needs a “?”', 2, 1],
  ['x<1 ? : 2', 'missing before “:”', 6, 1],
  ['x < ? 1 : 2', 'missing before “?”', 4, 1],
  ['x <', 'too early', 3, 0],
  ['x ! y', '“!”', 2, 1],
  ['x & y', '“&”', 2, 1],
  ['x % y', '“%” at character 3 cannot be used in an expression; write mod(x, 2)', 2, 1],
  ['[x]', '“[”', 0, 1],
  ['x y 2', 'operator is missing', 4, 1],
  ['x,y', 'decimals take a point', 1, 1],
  ['hypot(x)', 'takes 2 numbers', 0, 5],
  ['sin(x, y)', 'takes 1 number', 0, 3],
  ['sin()', 'missing before', 4, 1],
  ['(x', 'never closed', 0, 1],
  ['x)', 'closes nothing', 1, 1],
  ['', 'nothing here', 0, 0],
])('%j is refused: %s, at %d, %d long', (text, part, at, length) => {
  const error = refusal(text);
  expect(error.message).toContain(part);
  expect(error.message).toMatch(/^[^\n]+[.?]$/);
  expect(error).toMatchObject({ at, length });
});

describe('nothing that is typed can hang the page', () => {
  test.each([
    ['powers of powers', Array<string>(40).fill('x').join('^')],
    ['nested powers', `${'('.repeat(20)}x+1${')^50'.repeat(20)}`],
    ['nested products', `${'(x+1)(y+'.repeat(90)}1${')'.repeat(90)}`],
    ['a long product', Array.from({ length: 110 }, (_, k) => `(x-${k})`).join('')],
    ['nested sines', `${'sin(x+'.repeat(90)}y${')'.repeat(90)}`],
    ['nested quotients', `${'1/(x+y/'.repeat(45)}2${')'.repeat(45)}`],
    ['nested conditions', `${'x<y?x:'.repeat(90)}y`],
    ['nested roots', `${'hypot(x,'.repeat(60)}y${')'.repeat(60)}`],
    ['nested maxima', `${'max(xy,'.repeat(80)}y${')'.repeat(80)}`],
    ['many letters', [...'abcdfghijklmnopqrstuvwz'].map((c) => `${c}x`).join('+')],
    ['doubling', `${'('.repeat(50)}x${')(x+y)'.repeat(50)}`],
    ['squares of sums', `${'('.repeat(90)}x${'+y)²'.repeat(90)}`],
  ])(
    '%s',
    (_, text) => {
      try {
        const f = compile(text);
        const letters = f.letters.map(() => 1);
        f.hessian([0.5, 0.25], letters, new Float64Array(4));
        const names = Object.fromEntries([...f.variables, ...f.letters].map((n) => [n, n]));
        const kernel = kernelText(f, { names, prefix: 't', derivatives: 2 });
        expect(kernel.statements.length).toBeLessThan(1e6);
        expect([f.tex, ...f.gradientTex, ...f.hessianTex].join('').length).toBeLessThan(1e5);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
        expect((error as Error).message).toMatch(/too many parts|too deeply|at most 1000/);
      }
    },
    5000,
  );
});
