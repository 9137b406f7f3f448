import type { Exhibit, Wing } from '../../exhibits/contract';

/** What the search looks at. */
export type Searchable = Pick<Exhibit, 'id' | 'wing' | 'title' | 'summary'>;

/** Lower case, without accents, so that `remise` finds `Rémise`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a word fits: 0 not at all; a title's beginning counts most. */
function score(exhibit: Searchable, wingName: string, word: string): number {
  const title = folded(exhibit.title);
  if (title.startsWith(word)) return 4;
  if (title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 3;
  if (title.includes(word)) return 2;
  return folded(`${exhibit.summary} ${wingName}`).includes(word) ? 1 : 0;
}

/** The exhibits that every word fits, best first; all of them, in their order, for an empty query. */
export function searchExhibits<Found extends Searchable>(
  exhibits: readonly Found[],
  wingNames: Readonly<Record<Wing, string>>,
  query: string,
): readonly Found[] {
  const wordsAsked = folded(query).split(/\s+/).filter(Boolean);
  const scored = exhibits.map((exhibit) => {
    const scores = wordsAsked.map((word) => score(exhibit, wingNames[exhibit.wing], word));
    return { exhibit, fits: scores.every(Boolean), total: scores.reduce((a, b) => a + b, 0) };
  });
  return scored
    .filter(({ fits }) => fits)
    .sort((a, b) => b.total - a.total)
    .map(({ exhibit }) => exhibit);
}
