/** The function field: typed, refused, chosen by name; its letters become sliders. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, noteOf, SENTENCE } from './vectorium.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Function f, expression' });
const parameters = async (page: Page) => (await call(page, 'get')).params;
const functionOf = async (page: Page) => (await parameters(page)).function;

test.beforeEach(async ({ page }) => {
  await call(page, 'open', 'gradient-descent', { function: 'x^2+y^2', racers: [] });
  await expect(field(page)).toHaveValue('x^2+y^2');
});

test('a function counts after a pause in typing, and the whole typing is one undo step', async ({
  page,
}) => {
  await field(page).fill('x^2+');
  await field(page).pressSequentially('3y^2');
  await expect.poll(() => functionOf(page)).toBe('x^2+3y^2');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await functionOf(page)).toBe('x^2+y^2');
  await expect(field(page)).toHaveValue('x^2+y^2');
});

test('what cannot be read is said, and the last good function stays; Escape brings its text back', async ({
  page,
}) => {
  await field(page).fill('x^2+coss(y)');
  const note = await noteOf(field(page));
  await expect(note).toHaveText(SENTENCE);
  await expect(note).toContainText('cos');
  expect(await functionOf(page)).toBe('x^2+y^2');
  await page.keyboard.press('Enter');
  const selected = await field(page).evaluate((node) => {
    const { value, selectionStart, selectionEnd } = node as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toBe('coss');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('x^2+y^2');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
});

test('two megabytes are refused before they enter the field', async ({ page }) => {
  await field(page).focus();
  await page.evaluate(() => navigator.clipboard.writeText('x+'.repeat(1024 * 1024)));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(await noteOf(field(page))).toContainText('2 097 152 characters');
  await expect(field(page)).toHaveValue('x^2+y^2');
});

test('a function is found by its name and chosen by key', async ({ page }) => {
  await page.getByRole('button', { name: /choose a known function/ }).click();
  await expect(page.getByRole('combobox', { name: 'Search functions' })).toBeFocused();
  await page.keyboard.type('rosen');
  const found = page.getByRole('listbox', { name: 'Function f' }).getByRole('option');
  await expect(found).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect.poll(() => functionOf(page)).toBe('rosenbrock');
});

test('a letter becomes a slider as it is typed; a drag is one undo step, a double-click sets it to 1', async ({
  page,
}) => {
  await field(page).fill('a x^2+y^2');
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: 'Letter a' });
  const box = page.getByRole('textbox', { name: 'Letter a, typed' });
  await expect(box).toHaveValue('1');
  await drag(page, await centreOf(slider), { x: 30, y: 0 });
  const dragged = ((await parameters(page)).letters as { a: number }).a;
  expect(dragged).toBeGreaterThan(0.5);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await parameters(page)).letters).toEqual({});
  await box.fill('10^2/4');
  await page.keyboard.press('Enter');
  expect((await parameters(page)).letters).toEqual({ a: 25 });
  await expect(slider).toHaveAttribute('aria-valuemax', '50');
  await slider.dblclick();
  expect((await parameters(page)).letters).toEqual({ a: 1 });
});
