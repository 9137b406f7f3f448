/** What cannot be read in a cell: one sentence near it, the last good state, nothing executed. */
import { expect, test } from './shared.ts';
import { call, cellOf, matrixOf, noteOf, snapshot } from './vectorium.ts';

const BAD = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '1e10',
  '1/0',
  '0/0',
  'sqrt(-1)',
  'x',
  '1 2',
  '1,5',
  '(1',
  '2**',
  'constructor',
  '__proto__',
  'toString()',
  'window',
  'alert(1)',
  'globalThis.hacked=1',
  '</script><script>globalThis.hacked=1</script>',
  '<img src=x onerror=globalThis.hacked=1>',
  '9'.repeat(5000),
  '('.repeat(5000),
];

test('a cell text that cannot be read is refused beside the cell', async ({ page }) => {
  const before = await call(page, 'save');
  const picture = await snapshot(page);
  const cell = cellOf(page, 1, 1);
  for (const text of BAD) {
    const about = text.slice(0, 50);
    await cell.fill(text);
    const note = await noteOf(cell);
    await expect(note, about).toBeVisible();
    await expect(note, about).toHaveText(/[.?!]\s*$/);
    const [field, line] = [await cell.boundingBox(), await note.boundingBox()];
    expect(Math.abs((line?.y ?? 0) - (field?.y ?? 0)), about).toBeLessThan(220);
    expect((line?.y ?? 0) + (line?.height ?? 0), about).toBeLessThan(720);
    expect(await call(page, 'save'), about).toEqual(before);
  }
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect((await snapshot(page)).equals(picture)).toBe(true);

  await cell.fill('2');
  await expect(cell).toHaveAttribute('aria-invalid', 'false');
  expect((await matrixOf(page))[0]).toBe(2);
});

test('a refused text stays where it was typed until it is mended or given up', async ({ page }) => {
  const cell = cellOf(page, 2, 1);
  await cell.fill('1/');
  await page.keyboard.press('Enter');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(cell).toHaveValue('1/');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await call(page, 'set', { matrix: [1, 0, 0, 0, 1, 0, 0, 0, 1] });
  await expect(cell).toHaveValue('0');
  await expect(cell).toHaveAttribute('aria-invalid', 'false');
});

test('numbers up to a million in size are drawn, with their scale said', async ({ page }) => {
  await call(page, 'set', { matrix: [1e6, 0, 0, 0, 1e6, 0, 0, 0, 1e6] });
  await expect(page.getByText(/^one square = /)).toBeVisible();
  const large = await snapshot(page);
  await call(page, 'set', { matrix: [1e9, 0, 0, 0, 1e-9, 0, 0, 0, 1] });
  expect((await snapshot(page)).equals(large)).toBe(false);
  expect(await call(page, 'readouts')).toMatchObject({ condition: Number.POSITIVE_INFINITY });
});
