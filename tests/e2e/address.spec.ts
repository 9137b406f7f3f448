/** The address restores everything, follows every change, and takes part in the browser's history. */
import { expect, test } from './shared.ts';
import { call, matrixOf, refusal, snapshot, visit } from './vectorium.ts';

/** Every parameter away from its default. */
const CHANGED = {
  matrix: ['1/3', '-√2', '0.25', '1e-3', '2', '-1', 'cos(pi/6)', '0', '1.125'],
  dimension: 2,
  vector: [-0.5, 0.75, 2],
  motion: 'svd',
  lattice: 'none',
  basis: false,
  arrow: false,
  cube: false,
  sphere: true,
  singularAxes: true,
  eigenlines: true,
  invariantPlane: true,
  subspaces: true,
  letter: true,
  teapot: true,
  composition: 'a-then-b',
  second: ['0', '1/7', '0', '1', '0.5', '0', '0', '0', '2'],
  cloud: true,
  cloudSize: '16384',
  seed: 42,
};

test('a link restores every parameter, as typed, and the time', async ({ page, newPage }) => {
  const fresh = await call(page, 'get');
  expect(Object.keys(CHANGED).sort()).toEqual(Object.keys(fresh.params).sort());
  await call(page, 'open', fresh.id, CHANGED);
  await call(page, 'seek', 0.3);
  const state = await call(page, 'save');
  expect(state.params).toEqual(CHANGED);
  for (const [key, value] of Object.entries(fresh.params))
    expect(state.params[key]).not.toEqual(value);

  await expect(page).toHaveURL(/t=0\.3(&|$)/);
  const other = await newPage();
  await visit(other, new URL(page.url()).hash);
  expect(await call(other, 'save')).toEqual(state);
  expect(await call(other, 'readouts')).toEqual(await call(page, 'readouts'));
  expect((await snapshot(other)).equals(await snapshot(page))).toBe(true);
});

test('the share dialog gives the link that the address shows', async ({ page }) => {
  await call(page, 'set', { matrix: [1, '1/3', 0, 1], sphere: true });
  await expect(page).toHaveURL(/sphere=/);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(page.url());
  await expect(page.getByText('The link is in the clipboard.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.keyboard.press('Escape');
});

test('linked parameters are always spelt out, others where they differ', async ({ page }) => {
  await call(page, 'set', { teapot: true });
  await expect(page).toHaveURL(/teapot=/);
  const query = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
  expect([...query.keys()].sort()).toEqual(['dimension', 'matrix', 'teapot', 'vector']);
});

test('an address typed by the visitor is gone to, and undone', async ({ page }) => {
  const before = await matrixOf(page);
  await page.goto('./#/linear-transformation?matrix=0,-1,1,0&t=0.5');
  await expect
    .poll(() => call(page, 'get'))
    .toMatchObject({ position: 0.5, params: { dimension: 2 } });
  expect((await matrixOf(page)).slice(0, 5)).toEqual([0, -1, -0.5, 1, 0]);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await matrixOf(page)).toEqual(before);
});

test('Back and Forward go where they say', async ({ page }) => {
  const go = (cells: string) =>
    page.goto(`./#/linear-transformation?matrix=${cells}&dimension=3&vector=1,1,0.6`);
  const first = () => matrixOf(page).then(([entry]) => entry);
  const [one, two] = ['2,0,0,0,1,0,0,0,1', '3,0,0,0,1,0,0,0,1'];
  await go(one);
  await expect.poll(first).toBe(2);
  await call(page, 'set', { sphere: true });
  await expect(page).toHaveURL(/sphere=/);
  const address = page.url();
  await go(two);
  await expect.poll(first).toBe(3);
  await call(page, 'set', { letter: true });
  await expect(page).toHaveURL(/letter=/);

  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect.poll(first).toBe(2);
  expect(await call(page, 'get')).toMatchObject({ params: { sphere: true, letter: false } });
  await page.goForward();
  await expect.poll(first).toBe(3);
  expect(await call(page, 'get')).toMatchObject({ params: { sphere: false, letter: true } });

  // An address that needs no tidying is as good a place to come back from.
  await go(one);
  await expect.poll(first).toBe(2);
  await go(two);
  await expect.poll(first).toBe(3);
  await page.goBack();
  await expect.poll(first).toBe(2);
});

test('the lane of the address is the lane that runs, and says why', async ({ newPage }) => {
  const page = await newPage();
  for (const lane of ['cpu', 'gpu'] as const) {
    await page.goto('about:blank');
    await visit(page, `#/linear-transformation?lane=${lane}`);
    expect(await call(page, 'stats')).toMatchObject({
      lane,
      laneReason: expect.stringContaining(`lane=${lane}`),
    });
    await call(page, 'set', { sphere: true });
    await expect(page).toHaveURL(new RegExp(`sphere=.*lane=${lane}`));
  }
  await call(page, 'set', { lane: 'cpu' });
  expect(await call(page, 'stats')).toMatchObject({ lane: 'cpu' });
  expect(await refusal(page, 'set', { lane: 'fast' })).toMatch(/fast/);
});
