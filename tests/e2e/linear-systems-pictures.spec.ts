/** Linear systems: what is drawn stays readable: labels in their pane, many planes, columns in steps. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call } from './vectorium.ts';

const systems = (page: Page, params: Record<string, unknown>) =>
  call(page, 'open', 'linear-systems', params);

const shown = (page: Page) => page.locator('.stage-label:visible');

/** Labels that stick out of the pane that they belong to. */
const outOfPane = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.stage-pane')].flatMap((pane) => {
      const room = pane.getBoundingClientRect();
      return [...pane.querySelectorAll<HTMLElement>('.stage-label')]
        .filter((label) => label.style.visibility === 'visible')
        .filter((label) => {
          const { top, bottom } = label.getBoundingClientRect();
          return top < room.top - 1 || bottom > room.bottom + 1;
        })
        .map((label) => label.textContent ?? '');
    }),
  );

test('no label is cut off between two panes', async ({ page }) => {
  const rows = { dimension: 3, matrix: [1, 1, 1, 0, 0, 0, 1, -1, 0], vector: [1, 0, 1] };
  await systems(page, rows);
  await expect(shown(page).filter({ hasText: 'x1 − x2 = 1' })).toBeVisible();
  expect(await outOfPane(page)).toEqual([]);
});

test('row operations move columns and b together', async ({ page }) => {
  const steps = { subject: 'elimination', dimension: 2, matrix: [1, 2, 1, -1], vector: [4, 1] };
  await systems(page, { ...steps, byColumns: true });
  await call(page, 'seek', 3);
  await expect(page.getByText('Columns: the mix that gives b stays')).toBeVisible();
  await expect(shown(page).filter({ hasText: '2 a1' })).toBeVisible();
  // Nothing of them can be dragged: steps alone move them.
  await expect(page.getByRole('button', { name: /^Tip of/ })).toHaveCount(0);
});

test('of twelve planes each keeps its name beside the best x', async ({ page }) => {
  const equations = Array.from({ length: 12 }, (_, i) => ({
    kind: 'equation',
    a1: Math.cos(i),
    a2: Math.sin(i),
    a3: Math.cos(2 * i),
    b: 1 + (i % 3) / 5,
  }));
  await systems(page, { subject: 'least-squares', fit: 'equations', unknowns: '3', equations });
  const names = await shown(page)
    .filter({ hasText: /^R\d+$/ })
    .count();
  expect(names).toBeGreaterThan(6);
  await expect(page.getByText('dotted: |rᵢ| / ‖aᵢ‖')).toBeVisible();
});

test('where every x is a solution, that is drawn and said', async ({ page }) => {
  await systems(page, { dimension: 3, matrix: Array(9).fill(0), vector: [0, 0, 0] });
  await expect(shown(page).filter({ hasText: 'every x' })).toBeVisible();
  await expect(page.getByText('Columns: every mix of the columns gives b')).toBeVisible();
});

test('in a small lens equations go by their names', async ({ page }) => {
  const of = ['linear-transformation', 'eigenvector-field', 'dynamics', 'linear-systems'];
  await call(page, 'open', 'lenses', { of, matrix: [2, 1, 1, 3], vector: [4, 1] });
  await expect(shown(page).filter({ hasText: /^R1$/ })).toBeVisible();
  await expect(shown(page).filter({ hasText: '= 4' })).toHaveCount(0);
});
