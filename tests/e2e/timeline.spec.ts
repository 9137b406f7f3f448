/** Time: played, paused, stepped, scrubbed, at another speed; what moves is said. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, PATIENCE, snapshot } from './vectorium.ts';

const ID = 'linear-transformation';
const HALF_TURN = [-1, 0, 0, 0, -1, 0, 0, 0, 1];
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const track = (page: Page) => page.getByRole('slider', { name: 'Position' });
const position = async (page: Page) => (await call(page, 'get')).position;

async function expectCaption(page: Page, position: number, caption: RegExp) {
  await call(page, 'seek', position);
  await expect(timeline(page).getByText(caption), `t = ${position}`).toBeVisible();
  await expect(track(page)).toHaveAttribute('aria-valuetext', caption);
}

/** With two matrices in turn: which one moves. */
async function expectTurn(page: Page, position: number, matrix: string) {
  await call(page, 'seek', position);
  const spoken = `t = ${position}, ${matrix}`;
  await expect(track(page)).toHaveAttribute('aria-valuetext', spoken);
}

test('it plays to the end and stops there; playing again begins anew', async ({ page }) => {
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await call(page, 'seek', 0.5);
  await play.click();
  await expect(pause).toBeVisible();
  await expect(play).toBeVisible(PATIENCE);
  expect(await position(page)).toBe(1);

  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.25×');
  await play.click();
  await expect.poll(() => position(page), PATIENCE).toBeGreaterThan(0);
  await pause.click();
  const paused = await position(page);
  await expect(timeline(page).getByText(`t = ${paused.toFixed(2)}`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1×');
  expect(await position(page)).toBe(paused);
});

test('buttons and keys step, Space plays and pauses', async ({ page }) => {
  await page.getByRole('button', { name: 'One step back' }).click();
  expect(await position(page)).toBeCloseTo(0.95, 9);
  await page.keyboard.press(',');
  expect(await position(page)).toBeCloseTo(0.9, 9);
  await page.keyboard.press('.');
  await page.getByRole('button', { name: 'One step on' }).click();
  expect(await position(page)).toBe(1);
  await page.getByRole('button', { name: 'One step on' }).click();
  expect(await position(page)).toBe(1);

  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the track is scrubbed by mouse and by keyboard, and stops what plays', async ({ page }) => {
  const keys: readonly [string, number][] = [
    ['Home', 0],
    ['ArrowRight', 0.05],
    ['PageUp', 0.15],
    ['ArrowLeft', 0.1],
    ['End', 1],
    ['PageDown', 0.9],
  ];
  await track(page).focus();
  for (const [key, expected] of keys) {
    await page.keyboard.press(key);
    expect(await position(page), key).toBeCloseTo(expected, 9);
    await expect(track(page), key).toHaveAttribute('aria-valuenow', String(expected));
  }
  await call(page, 'seek', 0);
  await call(page, 'play');
  const box = await track(page).boundingBox();
  const middle = await centreOf(track(page));
  await drag(page, middle, { x: (box?.width ?? 0) / 4, y: 0 });
  expect(await position(page)).toBeCloseTo(0.75, 1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('every motion is chosen by hand, begins at I or A, and differs on the way', async ({
  page,
}) => {
  const select = page.getByRole('combobox', { name: 'Motion' });
  const ends = { straight: 1, polar: 1, SVD: 1, inverse: 0 };
  const still = await snapshot(page);
  const onTheWay = new Set<string>();
  for (const [name, end] of Object.entries(ends)) {
    await select.selectOption(name);
    await call(page, 'seek', end);
    expect((await snapshot(page)).equals(still), name).toBe(true);
    await call(page, 'seek', 0.4);
    onTheWay.add((await snapshot(page)).toString('base64'));
  }
  expect(onTheWay.size).toBe(4);
});

test('where a path squashes space, it is said when and why', async ({ page }) => {
  await call(page, 'open', ID, { matrix: HALF_TURN, dimension: 3 });
  await expectCaption(page, 0.2, /flat at t = 0\.5: A has a real eigenvalue ≤ 0/);
  await expectCaption(page, 0.5, /squashed into a line/);
  expect(await call(page, 'readouts')).toMatchObject({ collapseTimes: [0.5] });
  await call(page, 'set', { motion: 'polar' });
  await expectCaption(page, 0.2, /half a turn: one of two ways round/);
  await call(page, 'set', { matrix: [1, 0, 0, 0, -1, 0, 0, 0, 1] });
  await expectCaption(page, 0.2, /flat at t = .*: det A < 0/);
  await call(page, 'set', { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
  await expectCaption(page, 0.2, /flat at t = 1: A itself is singular/);
});

test('the acts of the SVD are named, on the track too', async ({ page }) => {
  await call(page, 'set', { motion: 'svd' });
  await expectCaption(page, 0.1, /act 1: Vᵀ turns/);
  await expectCaption(page, 0.5, /act 2: Σ stretches/);
  await expectCaption(page, 0.9, /act 3: U turns/);
});

test('a singular matrix has no inverse motion, and it is said why', async ({ page }) => {
  await call(page, 'set', { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 9], motion: 'inverse' });
  await expectCaption(page, 0, /A is singular.*no inverse/);
  const still = await snapshot(page);
  await expectCaption(page, 0.7, /A is singular.*no inverse/);
  expect((await snapshot(page)).equals(still)).toBe(true);
  expect(await call(page, 'readouts')).toMatchObject({ inverse: null, rank: 2 });
});

test('compositions run in turn or side by side, under their names', async ({ page }) => {
  const [ab, ba] = [page.getByText('B, then A: AB'), page.getByText('A, then B: BA')];
  await call(page, 'open', ID, {
    matrix: [0, -1, 1, 0],
    second: [1, 1, 0, 1],
    composition: 'side-by-side',
  });
  const [left, right] = [await centreOf(ab), await centreOf(ba)];
  expect(left.x).toBeLessThan(right.x - 100);
  expect(left.y).toBeCloseTo(right.y, 0);
  await expect(page.getByRole('button', { name: /^Tip of .*A e1/ })).toHaveCount(2);
  expect(await call(page, 'readouts')).toMatchObject({ product: [0, -1, 1, 1] });
  expect((await call(page, 'readouts')).commutator).toBeCloseTo(Math.SQRT2, 12);
  await expect(page.getByRole('button', { name: /^product A B/ })).toBeVisible();

  await call(page, 'set', { composition: 'b-then-a' });
  await expectTurn(page, 0.25, 'B');
  await expectTurn(page, 0.75, 'A');
  await call(page, 'set', { composition: 'a-then-b' });
  await expectTurn(page, 0.25, 'A');
  await expectTurn(page, 0.75, 'B');
});
