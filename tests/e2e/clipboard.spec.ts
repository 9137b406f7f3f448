/** Whole matrices in and out by the clipboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, cellOf, matrixOf, noteOf, SENTENCE } from './vectorium.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 10];
const SAME: readonly [string, string][] = [
  ['NumPy', 'np.array([[1, 2, 3], [4, 5, 6], [7, 8, 10]])'],
  ['NumPy as printed', '[[ 1.  2.  3.]\n [ 4.  5.  6.]\n [ 7.  8. 10.]]'],
  ['MATLAB', 'A = [1 2 3; 4 5 6; 7 8 10];'],
  ['pmatrix', '\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\\\ 7 & 8 & 10 \\end{pmatrix}'],
  ['bmatrix', '\\begin{bmatrix}1&2&3\\\\4&5&6\\\\7&8&10\\end{bmatrix}'],
  ['CSV', '1,2,3\n4,5,6\n7,8,10\n'],
  ['plain rows', '1 2 3\n4 5 6\n7 8 10'],
  ['tabs', '1\t2\t3\r\n4\t5\t6\r\n7\t8\t10'],
];

const REFUSED: readonly [string, string, RegExp][] = [
  ['nothing', '   \n ', /no text/],
  ['3×4', '1 2 3 4\n5 6 7 8\n9 10 11 12', /3×4.*2×2 or 3×3/],
  ['ragged rows', '1 2 3\n4 5\n6 7 8', /row/i],
  ['NaN', '[[1, NaN], [0, 1]]', /NaN/],
  ['a number out of range', '1e400 0\n0 1', /1e400|large|range/],
  ['markup', '<script>1</script>\n2 3', /./],
  ['__proto__', '__proto__ 1\n2 3', /__proto__/],
];

async function paste(page: Page, text: string) {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press('Control+v');
}

test('a matrix pasted into a cell replaces the whole, in one undo step', async ({ page }) => {
  const before = await matrixOf(page);
  for (const [name, text] of SAME) {
    await cellOf(page, 2, 2).click();
    await paste(page, text);
    expect(await matrixOf(page), name).toEqual(NUMBERS);
    await expect(page.getByText('3×3 matrix pasted.'), name).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await matrixOf(page), name).toEqual(before);
  }
});

test('a 2×2 matrix sets the dimension, and expressions stay as written', async ({ page }) => {
  await cellOf(page, 1, 1).click();
  await paste(page, '\\begin{pmatrix} 1/2 & 0 \\\\ -1 & \\frac{1}{3} \\end{pmatrix}');
  const { params } = await call(page, 'get');
  expect(params.dimension).toBe(2);
  const matrix = await matrixOf(page);
  expect([matrix[0], matrix[1], matrix[3]]).toEqual([0.5, 0, -1]);
  expect(matrix[4]).toBeCloseTo(1 / 3, 15);
  await expect(page.getByRole('button', { name: /^determinant/ })).toContainText(/exactly 1\/6/);
});

test('one number pasted is one cell', async ({ page }) => {
  await cellOf(page, 1, 2).click();
  await paste(page, '3/4');
  expect((await matrixOf(page)).slice(0, 3)).toEqual([1.5, 0.75, -0.5]);
});

test('a paste that is no matrix changes nothing and says why, beside the cells', async ({
  page,
}) => {
  const before = await call(page, 'save');
  for (const [name, text, says] of REFUSED.slice(1)) {
    await cellOf(page, 1, 1).click();
    await paste(page, text);
    const note = page.getByRole('region', { name: 'Values' }).getByRole('status');
    await expectSentence(note, says, name);
    expect(await call(page, 'save'), name).toEqual(before);
  }
});

test('the paste field refuses and takes the same', async ({ page }) => {
  const before = await call(page, 'save');
  await page.getByRole('button', { name: 'Paste Matrix A' }).click();
  const field = page.getByRole('textbox', { name: /^Paste a matrix/ });
  for (const [name, text, says] of REFUSED) {
    await field.fill(text);
    await page.getByRole('button', { name: 'Use it' }).click();
    await expectSentence(await noteOf(field), says, name);
    expect(await call(page, 'save'), name).toEqual(before);
  }
  await field.fill('1 2 3\n4 5 6\n7 8 10');
  await page.getByRole('button', { name: 'Use it' }).click();
  expect(await matrixOf(page)).toEqual(NUMBERS);
  await expect(field).toHaveCount(0);
});

test('a copy in every format is read back to the same bits', async ({ page }) => {
  await call(page, 'set', { matrix: ['1/3', '√2', -3, 1e-7, 2, 0, 0.1, 1e6, '-cos(1)'] });
  const matrix = await matrixOf(page);
  const shapes = {
    NumPy: /^np\.array\(\[\[/,
    MATLAB: /^\[.*;.*;.*\]$/,
    LaTeX: /^\\begin\{pmatrix\}/,
    CSV: /^[^,\n]+,[^,\n]+,[^,\n]+\n/,
    Rows: /^[^ \n]+ [^ \n]+ [^ \n]+\n/,
  };
  for (const [name, shape] of Object.entries(shapes)) {
    await page.getByRole('button', { name: 'Copy Matrix A' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    await expect(page.getByText(`Copied as ${name}.`)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText()), name).toMatch(shape);
    await call(page, 'set', { matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1] });
    await cellOf(page, 1, 1).click();
    await page.keyboard.press('Control+v');
    expect(await matrixOf(page), name).toEqual(matrix);
  }
});

async function expectSentence(note: Locator, says: RegExp, about: string) {
  await expect(note, about).toBeVisible();
  await expect(note, about).toHaveText(says);
  expect(await note.innerText(), about).toMatch(SENTENCE);
}
