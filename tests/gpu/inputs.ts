/** Seeded random inputs. Numbers are rounded to float32, so that both lanes are given the same. */
import { createRandom, type Entries, type Random } from '@built';

/** Between −size and size. */
export function randomNumbers(random: Random, length: number, size = 1): Float64Array {
  return Float64Array.from({ length }, () => Math.fround((2 * random() - 1) * size));
}

export function randomMatrix(random: Random, size = 1): Entries {
  return entries(randomNumbers(random, 9, size));
}

/** Of rank two: the third row is the sum of the others, exactly, because they are small integers. */
export function singularMatrix(random: Random): Entries {
  const rows = Array.from({ length: 6 }, () => Math.trunc(random() * 21) - 10);
  return entries([...rows, ...[0, 1, 2].map((j) => (rows[j] ?? 0) + (rows[3 + j] ?? 0))]);
}

/** Moves axes onto axes and turns some round: exact in any precision, however often it is applied. */
export function signedPermutation(random: Random): Entries {
  const columns = [0, 1, 2].sort(() => random() - 0.5);
  const values = new Array<number>(9).fill(0);
  columns.forEach((column, row) => {
    values[3 * row + column] = random() < 0.5 ? -1 : 1;
  });
  return entries(values);
}

export function entries(values: ArrayLike<number>): Entries {
  return Array.from(values) as unknown as Entries;
}

export const identity = entries([1, 0, 0, 0, 1, 0, 0, 0, 1]);

export { createRandom };
