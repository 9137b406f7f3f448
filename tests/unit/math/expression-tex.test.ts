/** Expressions in TeX: as typed, and their derivatives, simplified. */
import temml from 'temml';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import { compileFunction } from '../../../src/math/expression';
import { grow, spell } from './expression-trees';

const compile = (text: string) => compileFunction(text, { variables: ['x', 'y'] });

test.each([
  ['x/(1+y)', '\\frac{x}{1 + y}'],
  ['1/2x', '\\frac{1}{2} x'],
  ['(x+1)(y-1)', '\\left(x + 1\\right) \\left(y - 1\\right)'],
  ['x-(y-1)', 'x - \\left(y - 1\\right)'],
  ['(x+y)²', '\\left(x + y\\right)^{2}'],
  ['x^(y+1)', 'x^{y + 1}'],
  ['xy²', 'x y^{2}'],
  ['2·3', '2 \\cdot 3'],
  ['-2x', '-2 x'],
  ['x·(-2)', 'x \\left(-2\\right)'],
  ['|x|', '\\left|x\\right|'],
  ['√(x+1)', '\\sqrt{x + 1}'],
  ['cbrt(x)', '\\sqrt[3]{x}'],
  ['sin(x)²', '\\sin^{2}\\left(x\\right)'],
  ['log(x)', '\\ln\\left(x\\right)'],
  ['log2(x)', '\\log_{2}\\left(x\\right)'],
  ['exp(-x²)', 'e^{-x^{2}}'],
  ['floor(x)', '\\left\\lfloor x \\right\\rfloor'],
  ['gauss(x)', '\\operatorname{gauss}\\left(x\\right)'],
  ['hypot(x, y+1)', '\\sqrt{x^{2} + \\left(y + 1\\right)^{2}}'],
  ['2pi x', '2 \\pi x'],
  ['αx', '\\alpha x'],
  ['2e-3x', '2 \\cdot 10^{-3} x'],
  ['.5x', '0.5 x'],
  [
    'x<1 ? x : y≥2 ? 1 : 0',
    '\\begin{cases} x & \\text{if } x < 1 \\\\ 1 & \\text{if } y \\ge 2 \\\\ 0 & \\text{otherwise} \\end{cases}',
  ],
])('%s as typed', (text, tex) => {
  expect(compile(text).tex).toBe(tex);
});

test.each([
  [
    '(1−x)²+100(y−x²)²',
    '-2 \\left(1 - x\\right) - 400 x \\left(y - x^{2}\\right)',
    '200 \\left(y - x^{2}\\right)',
  ],
  ['x²/2', 'x', '0'],
  ['x³ − 3xy²', '3 x^{2} - 3 y^{2}', '-6 x y'],
  ['√x', '\\frac{1}{2 \\sqrt{x}}', '0'],
  ['ln(x)', '\\frac{1}{x}', '0'],
  ['sin(3x)', '3 \\cos\\left(3 x\\right)', '0'],
  ['exp(−x²)', '-2 x e^{-x^{2}}', '0'],
  ['ax² + by', '2 a x', 'b'],
  ['1/(1+x)', '-\\frac{1}{\\left(x + 1\\right)^{2}}', '0'],
  ['|y|', '0', '\\operatorname{sign}\\left(y\\right)'],
  ['xy + yx', '2 y', '2 x'],
])('the gradient of %s', (text, dx, dy) => {
  expect(compile(text).gradientTex).toEqual([dx, dy]);
});

describe('temml sets it', () => {
  test('300 generated expressions and their derivatives, seed 77', () => {
    const random = createRandom(77);
    for (let k = 0; k < 300; k++) {
      const f = compile(spell(grow(random, 2 + (k % 3)), 'ours'));
      for (const tex of [f.tex, ...f.gradientTex, ...f.hessianTex]) {
        const mathml = temml.renderToString(tex, { throwOnError: true });
        expect(mathml).toMatch(/^<math/);
        expect(mathml).not.toContain('temml-error');
      }
    }
  });
});
