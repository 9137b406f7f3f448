/** The exhibit 'Vectors' in the page: tips by mouse and keys, names, steps, the ball's exponent. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, grab, PATIENCE, refusal, settle } from './vectorium.ts';

interface Entry {
  readonly name: string;
  readonly value: number[];
}

const plane = {
  dimension: 2,
  vectors: [
    { name: 'u', value: [2, 0.5, 7] },
    { name: 'v', value: [0.5, 1.5, 0] },
  ],
};

const vectorsOf = async (page: Page) => (await call(page, 'get')).params.vectors as Entry[];
const tip = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Tip of ${name},`) });

test('a tip is dragged: its vector follows, the sum too, in one undo step', async ({ page }) => {
  await call(page, 'open', 'vectors', plane);
  const handle = tip(page, 'u');
  const from = await centreOf(handle);
  await grab(page, from, { x: 40, y: -60 });
  await expect.poll(async () => (await centreOf(handle)).x, PATIENCE).toBeCloseTo(from.x + 40, -1);
  await page.mouse.up();
  await settle(page);
  const [u, v] = await vectorsOf(page);
  expect(u?.value[0]).toBeGreaterThan(2);
  expect(u?.value[1]).toBeGreaterThan(0.5);
  expect(u?.value[2]).toBe(7); // Kept, though it plays no part in the plane.
  expect(v).toMatchObject({ value: [0.5, 1.5, 0] });
  const { sum } = (await call(page, 'readouts')) as { sum: number[] };
  expect(sum[0]).toBeCloseTo((u?.value[0] ?? 0) + 0.5, 12);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await vectorsOf(page))[0]?.value).toEqual([2, 0.5, 7]);
});

test('arrow keys move a tip, and the tabs choose the subject', async ({ page }) => {
  await call(page, 'open', 'vectors', plane);
  await page.getByRole('radio', { name: 'Dot product' }).check();
  await expect.poll(async () => (await call(page, 'get')).params.subject).toBe('dot');
  await tip(page, 'v').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await settle(page);
  expect((await vectorsOf(page))[1]?.value).toEqual([0.7, 1, 0]);
  expect((await call(page, 'readouts')).dot).toBeCloseTo(2 * 0.7 + 0.5 * 1, 12);
});

test('a name that another vector has is refused with a sentence beside the field', async ({
  page,
}) => {
  await call(page, 'open', 'vectors', plane);
  await page.getByRole('button', { name: 'More settings of u' }).click();
  const field = page.getByRole('textbox', { name: 'u, name' });
  await field.fill('v');
  await expect(
    page.getByText('Two vectors are called v; each needs a name of its own.'),
  ).toBeVisible();
  expect((await vectorsOf(page)).map(({ name }) => name)).toEqual(['u', 'v']);
  await field.fill('king');
  await page.getByRole('textbox', { name: 'king, name' }).press('Enter');
  await expect.poll(async () => (await vectorsOf(page))[0]?.name).toBe('king');
  expect(await refusal(page, 'set', { b: 'queen' })).toBe(
    'B is one of king, v; there is no vector “queen”.',
  );
});

test('Gram–Schmidt is stepped through, and says what it does', async ({ page }) => {
  await call(page, 'open', 'vectors', { ...plane, subject: 'gram-schmidt' });
  expect((await call(page, 'get')).position).toBe(0);
  await call(page, 'seek', 4);
  await expect(page.getByText('Take away what v has along q₁.').first()).toBeVisible();
  await call(page, 'seek', 1000);
  expect((await call(page, 'get')).position).toBe(5);
  await call(page, 'set', { subject: 'basis' });
  expect((await call(page, 'get')).position).toBe(1); // Another motion, at its own start.
});

test('the ball is dragged from one norm to another', async ({ page }) => {
  await call(page, 'open', 'vectors', { ...plane, subject: 'norms', p: 1, ball: 'unit' });
  const handle = page.getByRole('button', { name: /^The ball’s diagonal, p = 1\./ });
  const from = await centreOf(handle);
  await drag(page, from, { x: 500, y: -500 });
  await settle(page);
  expect((await call(page, 'get')).params.p).toBe(Number.POSITIVE_INFINITY);
  await expect(page.getByRole('textbox', { name: 'p, typed' })).toHaveValue('∞');
  const { norms } = (await call(page, 'readouts')) as { norms: Record<string, number> };
  expect(norms).toMatchObject({ lp: 2, linf: 2, l1: 2.5 });
});

const factorsOf = async (page: Page) =>
  ((await call(page, 'get')).params.vectors as { coefficient: number }[]).map(
    ({ coefficient }) => coefficient,
  );
const ring = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Tip of \\S+ times ${name}\\.`) });

test('every factor of a combination is pulled in the picture, in one undo step each', async ({
  page,
}) => {
  await call(page, 'open', 'vectors', {
    dimension: 2,
    subject: 'sum',
    operation: 'combine',
    vectors: [
      { name: 'u', value: [2, 0], coefficient: 1 },
      { name: 'v', value: [0, 1], coefficient: 0 },
      { name: 'w', value: [1, 0], coefficient: -1 },
    ],
  });
  // Where w = (1, 0) begins and ends tells the picture's scale: its ring stands beyond (1, 0), u's beyond (2, 0).
  const from = await centreOf(ring(page, 'v'));
  const unit = (await centreOf(tip(page, 'u'))).x - (await centreOf(tip(page, 'w'))).x;
  await drag(page, from, { x: 15, y: -unit }); // Only what goes along v counts.
  await settle(page);
  expect(await factorsOf(page)).toEqual([1, expect.closeTo(1, 1), -1]);
  await drag(page, await centreOf(ring(page, 'w')), { x: 2 * unit, y: 0 });
  await settle(page);
  expect((await factorsOf(page))[2]).toBeCloseTo(1, 1); // Through zero to the other side.
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await factorsOf(page))[2]).toBe(-1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => factorsOf(page)).toEqual([1, 0, -1]);
  await ring(page, 'v').focus();
  for (const key of ['ArrowUp', 'Shift+ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await settle(page);
  expect((await factorsOf(page))[1]).toBe(0.5);
});

test('framed anew while the free region changes, the picture arrives at home', async ({ page }) => {
  const combination = { ...plane, subject: 'sum', operation: 'combine' };
  await call(page, 'open', 'vectors', { ...plane, subject: 'dot' });
  await call(page, 'open', 'vectors', combination); // The timeline comes up as the camera glides.
  const arrived = await centreOf(tip(page, 'u'));
  await call(page, 'open', 'vectors', combination);
  expect(await centreOf(tip(page, 'u'))).toEqual(arrived);
});
