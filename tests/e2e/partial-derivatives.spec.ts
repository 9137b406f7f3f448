/** The exhibit 'Partial derivatives' as a visitor meets it: addresses, hands, charts, what presets show. */
import type { Page } from '@playwright/test';
import { test as fresh } from './fixtures.ts';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, PATIENCE, settle, snapshot, visit } from './vectorium.ts';

const pointHandle = (page: Page) => page.getByRole('button', { name: /^Point p/ });
const dialHandle = (page: Page) => page.getByRole('button', { name: /^Direction u/ });

const open = (page: Page, params: Record<string, unknown>) =>
  call(page, 'open', 'partial-derivatives', params);

async function param<Value>(page: Page, key: string): Promise<Value> {
  return (await call(page, 'get')).params[key] as Value;
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  await settle(page);
}

/** The sheet's content comes last, and the picture makes room for it. */
async function atRest(page: Page): Promise<void> {
  let before = await centreOf(pointHandle(page));
  let still = 0;
  const stillFor = async () => {
    await settle(page);
    const now = await centreOf(pointHandle(page));
    still = now.x === before.x && now.y === before.y ? still + 1 : 0;
    before = now;
    return still;
  };
  await expect.poll(stillFor, { ...PATIENCE, intervals: [500] }).toBeGreaterThan(2);
}

fresh('an address opens it: readouts, handle and function field agree', async ({ page }) => {
  await visit(page, '#/partial-derivatives?function=x²y&point=2,-1&direction=pi/2');
  const readouts = await call(page, 'readouts');
  expect(readouts).toMatchObject({
    value: -4,
    gradient: [-4, 4],
    hessian: [-2, 4, 4, 0],
    directionalDerivative: 4,
    kind: 'regular',
    taylor2: [-4, -4, 4, -1, 4, 0],
  });
  await expect(pointHandle(page)).toHaveAccessibleName(/\(2, −1\)/);
  await expect(page.getByText('x²y', { exact: true }).first()).toBeVisible();
});

test('hands: the point, the dial, a tap, arrow keys; one undo step each', async ({ page }) => {
  await open(page, { function: 'bowl', point: [0.4, -0.2], directional: true });
  const before = await param<number[]>(page, 'point');

  // The point runs along the surface, and stays under the pointer.
  const from = await centreOf(pointHandle(page));
  await drag(page, from, { x: 50, y: -30 });
  await settle(page);
  const dragged = await param<number[]>(page, 'point');
  expect(dragged).not.toEqual(before);
  const at = await centreOf(pointHandle(page));
  expect(Math.hypot(at.x - from.x - 50, at.y - from.y + 30)).toBeLessThan(6);
  const [x = 0, y = 0] = dragged;
  const { value, gradient } = await call(page, 'readouts');
  expect(value).toBeCloseTo(x * x + y * y, 12);
  expect(gradient).toEqual([2 * x, 2 * y]);
  await undo(page);
  expect(await param(page, 'point')).toEqual(before);

  // Arrow keys go along x and y.
  await pointHandle(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  expect(await param(page, 'point')).toEqual([0.45, -0.1]);
  await pointHandle(page).blur();
  await undo(page);
  expect(await param(page, 'point')).toEqual(before);

  // A tap puts the point there.
  const here = await centreOf(pointHandle(page));
  await page.mouse.click(here.x - 70, here.y - 12);
  await expect.poll(() => param(page, 'point'), PATIENCE).not.toEqual(before);
  await settle(page);
  const there = await centreOf(pointHandle(page));
  expect(Math.hypot(there.x - here.x + 70, there.y - here.y + 12)).toBeLessThan(6);
  await undo(page);
  expect(await param(page, 'point')).toEqual(before);

  // The dial turns on the floor, in whole degrees.
  const direction = await param<number>(page, 'direction');
  await drag(page, await centreOf(dialHandle(page)), { x: -25, y: -25 });
  await settle(page);
  const turned = await param<number>(page, 'direction');
  expect(turned).not.toBe(direction);
  const degrees = (turned * 180) / Math.PI;
  expect(degrees).toBeCloseTo(Math.round(degrees), 9);
  const slope = (await call(page, 'readouts')).directionalDerivative;
  expect(slope).toBeCloseTo(0.8 * Math.cos(turned) - 0.4 * Math.sin(turned), 12);
  await dialHandle(page).focus();
  await page.keyboard.press('ArrowUp');
  await settle(page);
  expect(await param(page, 'direction')).toBeCloseTo(turned + Math.PI / 180, 9);
  await undo(page);
  await undo(page);
  expect(await param(page, 'direction')).toBe(direction);
});

test('beyond the edge the point slides along it', async ({ page }) => {
  await open(page, { function: 'bowl', point: [1.2, 0.2] });
  await drag(page, await centreOf(pointHandle(page)), { x: 400, y: 60 });
  await settle(page);
  expect((await param<number[]>(page, 'point'))[0]).toBe(2);
  await undo(page);
  expect(await param(page, 'point')).toEqual([1.2, 0.2]);
});

test('what an opened function lacks is said, and it is refined before the call resolves', async ({
  page,
}) => {
  await open(page, { function: 'bowl' });
  await open(page, { function: 'sqrt(1.1 - x² - y²)' });
  const { kernelRuns } = await call(page, 'stats');
  await snapshot(page);
  expect((await call(page, 'stats')).kernelRuns).toBe(kernelRuns);
  const note = 'Holes: there the function is not defined.';
  await expect(page.getByText(note, { exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: note })).toBeVisible();
});

test('charts, calculation and description stand beside the picture', async ({ page }) => {
  await open(page, { function: 'hump', point: [0.5, -0.5], differences: true });
  await page.getByRole('tab', { name: 'Charts' }).click();
  for (const title of ['Slice along x', 'Slice along y', 'Finite differences'])
    await expect(page.getByText(title, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Best h here/)).toBeVisible();
  await page.getByRole('tab', { name: 'Step by step' }).click();
  await expect(page.getByText('The Hessian at p')).toBeVisible();
});

test('secants turn into tangents with time', async ({ page }) => {
  await open(page, { function: 'x²', point: [1, 0], secants: true, h: 1 });
  await expect(page.getByText('h = 1: slopes 3, 0')).toBeVisible();
  await call(page, 'seek', 1);
  await expect(page.getByText('h = 0: slopes 2, 0')).toBeVisible();
});

test('what mathematics says of the classics', async ({ page }) => {
  const at = async (name: string, point: number[], direction = 0) => {
    await open(page, { function: name, point, direction });
    return call(page, 'readouts');
  };
  expect(await at('unequal-mixed', [0, 0])).toMatchObject({
    gradient: [0, 0],
    hessian: [0, -1, 1, 0],
    hessianEigenvalues: null,
  });
  expect(await at('quartic-bowl', [0, 0])).toMatchObject({
    kind: 'degenerate',
    hessian: [0, 0, 0, 0],
    taylor2: [0, 0, 0, 0, 0, 0],
  });
  expect((await at('monkey-saddle', [0, 0])).kind).toBe('degenerate');
  const slope = (await at('every-direction', [0, 0], 1)).directionalDerivative;
  expect(slope).toBeCloseTo(Math.cos(1) ** 2 / Math.sin(1), 5);
  expect(await at('cone', [0, 0])).toMatchObject({ value: 0, gradient: null, kind: null });
  const outside = await at('dome', [1.2, 0]);
  expect(Object.values(outside).every((value) => value === null)).toBe(true);
  await expect(page.getByText('not defined here').first()).toBeVisible();
});

fresh.describe('on a phone', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  fresh('a finger drags the point, a tap moves it', async ({ page }) => {
    await visit(page, '#/partial-derivatives?function=bowl&point=0.4,-0.2');
    await atRest(page);
    const before = await param<number[]>(page, 'point');
    const { x, y } = await centreOf(pointHandle(page));
    const devtools = await page.context().newCDPSession(page);
    for (const [k, far] of [0, 8, 16, 24].entries())
      await devtools.send('Input.dispatchTouchEvent', {
        type: k === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x: x + far, y: y - far, id: 0 }],
      });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settle(page);
    expect(await param(page, 'point')).not.toEqual(before);
    await undo(page);
    await page.touchscreen.tap(x - 50, y - 10);
    await expect.poll(() => param(page, 'point'), PATIENCE).not.toEqual(before);
  });
});
