import { describe, expect, test, vi } from 'vitest';
import { keepLatest } from '../../../src/core/keep-latest';

describe('keepLatest', () => {
  test('keeps the answer for the same arguments', () => {
    const answer = vi.fn((a: number, b: number) => ({ sum: a + b }));
    const kept = keepLatest(answer);
    expect(kept(1, 2)).toEqual({ sum: 3 });
    expect(kept(1, 2)).toBe(kept(1, 2));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('answers anew for other arguments, and keeps only the latest', () => {
    const answer = vi.fn((a: number, b: number) => a - b);
    const kept = keepLatest(answer);
    expect([kept(1, 2), kept(1, 3), kept(2, 3), kept(1, 2)]).toEqual([-1, -2, -1, -1]);
    expect(answer).toHaveBeenCalledTimes(4);
  });

  test('asks only the key whether anything has changed', () => {
    const answer = vi.fn((values: { a: number; b: number }) => values.a);
    const kept = keepLatest(answer, ({ a }) => [a]);
    expect(kept({ a: 1, b: 1 })).toBe(1);
    expect(kept({ a: 1, b: 2 })).toBe(1);
    expect(answer).toHaveBeenCalledTimes(1);
    expect(kept({ a: 2, b: 2 })).toBe(2);
  });

  test('a longer or shorter key is another one', () => {
    const kept = keepLatest((...parts: number[]) => parts.length);
    expect([kept(1), kept(1, 2), kept(1), kept()]).toEqual([1, 2, 1, 0]);
  });

  test.each([undefined, null])('an answer that is %s is kept, too', (nothing) => {
    const answer = vi.fn((_: string) => nothing);
    const kept = keepLatest(answer);
    expect([kept('a'), kept('a')]).toEqual([nothing, nothing]);
    expect(answer).toHaveBeenCalledTimes(1);
  });

  test('an answer that throws keeps nothing and leaves the former', () => {
    const answer = vi.fn((x: number) => {
      if (x < 0) throw new RangeError('negative');
      return { x };
    });
    const kept = keepLatest(answer);
    const former = kept(1);
    expect(() => kept(-1)).toThrow(RangeError);
    expect(() => kept(-1)).toThrow(RangeError);
    expect(kept(1)).toBe(former);
    expect(answer).toHaveBeenCalledTimes(3);
  });
});
