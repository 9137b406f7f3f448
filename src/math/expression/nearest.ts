/** The known word that a mistyped one most likely meant. */

/** Edits (insert, delete, replace, swap neighbours) between two short words (Damerau 1964). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[]).push(least);
    }
  }
  return at(a.length, b.length);
}

/** Names that people type for one of ours, too far from it in spelling. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['pow', '^'],
  ['root', 'sqrt'],
  ['sgn', 'sign'],
  ['power', '^'],
]);

/**
 * The nearest of `known`, or null where none is near enough.
 * @param farthest edits that it may be away: one for words of up to 5 letters, else two
 */
export function nearestWord(
  word: string,
  known: Iterable<string>,
  farthest = word.length <= 5 ? 1 : 2,
): string | null {
  const typed = word.toLowerCase();
  const alias = ALIASES.get(typed);
  if (alias) return alias;
  if (typed.length > 20) return null;
  let best: string | null = null;
  let least = farthest;
  for (const candidate of known) {
    const edits = editDistance(typed, candidate);
    if (edits > least || (edits === least && best !== null)) continue;
    least = edits;
    best = candidate;
  }
  return best;
}
