import { effect, type ReadonlySignal, signal } from '@preact/signals';

/**
 * `wide`: a panel on each side. `medium`: the lesson lies over the picture. `sheet`: one panel with
 * tabs at the bottom. `side`: that panel at the right, where the window is low.
 */
export type Layout = 'wide' | 'medium' | 'sheet' | 'side';

const queries: readonly (readonly [Layout, string])[] = [
  ['side', '(max-height: 480px) and (min-width: 481px)'],
  ['sheet', '(max-width: 720px)'],
  ['medium', '(max-width: 1040px)'],
];

/** Follows the window; the styles read the same from the document's `data-layout`. */
export function watchLayout(): ReadonlySignal<Layout> {
  const lists = queries.map(([layout, query]) => [layout, matchMedia(query)] as const);
  const read = (): Layout => lists.find(([, list]) => list.matches)?.[0] ?? 'wide';
  const layout = signal(read());
  for (const [, list] of lists) {
    list.addEventListener('change', () => {
      layout.value = read();
    });
  }
  effect(() => {
    document.documentElement.dataset.layout = layout.value;
  });
  return layout;
}

/** Whether all panels share one sheet. */
export function isSheet(layout: Layout): boolean {
  return layout === 'sheet' || layout === 'side';
}
