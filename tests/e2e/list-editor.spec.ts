/** The racers' cards: their settings typed and nudged, cases changed, racers added, branched, removed. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, noteOf, SENTENCE } from './vectorium.ts';

type Racer = Record<string, unknown>;
const racersOf = async (page: Page) => (await call(page, 'get')).params.racers as Racer[];
const cards = (page: Page) => page.locator('.item');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const rateOf = (page: Page, index: number) =>
  cards(page)
    .nth(index)
    .getByRole('textbox', { name: /learning rate$/i });

test.beforeEach(async ({ page }) => {
  const racers = [
    { optimiser: 'gradient-descent', learningRate: 0.01 },
    { optimiser: 'adam', learningRate: 0.2 },
  ];
  await call(page, 'open', 'gradient-descent', { function: 'x^2+y^2', racers });
  await expect(cards(page)).toHaveCount(2);
});

test('a setting takes expressions and arrows, and keeps what is wrong where it was typed', async ({
  page,
}) => {
  const rate = rateOf(page, 0);
  await rate.click();
  await page.keyboard.type('1/8');
  await page.keyboard.press('Enter');
  expect((await racersOf(page))[0]?.learningRate).toBe(0.125);
  await page.keyboard.press('ArrowUp');
  expect((await racersOf(page))[0]?.learningRate).toBe(0.14);
  await undo(page).click();
  expect((await racersOf(page))[0]?.learningRate).toBe(0.125);
  await rate.click();
  await page.keyboard.type('-1');
  await expect(await noteOf(rate)).toHaveText(SENTENCE);
  expect((await racersOf(page))[0]?.learningRate).not.toBe(-1);
});

test('another optimiser takes its own settings', async ({ page }) => {
  await cards(page).nth(0).getByRole('combobox').first().selectOption('rmsprop');
  expect((await racersOf(page))[0]).toMatchObject({ optimiser: 'rmsprop', alpha: 0.99 });
  await undo(page).click();
  expect((await racersOf(page))[0]).toMatchObject({ optimiser: 'gradient-descent' });
});

test('a pair has two boxes behind the other settings', async ({ page }) => {
  await cards(page)
    .nth(1)
    .getByRole('button', { name: /^More settings/ })
    .click();
  const second = cards(page)
    .nth(1)
    .getByRole('textbox', { name: /betas, component 2$/i });
  await second.fill('0.5');
  await page.keyboard.press('Enter');
  expect((await racersOf(page))[1]?.betas).toEqual([0.9, 0.5]);
});

test('racers are added up to eight, branched from where the timeline stands, and removed', async ({
  page,
}) => {
  await call(page, 'seek', 3);
  await cards(page)
    .nth(0)
    .getByRole('button', { name: /^Branch here/ })
    .click();
  expect((await racersOf(page))[2]).toMatchObject({ parent: 1, at: 3 });
  const add = page.getByRole('button', { name: 'Add a racer' });
  for (let count = 3; count < 8; count++) {
    await add.click();
    await expect(cards(page)).toHaveCount(count + 1);
  }
  await expect(page.getByRole('button', { name: '8 racers at most' })).toBeDisabled();
  await cards(page)
    .nth(7)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(cards(page)).toHaveCount(7);
  await undo(page).click();
  expect(await racersOf(page)).toHaveLength(8);
});
