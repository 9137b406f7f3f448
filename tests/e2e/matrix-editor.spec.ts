/** Cells of the matrix: typed, walked through by arrows, scrubbed. */
import { expect, test } from './shared.ts';
import { call, cellOf, centreOf, drag, matrixOf, snapshot } from './vectorium.ts';

const TYPED: readonly [string, number][] = [
  ['1/3', 1 / 3],
  ['√2/2', Math.SQRT1_2],
  ['sqrt(2)/2', Math.SQRT1_2],
  ['cos(pi/6)', Math.sqrt(3) / 2],
  ['-2e-3', -0.002],
  ['−1.5', -1.5],
  ['2', 2],
];

test('a cell takes numbers and constant expressions, and keeps them as typed', async ({ page }) => {
  const cell = cellOf(page, 1, 1);
  await cell.click();
  for (const [text, value] of TYPED) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    expect((await matrixOf(page))[0], text).toBeCloseTo(value, 14);
    await expect(cell, text).toHaveValue(text);
    await expect(cell, text).toHaveAttribute('aria-invalid', 'false');
  }
});

test('what an expression comes to is shown, and the exact answer beside the rounded one', async ({
  page,
}) => {
  await call(page, 'set', { matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1] });
  await cellOf(page, 2, 2).click();
  await page.keyboard.type('1/3');
  await expect(page.getByText(/^= 0\.333/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^determinant/ })).toContainText(/exactly 1\/3/);
  expect(await call(page, 'readouts')).toMatchObject({ rank: 3, kind: expect.any(String) });
});

test('typing in a cell is one undo step; Escape takes it back', async ({ page }) => {
  const before = await matrixOf(page);
  await cellOf(page, 3, 3).click();
  await page.keyboard.type('12.25');
  await page.keyboard.press('Tab');
  expect((await matrixOf(page))[8]).toBe(12.25);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await matrixOf(page)).toEqual(before);

  await cellOf(page, 3, 3).click();
  await page.keyboard.type('7');
  expect((await matrixOf(page))[8]).toBe(7);
  await page.keyboard.press('Escape');
  expect(await matrixOf(page)).toEqual(before);
});

test('arrow keys walk through the cells', async ({ page }) => {
  await cellOf(page, 1, 1).click();
  const walk: readonly [string, number, number][] = [
    ['ArrowRight', 1, 2],
    ['ArrowDown', 2, 2],
    ['ArrowDown', 3, 2],
    ['ArrowLeft', 3, 1],
    ['ArrowUp', 2, 1],
  ];
  for (const [key, row, column] of walk) {
    await page.keyboard.press(key);
    await expect(cellOf(page, row, column)).toBeFocused();
  }
  await page.keyboard.press('Alt+ArrowUp');
  expect((await matrixOf(page))[3]).toBeCloseTo(-0.2, 12);
});

test('a drag on a cell scrubs its number, in one undo step', async ({ page }) => {
  const before = await matrixOf(page);
  await drag(page, await centreOf(cellOf(page, 1, 1)), { x: 40, y: 0 });
  const after = await matrixOf(page);
  expect(after[0]).toBeCloseTo(2, 9);
  expect(after.slice(1)).toEqual(before.slice(1));
  await expect(cellOf(page, 1, 1)).not.toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await matrixOf(page)).toEqual(before);
});

test('a change in the editor is a change of the picture', async ({ page }) => {
  const before = await snapshot(page);
  await cellOf(page, 1, 1).fill('0.25');
  const after = await snapshot(page);
  expect(after.equals(before)).toBe(false);
  await cellOf(page, 1, 1).fill('1.5');
  expect((await snapshot(page)).equals(before)).toBe(true);
});

test('the dimension switch shows the block that counts, and keeps the rest', async ({ page }) => {
  const before = await matrixOf(page);
  await page.getByRole('radio', { name: 'two dimensions' }).check({ force: true });
  await expect(cellOf(page, 3, 3)).toHaveCount(0);
  await expect(cellOf(page, 2, 2)).toBeVisible();
  expect(await call(page, 'get')).toMatchObject({ params: { dimension: 2, matrix: before } });
  await page.getByRole('radio', { name: 'three dimensions' }).check({ force: true });
  await expect(cellOf(page, 3, 3)).toBeVisible();
  expect(await matrixOf(page)).toEqual(before);
});

test('with a composition, B has an editor of its own', async ({ page }) => {
  await call(page, 'set', { composition: 'b-then-a' });
  await page.getByRole('tab', { name: 'Matrix B' }).click();
  await cellOf(page, 1, 2, 'Matrix B').fill('0.5');
  const { params } = await call(page, 'get');
  expect(params.second).toEqual([0, 0.5, 0, 1, 0, 0, 0, 0, 1]);
  await page.getByRole('tab', { name: 'Vector x' }).click();
  await page.getByRole('textbox', { name: 'Vector x, component 2' }).fill('√2');
  const vector = (await call(page, 'get')).params.vector as number[];
  expect(vector[1]).toBeCloseTo(Math.SQRT2, 14);
  await page.getByRole('tab', { name: 'Matrix A' }).click();
});
