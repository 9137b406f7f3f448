/** The bench measured by itself: the same work on both sides, so the ratio must be 1. */
import type { Trial } from '../harness.ts';

export const name = 'self-check: the same work on both sides';
export const target = 1.05;

export function setup(): Trial {
  const values = Float64Array.from({ length: 100_000 }, (_, index) => index);
  const work = () => values.reduce((sum, value) => sum + Math.sqrt(value), 0);
  return { a: work, b: work };
}
