/** The page without a pointer: everything is reached by Tab, and one sees where one is. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, settle } from './vectorium.ts';

/** What a screen reader says of the element in focus: its role and its name. */
const spoken = async (page: Page) =>
  (await page.locator(':focus').ariaSnapshot()).split('\n')[0]?.replace(/^- '?/, '') ?? '';

/** How an element looks, with what is around it and in it, which may show its focus. */
const looks = (target: Locator) =>
  target.evaluate((element) => {
    const look = (node: Element, pseudo?: string) => {
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(node, pseudo);
      return [outline, boxShadow, borderColor, backgroundColor];
    };
    const around = [element.parentElement ?? element, element, ...element.children];
    return around.map((node) => [look(node), look(node, '::before'), look(node, '::after')]).join();
  });

test('Tab reaches everything once, and everything has a name', async ({ page }) => {
  const expected = [
    'button "Linear algebra Linear transformation',
    'button "Reset"',
    'button "Share"',
    'group "Three-dimensional space',
    'button "Tip of column A e1',
    'button "Tip of column A e2',
    'button "Tip of column A e3',
    'button "Tip of x',
    'button "Choose a preset',
    'region "Lesson"',
    'tab "Matrix A"',
    'radio "three dimensions"',
    'textbox "Matrix A, row 1, column 1"',
    'textbox "Matrix A, row 3, column 3"',
    'button "Copy Matrix A"',
    'button "determinant',
    'combobox "lattice"',
    'switch "unit circle or sphere"',
    'slider "seed"',
    'button "Play"',
    'slider "Position"',
    'combobox "Motion"',
    'combobox "Speed"',
  ];
  await expect(page.getByRole('switch', { name: 'unit circle or sphere' })).toBeVisible();
  await settle(page);
  // The walk begins at the top of the page, wherever loading has left the browser's own place.
  await page.evaluate(() => getSelection()?.collapse(document.body, 0));
  const seen: string[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').count()) === 0) continue; // Past the end; round again.
    const name = await spoken(page);
    if (seen.includes(name)) break;
    expect(name, `after ${seen.at(-1)}`).toMatch(/^(?:\w+ ".+"|\w+: .+)/);
    seen.push(name);
  }
  const missing = expected.filter((name) => !seen.some((one) => one.startsWith(name)));
  expect(missing, seen.join('\n')).toEqual([]);
});

test('what is in focus looks other than what is not', async ({ page }) => {
  for (const target of [
    page.getByRole('button', { name: 'Share' }),
    page.getByRole('button', { name: /^Tip of column A e1/ }),
    page.getByRole('textbox', { name: 'Matrix A, row 1, column 1', exact: true }),
    page.getByRole('slider', { name: 'Position' }),
    page.getByRole('button', { name: 'Play', exact: true }),
    page.getByRole('combobox', { name: 'Motion' }),
    page.getByRole('switch', { name: 'unit circle or sphere' }),
    page.getByRole('slider', { name: 'seed' }),
    page.getByRole('group', { name: /under a matrix of kind/ }),
  ]) {
    await page.keyboard.press('Shift'); // Focus is shown to those who use keys.
    await target.focus();
    await expect(target).toBeFocused();
    const focused = await looks(target);
    await target.blur();
    expect(focused, `${target}`).not.toBe(await looks(target));
  }
});

test('the whole exhibit can be worked by keys alone', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Exhibits' })).toBeVisible();
  await page.keyboard.type('linear');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press(']');
  await expect(page.getByRole('button', { name: /^Choose a preset: Shear/ })).toBeVisible();
  expect((await call(page, 'get')).params.dimension).toBe(2);
  await page.keyboard.press('Control+z');
  expect((await call(page, 'get')).params.dimension).toBe(3);
  await page.keyboard.press('Control+Shift+z');
  expect((await call(page, 'get')).params.dimension).toBe(2);
  await page.keyboard.press('r');
  expect((await call(page, 'get')).params).toMatchObject({ dimension: 3, sphere: false });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and gestures' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
