/** Gradient descent: races by script and by hand, branches, swarms, basins, the map of rates. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, centreOf, drag, refusal, SENTENCE, settle, visit } from './vectorium.ts';

interface Racer {
  optimiser: string;
  step: number;
  x: number;
  y: number;
  loss: number | null;
  status: string;
}

interface Reference {
  function: string;
  optimiser: string;
  learningRate: number;
  start: [number, number];
  steps: [number, number][];
}

const references = JSON.parse(
  readFileSync(new URL('../reference/optimisers.json', import.meta.url), 'utf8'),
) as Reference[];

const racersOf = async (page: Page): Promise<Racer[]> =>
  (await call(page, 'readouts')).racers as Racer[];

const descend = (page: Page, params: Record<string, unknown> = {}) =>
  call(page, 'open', 'gradient-descent', params);

test('seek(k) gives step k of the published rule', async ({ page }) => {
  for (const optimiser of ['adam', 'momentum', 'lion']) {
    const path = references.find(
      (it) => it.function === 'rosenbrock' && it.optimiser === optimiser,
    ) as Reference;
    const { learningRate, start } = path;
    await descend(page, { function: 'rosenbrock', racers: [{ optimiser, learningRate }], start });
    for (const k of [120, 7, 60]) {
      await call(page, 'seek', k);
      const [racer] = await racersOf(page);
      const [x, y] = path.steps[k - 1] as [number, number];
      expect(racer?.step).toBe(k);
      expect(racer?.x).toBeCloseTo(x, 8);
      expect(racer?.y).toBeCloseTo(y, 8);
    }
  }
});

test('what is typed descends; what cannot be read is said, and the last good function stays', async ({
  page,
}) => {
  await descend(page);
  const field = page.getByRole('textbox', { name: /^Function f/ });
  await field.fill('sin(3x)cos(3y)/(1+x²+y²)');
  await field.press('Enter');
  await settle(page);
  expect((await call(page, 'readouts')).function).toBe('sin(3x)cos(3y)/(1+x²+y²)');
  await field.fill('sin(3x)cos(3y');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toHaveText(SENTENCE);
  expect((await call(page, 'readouts')).function).toBe('sin(3x)cos(3y)/(1+x²+y²)');
  await field.press('Escape');
  await expect(field).toHaveValue('sin(3x)cos(3y)/(1+x²+y²)');
});

test('a free letter becomes a slider, and stands in the link', async ({ page, newPage }) => {
  await descend(page);
  const field = page.getByRole('textbox', { name: /^Function f/ });
  await field.fill('x²+ay²');
  await field.press('Enter');
  await expect(page.getByRole('slider', { name: /\ba\b/ })).toBeVisible();
  await call(page, 'set', { letters: { a: 7 }, start: [0, 1] });
  const [racer] = await racersOf(page);
  expect(racer?.loss).toBe(7);
  await expect(page).toHaveURL(/letters=a:7/);
  const other = await newPage();
  await visit(other, new URL(page.url()).hash);
  expect((await racersOf(other))[0]?.loss).toBe(7);
});

test('the start is dragged along the surface, in one undo step', async ({ page }) => {
  await descend(page, { height: 'linear' });
  const handle = page.getByRole('button', { name: /^Start, at/ });
  const before = (await call(page, 'get')).params.start;
  await drag(page, await centreOf(handle), { x: 60, y: 25 });
  await settle(page);
  const after = (await call(page, 'get')).params.start as number[];
  expect(after).not.toEqual(before);
  for (const value of after) expect(Math.abs(value)).toBeLessThanOrEqual(5);
  await page.keyboard.press('Control+z');
  expect((await call(page, 'get')).params.start).toEqual(before);
});

test('a branch leaves its parent where it was made, and all is in the link', async ({
  page,
  newPage,
}) => {
  await descend(page, {
    function: 'ravine',
    start: [4, 1],
    racers: [{ optimiser: 'gradient-descent', learningRate: 0.0495 }],
  });
  await call(page, 'seek', 20);
  await page
    .getByRole('button', { name: /Branch here/ })
    .first()
    .click();
  const racers = (await call(page, 'get')).params.racers as Record<string, unknown>[];
  expect(racers).toHaveLength(2);
  expect(racers[1]).toMatchObject({ parent: 1, at: 20 });
  racers[1] = { ...racers[1], learningRate: 0.01 };
  await call(page, 'set', { racers });
  const [parent, branch] = await racersOf(page);
  expect([branch?.x, branch?.y]).toEqual([parent?.x, parent?.y]);
  await call(page, 'step', 1);
  const [on, off] = await racersOf(page);
  expect(off?.y).not.toBe(on?.y);
  // θ ← θ − 0.01·(x, 40y) from where both stood.
  expect(off?.x).toBeCloseTo((parent?.x ?? 0) * 0.99, 12);
  expect(off?.y).toBeCloseTo((parent?.y ?? 0) * 0.6, 12);
  const other = await newPage();
  await visit(other, new URL(page.url()).hash);
  expect(await racersOf(other)).toEqual(await racersOf(page));
  // Back before the branch, both are one again.
  await call(page, 'seek', 10);
  const [first, second] = await racersOf(page);
  expect([second?.x, second?.y]).toEqual([first?.x, first?.y]);
});

test('divergence is a result: its step is said, and nothing crashes', async ({ page }) => {
  await descend(page, {
    function: 'ravine',
    start: [4, 1],
    racers: [{ optimiser: 'gradient-descent', learningRate: 0.2 }],
  });
  await call(page, 'seek', 200);
  const [racer] = await racersOf(page);
  expect(racer?.status).toBe('diverged');
  // |1 − 0.2·40| = 7 a step: 7^k passes 10⁶ at k = 8.
  expect(racer?.step).toBe(8);
});

test('a swarm is at the step of the timeline, and is counted', async ({ page }) => {
  await descend(page, {
    function: 'himmelblau',
    racers: [{ optimiser: 'gradient-descent', learningRate: 0.01 }],
    swarm: '16384',
  });
  expect((await call(page, 'readouts')).swarm).toMatchObject({ n: 16384, step: 0 });
  await call(page, 'seek', 150);
  const { swarm } = await call(page, 'readouts');
  expect(swarm).toMatchObject({ n: 16384, step: 150 });
  const { medianLoss, convergedShare } = swarm as { medianLoss: number; convergedShare: number };
  expect(medianLoss).toBeLessThan(1e-3);
  expect(convergedShare).toBeGreaterThan(0.9);
  await call(page, 'seek', 3);
  expect((await call(page, 'readouts')).swarm).toMatchObject({ step: 3 });
});

test('basins: every start belongs to a minimum or to none', async ({ page }) => {
  await descend(page, {
    function: 'himmelblau',
    racers: [{ optimiser: 'gradient-descent', learningRate: 0.01 }],
    basins: '256',
  });
  const basins = (await call(page, 'readouts')).basins as {
    minima: { x: number; y: number; share: number }[];
    unassigned: number;
  };
  expect(basins.minima).toHaveLength(4);
  const total = basins.minima.reduce((sum, { share }) => sum + share, basins.unassigned);
  expect(total).toBeCloseTo(1, 6);
  for (const { share } of basins.minima) expect(share).toBeGreaterThan(0.1);
});

test('the map of rates and momenta is there, and a place on it sets the racer', async ({
  page,
}) => {
  await descend(page, {
    function: 'ravine',
    start: [4, 1],
    racers: [{ optimiser: 'momentum', learningRate: 0.01, momentum: 0.5 }],
    plane: true,
  });
  const map = page
    .getByRole('application', { name: /momentum/ })
    .or(page.locator('canvas[tabindex]'));
  await map.first().click({ position: { x: 120, y: 100 } });
  const [racer] = (await call(page, 'get')).params.racers as { learningRate: number }[];
  expect(racer?.learningRate).not.toBe(0.01);
});

test('a map that is switched on comes into sight, while presenting too, and goes again', async ({
  page,
}) => {
  await descend(page, { function: 'ravine', racers: [{ optimiser: 'momentum' }] });
  const map = page.getByRole('application', { name: /momentum/ });
  const lesson = page.getByRole('tab', { name: 'Lesson' });
  await lesson.click(); // The page remembers the tab of the test before.
  await expect(lesson).toHaveAttribute('aria-selected', 'true');
  await call(page, 'set', { plane: true });
  await expect(map).toBeInViewport();
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-presenting');
  await expect(map).toBeInViewport();
  await call(page, 'set', { plane: false });
  await expect(map).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(lesson).toHaveAttribute('aria-selected', 'true');
});

test('what cannot be read is refused in a sentence', async ({ page }) => {
  await descend(page);
  const before = await call(page, 'get');
  for (const params of [
    { function: 'sinn(x)' },
    { function: '' },
    { function: 'constructor' },
    { function: 42 },
    { racers: [{ optimiser: 'sgd' }] },
    { racers: [{ optimiser: 'adam', learningRate: 'fast' }] },
    { racers: Array(9).fill({ optimiser: 'adam' }) },
    { start: [1] },
    { letters: { word: 1 } },
  ])
    expect(await refusal(page, 'set', params)).toMatch(SENTENCE);
  expect(await call(page, 'get')).toEqual(before);
});

test('playing reads nothing back and steps on', async ({ page }) => {
  await descend(page);
  const { readbacks } = await call(page, 'stats');
  await call(page, 'play');
  await expect
    .poll(async () => (await racersOf(page))[0]?.step, { timeout: 20_000 })
    .toBeGreaterThan(3);
  await call(page, 'pause');
  expect((await call(page, 'stats')).readbacks).toBe(readbacks);
});
