import { describe, expect, test } from 'vitest';
import { parameters } from '../../../src/exhibits/optimisation/gradient-descent/parameters';
import { domainOf } from '../../../src/exhibits/surfaces/domain';
import { heightRange, isLogarithmic } from '../../../src/exhibits/surfaces/height-range';
import { losses } from '../../../src/math/losses';

const square = domainOf([-3, 3, -3, 3]);

describe('heights worth showing', () => {
  test('all of a bounded function, its needles too', () => {
    const easom = (x: number, y: number) =>
      -Math.cos(x) * Math.cos(y) * Math.exp(-((x - Math.PI) ** 2) - (y - Math.PI) ** 2);
    const range = heightRange(easom, domainOf([-10, 10, -10, 10]));
    expect(range.low).toBeCloseTo(-1, 2);
    expect([range.clippedAbove, range.clippedBelow, range.absent]).toEqual([false, false, 0]);
  });

  test('exact at a bowl’s corners and close to its bottom', () => {
    const range = heightRange((x, y) => x * x + 2 * y * y + 5, square);
    expect(range.high).toBe(32);
    expect(range.low).toBeCloseTo(5, 12);
  });

  test('a pole is cut, on its side only', () => {
    const range = heightRange((x, y) => 1 / Math.hypot(x - 0.0123, y - 0.0234), square);
    expect([range.clippedAbove, range.clippedBelow]).toEqual([true, false]);
    expect(range.high).toBeGreaterThan(1);
    expect(range.high).toBeLessThan(20);
    expect(heightRange((x, y) => -1 / Math.hypot(x - 0.0123, y), square).clippedBelow).toBe(true);
  });

  test('a constant gets room, a function that is nowhere gets a floor', () => {
    const flat = heightRange(() => 7, square);
    expect(flat.low).toBeLessThan(7);
    expect(flat.high).toBeGreaterThan(7);
    const nowhere = heightRange(() => Number.NaN, square);
    expect([nowhere.low, nowhere.high, nowhere.absent]).toEqual([0, 1, 1]);
  });

  test.each([
    ['overflows', (x: number, y: number) => x * x + 1e308 * y * y],
    ['is tiny beside its offset', (x: number) => 1 + 1e-12 * x],
    ['is huge everywhere', () => 1e300],
    ['is the smallest there is', (x: number) => 5e-324 * x],
  ])('what %s still gives a range that can be drawn', (_, height) => {
    const { low, high } = heightRange(height, square);
    expect(high - low).toBeGreaterThan(0);
    expect(Math.abs(high)).toBeLessThan(1e38);
    expect(Math.fround(high)).toBeGreaterThan(Math.fround(low));
  });

  test('holes are counted', () => {
    const range = heightRange((x, y) => Math.sqrt(4 - x * x - y * y), square);
    expect(range.absent).toBeCloseTo(1 - (Math.PI * 4) / 36, 1);
    expect([range.low >= 0, range.high]).toEqual([true, 2]);
  });
});

describe('the scale that suits a function', () => {
  const auto = (text: string, box: readonly [number, number, number, number] = [-3, 3, -3, 3]) => {
    const f = parameters.function.accept(text, parameters.function.default).compiled;
    const height = (x: number, y: number) => f.value([x, y], []);
    return isLogarithmic('auto', heightRange(height, domainOf(box)));
  };

  test.each(
    losses.filter(({ id }) => ['himmelblau', 'rosenbrock', 'goldstein-price'].includes(id)),
  )('$id shows its valleys by decades', ({ text, domain }) =>
    expect(auto(text, domain)).toBe(true),
  );

  test.each(['sin(3x)cos(3y)/(1+x²+y²)', 'x²-y²', 'x²+y²', '|x|+|y|', 'sin(x)'])(
    '%s keeps its shape',
    (text) => expect(auto(text)).toBe(false),
  );

  test('what the visitor says goes, but where f falls without end', () => {
    const bowl = heightRange((x, y) => x * x + y * y, square);
    expect([isLogarithmic('log', bowl), isLogarithmic('linear', bowl)]).toEqual([true, false]);
    const well = heightRange((x, y) => -1 / Math.hypot(x - 0.0123, y), square);
    expect(isLogarithmic('log', well)).toBe(false);
  });
});
