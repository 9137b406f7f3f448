/** The exhibit 'Eigenvector field' as a visitor meets it: addresses, hands, steps, what flows where. */
import type { Page } from '@playwright/test';
import { test as fresh } from './fixtures.ts';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, refusal, SENTENCE, settle, snapshot, visit } from './vectorium.ts';

const handle = (page: Page) => page.getByRole('button', { name: /^Direction v/ });

const open = (page: Page, params: Record<string, unknown>) =>
  call(page, 'open', 'eigenvector-field', params);

const vector = async (page: Page) => (await call(page, 'get')).params.vector as number[];

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
  await settle(page);
}

fresh('an address opens it: subject, step and readouts', async ({ page }) => {
  await visit(
    page,
    '#/eigenvector-field?matrix=1,1,1,0&vector=1,0&dimension=2&subject=algorithms&t=6',
  );
  const { id, position } = await call(page, 'get');
  expect([id, position]).toEqual(['eigenvector-field', 6]);
  const { iteration, eigenvalues, isDiagonalizable } = await call(page, 'readouts');
  expect(iteration).toMatchObject({ k: 6, order: 1, status: 'running' });
  expect((eigenvalues as { re: number }[])[0]?.re).toBeCloseTo(1.618034, 6);
  expect(isDiagonalizable).toBe(true);
  await expect(page.getByText('power iteration, step 6 · running', { exact: true })).toBeVisible();
});

test('hands: v turns with the mouse, catches on an eigenline, and turns by keys', async ({
  page,
}) => {
  await open(page, { dimension: 2, matrix: [2, 1, 1, 2], vector: [1, 0], arrows: 'lattice' });
  const from = await centreOf(handle(page));
  await drag(page, from, { x: -8, y: -60 });
  await settle(page);
  const dragged = await vector(page);
  expect(Math.hypot(...dragged.slice(0, 2))).toBeCloseTo(1, 9);
  expect(dragged[1]).toBeGreaterThan(0.2);
  await undo(page);
  expect((await vector(page)).slice(0, 2)).toEqual([1, 0]);

  // To within a degree or so of the diagonal: it lands there.
  const near = 44.3 * (Math.PI / 180);
  const centre = await page.evaluate(() => {
    const { left, width } = (
      document.querySelector('.stage-pane') as Element
    ).getBoundingClientRect();
    return left + width / 2;
  });
  const radius = from.x - centre;
  await drag(page, from, {
    x: radius * Math.cos(near) - radius,
    y: -radius * Math.sin(near),
  });
  await settle(page);
  const [x = 0, y = 0] = await vector(page);
  expect(x).toBeCloseTo(Math.SQRT1_2, 9);
  expect(y).toBeCloseTo(Math.SQRT1_2, 9);
  expect((await call(page, 'readouts')).angle).toBeLessThan(1e-9);
  await expect(page.getByText('A v = 3 v')).toBeVisible();

  await handle(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  const [kx = 0, ky = 0] = await vector(page);
  expect((Math.atan2(ky, kx) * 180) / Math.PI).toBeCloseTo(49, 6);
  await handle(page).blur();
  await undo(page);
  expect((await vector(page))[0]).toBeCloseTo(Math.SQRT1_2, 9);
});

test('steps: QR moves the matrix, its numbers are written out; bad values are refused', async ({
  page,
}) => {
  await open(page, {
    matrix: [2, 1, 0, 1, 3, 1, 0, 1, 4],
    subject: 'algorithms',
    algorithm: 'qr',
  });
  await call(page, 'step', 1);
  const { iteration } = await call(page, 'readouts');
  expect(iteration).toMatchObject({ k: 1, order: 1 });
  await page.getByRole('tab', { name: 'Step by step' }).click();
  await expect(page.getByText('Told beforehand')).toBeVisible();
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.getByRole('heading', { name: 'Below the diagonal' })).toBeVisible();
  await call(page, 'seek', 90);
  expect((await call(page, 'readouts')).iteration).toMatchObject({ k: 90, status: 'converged' });
  for (const bad of [{ shift: 1000 }, { algorithm: 'guess' }, { matrix: [1, 'x', 0, 1] }]) {
    const sentence = await refusal(page, 'set', bad);
    expect(sentence).toMatch(SENTENCE);
  }
  expect((await call(page, 'get')).params).toMatchObject({ algorithm: 'qr', shift: 0 });
});

test('A to the power k goes back below 0, where A has an inverse', async ({ page }) => {
  const powers = { subject: 'powers', act: 'power' };
  await open(page, { ...powers, matrix: [1.1, 0.5, -0.3, 0.9] });
  const track = page.getByRole('slider', { name: 'Position' });
  await track.press('Home');
  await expect(track).toHaveAttribute('aria-valuetext', 'k = −2.00, A to the power k = −2');
  await track.press('ArrowRight');
  expect((await call(page, 'get')).position).toBe(-1.75);
  await page.getByRole('tab', { name: 'Charts' }).click();
  await expect(page.getByRole('heading', { name: 'Growth of powers' })).toBeVisible();
  await open(page, { ...powers, matrix: [1, 1, 1, 1] });
  await track.press('Home');
  await expect(track).toHaveAttribute('aria-valuetext', /k = 0\.00.*singular: no power below 0/);
});

test('flow and map: the same moment is the same picture, and the two differ', async ({ page }) => {
  const matrix = [1, 0, 0, 0, -2, 0, 0, 0, 0.5];
  await open(page, { matrix, subject: 'flow', points: '16384' });
  await call(page, 'seek', 1);
  const once = await snapshot(page);
  await call(page, 'seek', 3);
  expect((await snapshot(page)).equals(once)).toBe(false);
  await call(page, 'seek', 1);
  expect((await snapshot(page)).equals(once)).toBe(true);
  const readouts = await call(page, 'readouts');
  expect([readouts.flowLimit, readouts.mapLimit]).toEqual(['λ = 1', 'λ = −2']);
  await call(page, 'set', { ride: 'map' });
  expect((await call(page, 'get')).position).toBe(0);
  await call(page, 'step', 3);
  expect((await snapshot(page)).equals(once)).toBe(false);
});
