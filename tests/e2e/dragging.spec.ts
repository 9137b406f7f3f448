/** Direct manipulation with real pointer and key events. */
import { expect, test } from './shared.ts';
import { call, centreOf, drag, grab, handleOf, matrixOf, PATIENCE, settle } from './vectorium.ts';

const column = (matrix: readonly number[], j: number) => [0, 1, 2].map((i) => matrix[3 * i + j]);

function determinant(m: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = m;
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

test('dragging the tip of a column changes that column, in one undo step', async ({ page }) => {
  const before = await matrixOf(page);
  const handle = handleOf(page, 'A e1');
  await expect(handle).toHaveCSS('cursor', 'grab');
  const from = await centreOf(handle);

  await grab(page, from, { x: 60, y: -30 });
  await expect(handle).toHaveCSS('cursor', 'grabbing');
  await expect
    .poll(async () => (await centreOf(handle)).x, PATIENCE)
    .toBeCloseTo(from.x + 60, -0.5);
  expect((await centreOf(handle)).y).toBeCloseTo(from.y - 30, -0.5);
  await page.mouse.up();
  await settle(page);

  const after = await matrixOf(page);
  expect(column(after, 0)).not.toEqual(column(before, 0));
  expect(column(after, 1)).toEqual(column(before, 1));
  expect(column(after, 2)).toEqual(column(before, 2));
  const readouts = await call(page, 'readouts');
  expect(readouts.determinant).toBeCloseTo(determinant(after), 12);
  const shown = await page.getByRole('button', { name: /^determinant/ }).innerText();
  expect(Number.parseFloat(shown.split('\n')[1]?.replace('−', '-') ?? '')).toBeCloseTo(
    determinant(after),
    2,
  );

  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await matrixOf(page)).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await matrixOf(page)).toEqual(after);
});

test('in a plane the tip stays under the pointer, and the third row is kept', async ({ page }) => {
  await call(page, 'set', { matrix: [1, 0, 0, 1] });
  const before = await matrixOf(page);
  const [origin, tip] = [await centreOf(handleOf(page, 'A e1')), handleOf(page, 'A e2')];
  const start = await centreOf(tip);
  // e1 and e2 lie at right angles: from them follow where the origin is and how long a unit is.
  const unit = { x: origin.x - start.x, y: start.y - origin.y };
  expect(unit.x).toBeCloseTo(-unit.y, -0.5);
  await drag(page, start, { x: unit.x / 2, y: -unit.x / 4 });
  const after = await matrixOf(page);
  expect(after[1]).toBeCloseTo(0.5, 1);
  expect(after[4]).toBeCloseTo(1.25, 1);
  expect(after.filter((_, k) => k !== 1 && k !== 4)).toEqual(
    before.filter((_, k) => k !== 1 && k !== 4),
  );
});

test('Shift snaps a drag to halves', async ({ page }) => {
  await page.keyboard.down('Shift');
  await drag(page, await centreOf(handleOf(page, 'A e2')), { x: 70, y: 45 });
  await page.keyboard.up('Shift');
  const snapped = column(await matrixOf(page), 1) as number[];
  expect(snapped).not.toEqual([0.2, 1.2, -0.3]);
  expect(snapped.map((value) => (2 * value) % 1)).toEqual(snapped.map((value) => 0 * value));
});

test('with Alt a drag runs along z', async ({ page }) => {
  await page.keyboard.down('Alt');
  await drag(page, await centreOf(handleOf(page, 'A e1')), { x: 25, y: -70 });
  await page.keyboard.up('Alt');
  const [x, y, z] = column(await matrixOf(page), 0);
  expect([x, y]).toEqual([1.5, -0.3]);
  expect(z).toBeGreaterThan(0.5);
});

test('arrow keys move the tip in hand; leaving it ends one undo step', async ({ page }) => {
  const before = await matrixOf(page);
  await handleOf(page, 'A e1').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageUp', 'Shift+ArrowUp'])
    await page.keyboard.press(key);
  const [x = 0, y = 0, z = 0] = column(await matrixOf(page), 0);
  expect(x).toBeCloseTo(1.7, 9);
  expect(y).toBeCloseTo(-0.3 - 0.1 + 0.5, 9);
  expect(z).toBeCloseTo(0.4, 9);
  await expect(handleOf(page, 'A e1')).toHaveAccessibleName(/1\.7, 0\.1, 0\.4/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+z');
  expect(await matrixOf(page)).toEqual(before);
});

test('Escape takes a drag back and leaves no undo step', async ({ page }) => {
  await call(page, 'set', { sphere: true });
  const before = await matrixOf(page);
  await grab(page, await centreOf(handleOf(page, 'A e3')), { x: 40, y: 40 });
  expect(await matrixOf(page)).not.toEqual(before);
  await page.keyboard.press('Escape');
  expect(await matrixOf(page)).toEqual(before);
  await page.mouse.move(500, 300);
  await page.mouse.up();
  expect(await matrixOf(page)).toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await call(page, 'get')).params.sphere).toBe(false);
});

test('dragging x moves x alone, and A x follows', async ({ page }) => {
  const before = await call(page, 'get');
  await drag(page, await centreOf(handleOf(page, 'x')), { x: -50, y: -40 });
  const after = await call(page, 'get');
  expect(after.params.vector).not.toEqual(before.params.vector);
  expect({ ...after.params, vector: 0 }).toEqual({ ...before.params, vector: 0 });
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await call(page, 'get')).toEqual(before);
});

test('a drag while it plays leaves it playing', async ({ page }) => {
  const position = async () => (await call(page, 'get')).position;
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.25×');
  await call(page, 'seek', 0);
  const before = await matrixOf(page);
  await call(page, 'play');
  await grab(page, await centreOf(handleOf(page, 'A e1')), { x: 30, y: -30 });
  expect(await matrixOf(page)).not.toEqual(before);
  const held = await position();
  await expect.poll(position, PATIENCE).toBeGreaterThan(held);
  await page.mouse.up();
  const released = await position();
  await expect.poll(position, PATIENCE).toBeGreaterThan(released);
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await call(page, 'pause');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1×');
});
