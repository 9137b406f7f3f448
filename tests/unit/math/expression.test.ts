import fc from 'fast-check';
import { evaluate, floor, mod, sign } from 'mathjs';
import { describe, expect, test } from 'vitest';
import {
  ExpressionError,
  FUNCTIONS,
  MAX_DEPTH,
  parse,
  parseConstant,
} from '../../../src/math/expression/index';
import { formatFraction } from '../../../src/math/fraction';
import './helpers';

function refusal(text: string): ExpressionError {
  try {
    parseConstant(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

describe('values', () => {
  test.each([
    ['1/3', 1 / 3],
    ['√2/2', Math.SQRT2 / 2],
    ['sqrt(2)/2', Math.SQRT2 / 2],
    ['cos(pi/6)', Math.cos(Math.PI / 6)],
    ['-2e-3', -0.002],
    ['−2e−3', -0.002],
    ['.5', 0.5],
    ['1.', 1],
    ['1.e-03', 0.001],
    ['2π', 2 * Math.PI],
    ['2e', 2 * Math.E],
    ['2e3', 2000],
    ['πe', Math.PI * Math.E],
    ['1/2π', Math.PI / 2],
    ['6/2(3)', 9],
    ['2(3)(4)', 24],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['-2²', -4],
    ['2³', 8],
    ['2²³', 64],
    ['√16', 4],
    ['√√16', 2],
    ['2√9', 6],
    ['|−3|', 3],
    ['||-2|-3|', 1],
    ['|2||3|', 6],
    ['2|3|', 6],
    ['|(|-2|)-5|', 3],
    ['3·4', 12],
    ['3×4', 12],
    ['12÷4', 3],
    ['+3', 3],
    ['--3', 3],
    ['2*-3', -6],
    ['tau', 2 * Math.PI],
    ['τ/2', Math.PI],
    ['log(e)', 1],
    ['ln(e)', 1],
    ['mod(-5,3)', 1],
    ['mod(5,-3)', -1],
    ['hypot(3,4)', 5],
    ['atan2(1,1)', Math.PI / 4],
    ['log2(8)', 3],
    ['log10(1000)', 3],
    ['min(3,1,2)', 1],
    ['gauss(0)', 1],
    ['sigmoid(0)', 0.5],
    ['relu(-1)', 0],
    ['cbrt(-8)', -2],
    ['sign(-2)', -1],
    ['2**3', 8],
    ['-0', 0],
    ['1e-200*1e-200', 0],
    ['0^0', 1],
  ])('%s = %d', (text, value) => {
    const { value: found } = parseConstant(text);
    expect(Math.abs(found - value)).toBeLessThanOrEqual(4e-16 * Math.abs(value));
    expect(Object.is(found, -0)).toBe(false);
  });

  test.each([
    ['1/3', '1/3'],
    ['0.1', '1/10'],
    ['0.1+0.2', '3/10'],
    ['-2e-3', '−1/500'],
    ['2^-3', '1/8'],
    ['(1/3)²', '1/9'],
    ['|-1/2|', '1/2'],
    ['2(3)/4', '3/2'],
    ['1e400/1e399', null],
    ['1e3', '1000'],
    ['√4', null],
    ['2π', null],
    ['2^0.5', null],
    ['cos(0)', null],
    ['2^1000', '1'.concat('x')],
  ])('%s is exactly %s', (text, exact) => {
    if (text.startsWith('1e400')) return expect(refusal(text).message).toContain('too large');
    const found = parseConstant(text).exact;
    if (exact === '1x') return expect(found?.numerator).toBe(2n ** 1000n);
    expect(found && formatFraction(found)).toBe(exact);
  });

  test('a rational expression has the float64 nearest to its exact value', () => {
    expect(parseConstant('0.1+0.2').value).toBe(0.3);
    expect(parseConstant('1e-320').value).toBe(1e-320);
  });

  test('powers too large for exact arithmetic still have a float64 value', () => {
    expect(parseConstant('1.0000001^4000')).toEqual({ value: 1.0000001 ** 4000, exact: null });
  });
});

const BAD: [string, string][] = [
  ['', 'nothing here'],
  ['   ', 'nothing here'],
  ['x', 'variable'],
  ['2y', 'variable'],
  ['NaN', 'finite'],
  ['Infinity', 'finite'],
  ['-inf', 'finite'],
  ['∞', 'finite'],
  ['1e400', 'too large'],
  ['1e-400', 'too small'],
  ['10^400', 'too large'],
  ['exp(1000)', 'too large'],
  ['1/0', 'divided by 0'],
  ['1/(2-2)', 'divided by 0'],
  ['0^-1', 'negative powers'],
  ['log(-1)', 'above 0'],
  ['ln(0)', 'above 0'],
  ['log10(-1)', 'above 0'],
  ['sqrt(-1)', 'at least 0'],
  ['√(-4)', 'at least 0'],
  ['asin(2)', 'from −1 to 1'],
  ['(-8)^(1/3)', 'not a real'],
  ['mod(1,0)', 'divide by 0'],
  ['sqr(2)', '“sqrt”'],
  ['cosn(1)', '“cos”'],
  ['arctan(1)', '“atan”'],
  ['pie', '“pi”'],
  ['__proto__', 'Unknown word'],
  ['constructor', 'Unknown word'],
  ['toString()', 'Unknown word'],
  ['hasOwnProperty(1)', 'Unknown word'],
  ['alert(1)', 'Unknown word'],
  ['</script>', '“<”'],
  ['1;2', '“;”'],
  ['"1"', '“"”'],
  ['`1`', '“`”'],
  ['$' + '{1}', '“$”'],
  ['1=1', '“=”'],
  ['[1]', '“[”'],
  ['1 2', 'operator is missing'],
  ['pi2', 'operator is missing'],
  ['1,5', 'decimals take a point'],
  ['1.2.3', 'two decimal points'],
  ['1..2', 'two decimal points'],
  ['(1', 'never closed'],
  ['1)', 'closes nothing'],
  ['|1', 'never closed'],
  ['()', 'missing before'],
  ['1+', 'too early'],
  ['*2', 'missing before'],
  ['2*/3', 'missing before'],
  ['sin', 'parentheses'],
  ['sin 2', 'parentheses'],
  ['sin^2(1)', 'parentheses'],
  ['sin(1,2)', 'takes 1 number'],
  ['hypot(1)', 'takes 2 numbers'],
  ['min()', 'missing before'],
  ['|', 'never closed'],
  ['√', 'too early'],
  ['١', '“١”'],
  ['\u0000', 'cannot be used'],
  ['1\u202e2', 'cannot be used'],
  ['😀', '“😀”'],
];

describe('refusals', () => {
  test.each(BAD)('%j: %s', (text, part) => {
    const error = refusal(text);
    expect(error.message).toContain(part);
    expect(error.message).toMatch(/^[^\n]+[.?]$/);
    expect(error.at).toBeGreaterThanOrEqual(0);
    expect(error.at + error.length).toBeLessThanOrEqual(text.length);
  });

  test.each([
    ['1+foo', 2, 3],
    ['2 + 1/0', 5, 1],
    ['log(0)', 0, 3],
    ['cos(1', 3, 1],
    ['1 + 2 3', 6, 1],
  ])('%j points at %d, %d long', (text, at, length) => {
    expect(refusal(text)).toMatchObject({ at, length });
  });

  test('texts that are too long or too deep', () => {
    expect(refusal('1'.repeat(1001)).message).toContain('at most 1000');
    expect(refusal('1+'.repeat(1_000_000)).message).toContain('2000000 characters');
    expect(parseConstant(`${'1+'.repeat(499)}1`).value).toBe(500);
    for (const [open, close] of [
      ['(', ')'],
      ['-', ''],
      ['√', ''],
      ['1^', ''],
      ['abs(', ')'],
      ['|1+', '|'],
    ]) {
      const nest = (depth: number) => `${open?.repeat(depth)}1${close?.repeat(depth)}`;
      expect(refusal(nest(MAX_DEPTH + 1)).message).toContain('too deeply');
      expect(Number.isFinite(parseConstant(nest(50)).value)).toBe(true);
    }
  });

  test('nothing typed can do anything but have a value or be refused', () => {
    const pieces = fc.constantFrom(
      ...FUNCTIONS.keys(),
      ...'+-−*·×/÷^²³√()|,.0123456789eπτxyz _$[]{}"\'`;:<>=!&\\',
      'pi',
      '__proto__',
      'constructor',
      'prototype',
      'globalThis',
      'this',
      'eval(',
      '1e',
      '=>',
      '\n',
      '\u0000',
      '\ud800',
    );
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (t) => {
        try {
          expect(Number.isFinite(parseConstant(t).value)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('with variables in scope, xy is x·y and 2x is 2·x', () => {
  const scope = { variables: new Set(['x', 'y']) };
  const shape = (text: string): string => {
    const show = (n: ReturnType<typeof parse>): string => {
      if (n.kind === 'binary') return `(${show(n.left)}${n.operator}${show(n.right)})`;
      if (n.kind === 'negate') return `-${show(n.operand)}`;
      if (n.kind === 'call') return `${n.name}[${n.args.map(show).join(',')}]`;
      if (n.kind === 'conditional') return '?';
      return n.kind === 'number' ? n.text : n.name;
    };
    return show(parse(text, scope));
  };
  expect(shape('xy')).toBe('(x*y)');
  expect(shape('1/2x')).toBe('((1/2)*x)');
  expect(shape('x(y+1)')).toBe('(x*(y+1))');
  expect(shape('-x^2y')).toBe('(-(x^2)*y)');
  expect(shape('sin(3x)cos(3y)')).toBe('(sin[(3*x)]*cos[(3*y)])');
  expect(() => shape('xw')).toThrow(ExpressionError);
});

/** mathjs's value, or null where it is complex or some function refuses a complex argument. */
function realValue(text: string): number | null {
  try {
    const value: unknown = evaluate(text);
    return typeof value === 'number' ? value : null;
  } catch {
    return null;
  }
}

describe('against mathjs, where the grammars agree', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99 }).map(String),
    fc.integer({ min: 1, max: 9999 }).map((k) => (k / 100).toFixed(2)),
    fc.constantFrom('pi', 'e', 'tau', '2.5e-3', '.5'),
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      number,
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
        .map(([a, o, b]) => `(${a}) ${o} (${b})`),
      fc
        .tuple(
          number,
          fc.constantFrom('+', '-', '*', '/', '^'),
          number,
          fc.constantFrom('+', '-', '*', '/'),
          number,
        )
        .map((p) => p.join('')),
      tie('expression').map((a) => `-(${a})`),
      fc
        .tuple(
          fc.constantFrom('sin', 'cos', 'tanh', 'atan', 'exp', 'sqrt', 'log', 'cbrt', 'abs'),
          tie('expression'),
        )
        .map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(
          fc.constantFrom('hypot', 'atan2', 'min', 'max'),
          tie('expression'),
          tie('expression'),
        )
        .map(([f, a, b]) => `${f}(${a}, ${b})`),
      number.map((a) => `2(${a})`),
    ),
  }));

  test('the same value, or a refusal where mathjs has no finite real one', () => {
    let compared = 0;
    fc.assert(
      fc.property(expression, (text) => {
        const oracle = realValue(text);
        fc.pre(oracle !== null);
        let value: number;
        try {
          ({ value } = parseConstant(text));
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          // A real, finite oracle value needs a part without one inside, as in 1/(1/0).
          if (Number.isFinite(oracle)) {
            expect((error as Error).message).toMatch(/divided? by 0|too large|above 0|at least 0/);
          }
          return;
        }
        compared += 1;
        const difference = Math.abs(value - (oracle as number));
        expect(difference).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(oracle as number)));
      }),
      { numRuns: 1500, seed: 20260 },
    );
    expect(compared).toBeGreaterThan(800);
  });

  test('floor, ceil, sign and mod of binary fractions, exactly', () => {
    const sixtyFourths = fc.integer({ min: -1e6, max: 1e6 }).map((k) => k / 64);
    fc.assert(
      fc.property(sixtyFourths, fc.integer({ min: 1, max: 999 }), (a, k) => {
        const value = (text: string) => parseConstant(text).value;
        expect(value(`floor(${a})`)).toBe(floor(a) + 0);
        expect(value(`ceil(${a})`)).toBe(0 - floor(-a));
        expect(value(`sign(${a})`)).toBe(sign(a) + 0);
        expect(value(`mod(${a}, ${k / 64})`)).toBe(mod(a, k / 64) + 0);
      }),
    );
  });
});
