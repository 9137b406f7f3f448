import { describe, expect, test } from 'vitest';
import { searchExhibits } from '../../../../src/app/shell/search';
import { words } from '../../../../src/app/shell/words';

const exhibits = [
  { id: 'a', wing: 'linear-algebra', title: 'Linear transformation', summary: 'Space bends.' },
  { id: 'b', wing: 'linear-algebra', title: 'Eigenvectors', summary: 'A linear map keeps lines.' },
  { id: 'c', wing: 'optimisation', title: 'Momentum', summary: 'Nesterov and Poincaré.' },
] as const;

const found = (query: string) => searchExhibits(exhibits, words.wings, query).map(({ id }) => id);

describe('the search', () => {
  test('shows all in their order when nothing is asked', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
    expect(found('   ')).toEqual(['a', 'b', 'c']);
  });

  test('puts titles before summaries', () => {
    expect(found('linear')).toEqual(['a', 'b']);
    expect(found('lin map')).toEqual(['b']);
  });

  test('knows wings, and neither case nor accents', () => {
    expect(found('OPTIMISATION')).toEqual(['c']);
    expect(found('poincare')).toEqual(['c']);
  });

  test('finds nothing for what is nowhere', () => {
    expect(found('teapot')).toEqual([]);
    expect(found('.*')).toEqual([]);
  });
});
