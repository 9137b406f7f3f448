import { expect, test } from 'vitest';
import { formatComplex, formatNumber, superscript } from '../../../src/math/format';

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-2, '−2'],
  [0.5, '0.5'],
  [1 / 3, '0.3333'],
  [-2 / 3, '−0.6667'],
  [12.3456, '12.35'],
  [1234.56, '1235'],
  [123456, '123456'],
  [1e6, '1000000'],
  [-1e6, '−1000000'],
  [1e7, '1×10⁷'],
  [12345678, '1.235×10⁷'],
  [3.2e-8, '3.2×10⁻⁸'],
  [-3.2e-8, '−3.2×10⁻⁸'],
  [0.001, '0.001'],
  [0.0001, '0.0001'],
  [0.00012346, '0.0001235'],
  [0.00009, '9×10⁻⁵'],
  [1.5e300, '1.5×10³⁰⁰'],
  [5e-324, '4.941×10⁻³²⁴'],
  [0.99999, '1'],
  [9.99996, '10'],
  [2.5, '2.5'],
  [100, '100'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [Number.NaN, 'undefined'],
])('%d reads %s', (x, text) => {
  expect(formatNumber(x)).toBe(text);
});

test('more digits when asked for', () => {
  expect(formatNumber(Math.PI, 10)).toBe('3.141592654');
  expect(formatNumber(1e-9 / 3, 2)).toBe('3.3×10⁻¹⁰');
});

test.each([
  [{ re: 1, im: 2 }, '1 + 2i'],
  [{ re: -0.5, im: -0.8660254 }, '−0.5 − 0.866i'],
  [{ re: 0, im: 1 }, 'i'],
  [{ re: 0, im: -1 }, '−i'],
  [{ re: 3, im: 0 }, '3'],
  [{ re: 0, im: 0 }, '0'],
  [{ re: 2, im: -1 }, '2 − i'],
])('%j reads %s', (z, text) => {
  expect(formatComplex(z)).toBe(text);
});

test('superscripts', () => {
  expect(superscript(-1234567890)).toBe('⁻¹²³⁴⁵⁶⁷⁸⁹⁰');
});
