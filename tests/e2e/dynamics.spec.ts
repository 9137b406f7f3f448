/** Flow and stability: released by hand and by key, dragged in the trace–determinant plane, sought, refused. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, refusal, SENTENCE, settle } from './vectorium.ts';

/** Few particles: what is tested here is not how many there are. */
const light = { particles: '0', trails: '0' };

const open = (page: Page, params: Record<string, unknown>) =>
  call(page, 'open', 'dynamics', { ...light, ...params });

const startHandle = (page: Page) => page.getByRole('button', { name: /^Start of the trajectory/ });

const vectorOf = async (page: Page) => (await call(page, 'get')).params.vector as number[];

test('seek(t) is model time, and readouts agree with it', async ({ page }) => {
  await open(page, { matrix: [-1, 10, 0, -2], vector: [0, 1] });
  for (const t of [2, 0.5]) {
    await call(page, 'seek', t);
    const { expm, state } = (await call(page, 'readouts')) as Record<string, number[]>;
    const x = 10 * (Math.exp(-t) - Math.exp(-2 * t));
    expect(expm?.[1]).toBeCloseTo(x, 12);
    expect(state?.[0]).toBeCloseTo(x, 12);
  }
  await open(page, { matrix: [1, 1, 0, 1], mode: 'discrete' });
  await call(page, 'seek', 7);
  expect((await call(page, 'readouts')).expm).toEqual([1, 7, 0, 1]);
});

test('the start is dragged, nudged and released elsewhere, an undo step each', async ({ page }) => {
  await open(page, { matrix: [-1, 0, 0, -1], vector: [1, 1] });
  const handle = startHandle(page);
  await drag(page, await centreOf(handle), { x: 60, y: -40 });
  await settle(page);
  const dragged = await vectorOf(page);
  expect(dragged[0]).toBeGreaterThan(1.1);
  expect(dragged[1]).toBeGreaterThan(1.05);
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await handle.blur();
  await settle(page);
  expect((await vectorOf(page))[0]).toBeCloseTo((dragged[0] as number) - 0.2, 6);
  await page.keyboard.press('Control+z');
  await settle(page);
  expect(await vectorOf(page)).toEqual(dragged);
  const { x, y } = await centreOf(handle);
  await page.mouse.click(x - 150, y + 120);
  await settle(page);
  const released = await vectorOf(page);
  expect(released[0]).toBeLessThan(dragged[0] as number);
  expect(released[1]).toBeLessThan(dragged[1] as number);
});

test('the point of A in the trace–determinant plane is dragged, and A follows', async ({
  page,
}) => {
  await open(page, { matrix: [-1, -1, 1, -1] });
  await page.getByRole('tab', { name: 'Charts' }).click();
  const plane = page.getByRole('application', { name: /^Trace and determinant/ });
  const box = await plane.locator('canvas').boundingBox();
  if (!box) throw new Error('The map is in sight.');
  const { width, height } = box;
  await plane.scrollIntoViewIfNeeded();
  await page.mouse.move(box.x + 0.45 * width, box.y + 0.4 * height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.7 * width, box.y + 0.3 * height, { steps: 4 });
  await page.mouse.up();
  await settle(page);
  const after = await call(page, 'readouts');
  expect(after).toMatchObject({ type: 'spiral', stability: 'unstable' });
  await plane.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await settle(page);
  expect((await call(page, 'readouts')).type).toBe('saddle');
  // All the keys were one step, all the dragging another.
  await page.keyboard.press('Control+z');
  await settle(page);
  expect((await call(page, 'readouts')).type).toBe('spiral');
  await page.keyboard.press('Control+z');
  await settle(page);
  const matrix = (await call(page, 'get')).params.matrix as number[];
  expect([0, 1, 3, 4].map((k) => matrix[k])).toEqual([-1, -1, 1, -1]);
});

test('a field of one’s own: typed, and refused where it cannot be read', async ({ page }) => {
  await open(page, { mode: 'nonlinear', system: 'own', dimension: 2, fieldX: 'y', fieldY: '-x' });
  const field = page.getByRole('textbox', { name: /^y′/ });
  await field.fill('-x - y');
  await field.press('Enter');
  await settle(page);
  expect(await call(page, 'readouts')).toMatchObject({
    type: 'spiral',
    stability: 'asymptotically stable',
  });
  await field.fill('-x - y +');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect((await call(page, 'readouts')).type).toBe('spiral');
  const said = await refusal(page, 'open', 'dynamics', { mode: 'sideways' });
  expect(said).toMatch(SENTENCE);
});

test('particles of a nonlinear field come back to the same picture', async ({ page }) => {
  const picture = () =>
    page.evaluate(async () => {
      const blob = await window.vectorium.snapshot();
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return `${bytes.length} ${bytes.reduce((sum, b, k) => (sum * 31 + b + k) % 1_000_003, 7)}`;
    });
  await call(page, 'open', 'dynamics', {
    mode: 'nonlinear',
    system: 'van-der-pol',
    particles: '0',
    trails: '500',
  });
  await call(page, 'seek', 1.5);
  const before = await picture();
  await call(page, 'seek', 2.1);
  expect(await picture()).not.toBe(before);
  await call(page, 'seek', 1.5);
  expect(await picture()).toBe(before);
});

test('surfaces and linearised flows in space follow a slider, and leave nothing behind', async ({
  page,
}) => {
  const buffers = async () => {
    const { gpuObjects } = (await call(page, 'stats')) as { gpuObjects: { buffers: number } };
    return gpuObjects.buffers;
  };
  await open(page, { mode: 'nonlinear', system: 'lorenz', dimension: 3, vector: [1, 1, 20] });
  const before = await buffers();
  await call(page, 'set', { nullclines: true, linearisation: true });
  const names = page.locator('.stage-label').filter({ visible: true });
  for (const name of ['x′ = 0', 'y′ = 0', 'z′ = 0', 'linearised', 'true'])
    await expect(names.filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1);
  const shown = await buffers();
  expect(shown).toBeGreaterThan(before);
  for (const rho of [20, 24, 28]) await call(page, 'set', { rho });
  expect(await buffers()).toBe(shown);
});

test('equilibria that fill a plane are not counted, and one is not called many', async ({
  page,
}) => {
  await open(page, { mode: 'nonlinear', system: 'sir', dimension: 3, vector: [0.98, 0.02, 0] });
  await expect(page.getByText(/its equilibria fill a continuum/)).toHaveCount(1);
  await open(page, { mode: 'nonlinear', system: 'van-der-pol', dimension: 2, vector: [0.2, 0] });
  await expect(page.getByText(/1 equilibrium found in view/)).toHaveCount(1);
});
