/** Linear systems: lines by mouse and by key, numbers typed, elimination in steps, the subjects' own pictures. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, cellOf, centreOf, drag, noteOf, refusal, SENTENCE, settle } from './vectorium.ts';

const systems = (page: Page, params: Record<string, unknown> = {}) =>
  call(page, 'open', 'linear-systems', {
    dimension: 2,
    matrix: [1, 2, 1, -1],
    vector: [4, 1],
    ...params,
  });

const given = async (page: Page, key: string): Promise<number[]> =>
  (await call(page, 'get')).params[key] as number[];

const tipOfB = (page: Page): Locator => page.getByRole('button', { name: /^Tip of b/ });
const equation = (page: Page, i: number): Locator =>
  page.getByRole('button', { name: new RegExp(`^Equation ${i}:`) });

test('dragging a line shifts its number of b alone, in one undo step', async ({ page }) => {
  await systems(page);
  const before = await given(page, 'vector');
  await drag(page, await centreOf(equation(page, 1)), { x: 20, y: -40 });
  await settle(page);
  const after = await given(page, 'vector');
  expect(after[0]).toBeGreaterThan((before[0] ?? 0) + 0.2);
  expect(after.slice(1)).toEqual(before.slice(1));
  const { solution } = await call(page, 'readouts');
  const [x = 0, y = 0] = solution as number[];
  expect(x + 2 * y).toBeCloseTo(after[0] as number, 12);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await given(page, 'vector')).toEqual(before);
});

test('keys move the tip of b, and the solution follows', async ({ page }) => {
  await systems(page);
  await tipOfB(page).press('ArrowRight');
  await tipOfB(page).press('ArrowUp');
  await settle(page);
  const [b1 = 0, b2 = 0] = await given(page, 'vector');
  expect(b1).toBeGreaterThan(4);
  expect(b2).toBeGreaterThan(1);
  await expect(tipOfB(page)).toHaveAccessibleName(new RegExp(`at \\(${b1}, ${b2}\\)`));
  const { solution } = await call(page, 'readouts');
  expect((solution as number[])[0]).toBeCloseTo((b1 + 2 * b2) / 3, 12);
});

test('a singular matrix says so; what cannot be read is told, and the last good one stays', async ({
  page,
}) => {
  await systems(page);
  const cell = cellOf(page, 2, 2);
  await cell.fill('2');
  await cell.press('Enter');
  await settle(page);
  expect((await call(page, 'readouts')).solutionSet).toBe('empty');
  await expect(page.getByText('Rows: parallel lines never meet')).toBeVisible();
  await cell.fill('2/');
  await cell.press('Enter');
  await expect(await noteOf(cell)).toHaveText(SENTENCE);
  expect((await call(page, 'readouts')).rank).toBe(1);
  await cell.press('Escape');
  const swap = { operations: [{ kind: 'swap', i: 1, j: 1 }] };
  expect(await refusal(page, 'set', swap)).toMatch(/two different rows\.$/);
});

test('elimination steps forth and back, and one’s own steps can be proposed and taken back', async ({
  page,
}) => {
  await systems(page, { subject: 'elimination' });
  await call(page, 'seek', 1);
  expect((await call(page, 'readouts')).elimination).toEqual({
    step: 1,
    steps: 3,
    matrix: [
      [1, 2, 4],
      [0, -3, -3],
    ],
  });
  await call(page, 'step', 2);
  expect((await call(page, 'readouts')).elimination).toMatchObject({
    matrix: [
      [1, 0, 2],
      [0, 1, 1],
    ],
  });
  await call(page, 'step', -3);
  expect((await call(page, 'get')).position).toBe(0);
  await call(page, 'set', { chosenBy: 'visitor' });
  await page.getByRole('button', { name: 'Add a row operation' }).click();
  await settle(page);
  expect((await call(page, 'readouts')).elimination).toMatchObject({ step: 1, steps: 1 });
  await page.getByRole('button', { name: /^Remove row operation 1/ }).click();
  await settle(page);
  expect((await call(page, 'readouts')).elimination).toMatchObject({ step: 0, steps: 0 });
});

test('the subjects are tabs; a point of the fit is dragged, an iteration runs to its end', async ({
  page,
}) => {
  await systems(page);
  await page.getByRole('radio', { name: 'least squares' }).check();
  await settle(page);
  expect((await call(page, 'get')).params.subject).toBe('least-squares');
  const { residualNorm } = await call(page, 'readouts');
  const point = page.getByRole('button', { name: /^Point 5,/ });
  await drag(page, await centreOf(point), { x: 0, y: 60 });
  await settle(page);
  expect((await call(page, 'readouts')).residualNorm).not.toBe(residualNorm);
  await call(page, 'open', 'linear-systems', {
    subject: 'iterations',
    matrix: [3, 1, 1, 2],
    vector: [5, 5],
  });
  await call(page, 'seek', 60);
  const { iteration } = await call(page, 'readouts');
  expect(iteration).toMatchObject({ k: 60, status: 'converged' });
});
