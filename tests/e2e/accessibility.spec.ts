/** No violation of axe's rules in any theme, width or dialog. */
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from './fixtures.ts';
import { call, settle, visit } from './vectorium.ts';

const axe = createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core');

interface Examined extends Window {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** The page's policy keeps axe from being added later: it comes with the page. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript({ path: axe });
});

async function expectNoViolation(page: Page, about: string) {
  await settle(page);
  const found = await page.evaluate(async () => {
    const { violations, passes } = await (window as unknown as Examined).axe.run({
      resultTypes: ['violations'],
    });
    return {
      passes: passes.length,
      violations: violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      })),
    };
  });
  expect(found.violations, about).toEqual([]);
  expect(found.passes, about).toBeGreaterThan(10);
}

const lesson = (page: Page) => expect(page.getByText('The lesson is coming…')).toHaveCount(0);

test('every theme, and presenting', async ({ page }) => {
  await visit(page);
  await lesson(page);
  await call(page, 'set', { composition: 'side-by-side' });
  for (const theme of ['Dark', 'Light', 'Projector']) {
    await page.getByRole('button', { name: 'Theme' }).click();
    if (theme === 'Dark') await expectNoViolation(page, 'menu open');
    await page.getByRole('menuitemradio', { name: theme }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    await expectNoViolation(page, theme);
  }
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expectNoViolation(page, 'presenting');
});

test('every dialog, and a refused paste', async ({ page }) => {
  await visit(page);
  await lesson(page);
  for (const [key, name] of [
    ['?', 'Keys and gestures'],
    ['/', 'Exhibits'],
    ['s', 'Snapshot'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectNoViolation(page, `${name} open`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  await expectNoViolation(page, 'Share open');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Paste Matrix A' }).click();
  await page.getByRole('textbox', { name: /^Paste a matrix/ }).fill('1 2 3');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expectNoViolation(page, 'a refused paste');
  await page.keyboard.press('Escape');
});

test('a phone, each of its panels', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(page, '#/linear-transformation?no_such=1&theme=light');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoViolation(page, 'a notice on a phone');
  for (const name of ['Readouts', 'Lesson', 'Show', 'Matrix']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    await lesson(page);
    await expectNoViolation(page, `${name} on a phone`);
  }
});

test('lenses: their frames, their list of presets, and presenting them', async ({ page }) => {
  await visit(page);
  await call(page, 'open', 'lenses', {
    of: ['linear-transformation', 'eigenvector-field', 'dynamics', 'linear-systems'],
    matrix: [2, 1, 1, 2],
  });
  await page.keyboard.press(']');
  for (const theme of ['Dark', 'Light']) {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: theme }).click();
    await expectNoViolation(page, `lenses, ${theme}`);
  }
  await page.getByRole('button', { name: /^Choose a preset/ }).click();
  await expect(page.getByRole('group', { name: 'All lenses' })).toBeVisible();
  await expectNoViolation(page, 'presets open');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open the lesson' }).click();
  await lesson(page);
  await expectNoViolation(page, 'the lesson beside lenses');
  await page.keyboard.press('p');
  await expectNoViolation(page, 'presenting lenses');
});
