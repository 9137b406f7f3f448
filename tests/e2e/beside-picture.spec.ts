/** Charts and the written-out step beside the picture, and a timeline of steps. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call } from './vectorium.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const track = (page: Page) => page.getByRole('slider', { name: 'Position' });

test.beforeEach(async ({ page }) => {
  const racers = [{ optimiser: 'gradient-descent', learningRate: 0.1 }];
  await call(page, 'open', 'gradient-descent', { function: 'x^2+y^2', start: [1, 2], racers });
  await call(page, 'seek', 4);
});

test.afterEach(async ({ page }) => {
  await tab(page, 'Lesson').click();
});

test('a chart reads its points by key, and its axis is made linear', async ({ page }) => {
  await tab(page, 'Charts').click();
  const loss = page.getByRole('slider', { name: /^Loss/ });
  await loss.focus();
  await page.keyboard.press('Home');
  await expect(loss).toHaveAttribute('aria-valuetext', /step 0, 5$/);
  await page.keyboard.press('ArrowRight');
  // f falls by (1 − 2η)² = 0.64 a step.
  await expect(loss).toHaveAttribute('aria-valuetext', /step 1, 3\.2$/);
  const logarithmic = page.getByRole('button', { name: 'f, logarithmic' });
  await expect(logarithmic).toHaveAttribute('aria-pressed', 'true');
  await logarithmic.click();
  await expect(logarithmic).toHaveAttribute('aria-pressed', 'false');
  await logarithmic.click();
});

test('the step is written out, and written anew with the next', async ({ page }) => {
  await tab(page, 'Step by step').click();
  const working = page.getByRole('tabpanel', { name: 'Step by step' });
  await expect(working.locator('math').first()).toBeVisible();
  await expect(working.locator('.temml-error')).toHaveCount(0);
  const before = await working.textContent();
  await page.getByRole('button', { name: 'One step on' }).click();
  await expect(working).not.toHaveText(before ?? '');
});

test('a run goes by whole steps and on past the end of its track, which keeps what it has reached', async ({
  page,
}) => {
  const end = Number(await track(page).getAttribute('aria-valuemax'));
  await track(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('.');
  await expect(track(page)).toHaveAttribute('aria-valuemax', String(end + 1));
  await page.keyboard.press('Home');
  expect((await call(page, 'get')).position).toBe(0);
  await expect(track(page)).toHaveAttribute('aria-valuemax', String(end + 1));
  await page.keyboard.press('.');
  expect((await call(page, 'get')).position).toBe(1);
});
