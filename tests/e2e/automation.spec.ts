/** Every call of window.vectorium that changes something, by the design's contract. */
import { expect, test } from './shared.ts';
import { call, matrixOf, PATIENCE, refusal, SENTENCE } from './vectorium.ts';

const ID = 'linear-transformation';
const DEFAULT = [1.5, 0.2, -0.5, -0.3, 1.2, 0.4, 0.3, -0.3, 1.1];

test('exhibits names what can be opened, and a bare address opens what comes with the page', async ({
  page,
}) => {
  const exhibits = await call(page, 'exhibits');
  expect(exhibits.map(({ id }) => id)).toContain(ID);
  for (const { title, summary, wing } of exhibits) {
    expect(title).not.toBe('');
    expect(wing).not.toBe('');
    expect(summary).toMatch(SENTENCE);
  }
  expect((await call(page, 'get')).id).toBe(ID);
});

test('open never plays, and takes defaults for what is not given', async ({ page }) => {
  const fresh = await call(page, 'get');
  expect(fresh).toMatchObject({ id: ID, position: 1, params: { matrix: DEFAULT, dimension: 3 } });

  await call(page, 'set', { sphere: true, motion: 'polar' });
  await call(page, 'seek', 0);
  await call(page, 'play');
  await call(page, 'open', ID, { teapot: true });
  const opened = await call(page, 'get');
  expect(opened.params).toEqual({ ...fresh.params, teapot: true });
  expect(opened.position).toBe(1);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('what is linked keeps its value when an exhibit opens', async ({ page }) => {
  const shared = { matrix: [1, 2, 3, 4, 5, 6, 7, 8, 10], dimension: 3, vector: [0.5, 0.25, -1] };
  await call(page, 'set', { ...shared, sphere: true });
  await call(page, 'open', ID);
  expect((await call(page, 'get')).params).toMatchObject({ ...shared, sphere: false });
});

test('four numbers mean dimension 2 and keep the rest', async ({ page }) => {
  await call(page, 'set', { matrix: [1, 2, 3, 4] });
  const { params } = await call(page, 'get');
  expect(params.dimension).toBe(2);
  expect(params.matrix).toEqual([1, 2, -0.5, 3, 4, 0.4, 0.3, -0.3, 1.1]);
  expect(await call(page, 'readouts')).toMatchObject({ determinant: -2, trace: 5, rank: 2 });

  await call(page, 'set', { dimension: 3 });
  expect(await matrixOf(page)).toEqual(params.matrix);
  expect(await refusal(page, 'set', { matrix: [1, 2, 3, 4], dimension: 3 })).toMatch(/dimension 2/);
});

test('a cell may be given as an expression, which is kept as typed', async ({ page }) => {
  await call(page, 'set', { matrix: ['1/3', 0, 0, 0, '√2/2', 0, 0, 0, 'cos(pi/6)'] });
  const matrix = await matrixOf(page);
  expect(matrix[0]).toBeCloseTo(1 / 3, 15);
  expect(matrix[4]).toBeCloseTo(Math.SQRT1_2, 15);
  expect(matrix[8]).toBeCloseTo(Math.sqrt(3) / 2, 15);
  const { params } = await call(page, 'save');
  expect(params.matrix).toEqual(['1/3', '0', '0', '0', '√2/2', '0', '0', '0', 'cos(pi/6)']);
});

const BAD: readonly [string, readonly unknown[], RegExp][] = [
  ['set', [{ matrix: [1, 2, 3] }], /4 .*entries/],
  ['set', [{ matrix: [Number.NaN, 0, 0, 1] }], /row 1, column 1.*finite/],
  ['set', [{ matrix: [0, Number.POSITIVE_INFINITY, 0, 1] }], /row 1, column 2.*finite/],
  ['set', [{ matrix: ['1e400', 0, 0, 1] }], /row 1, column 1/],
  ['set', [{ matrix: 'constructor' }], /constructor/],
  ['set', [{ matrix: [1e10, 0, 0, 1] }], /larger/],
  ['set', [{ sphere: true, dimension: 4 }], /Dimension/],
  ['set', [{ sphere: true, motion: 'sideways' }], /Motion.*sideways/],
  ['set', [{ sphere: true, no_such: 1 }], /no_such/],
  ['set', [{ constructor: 1 }], /constructor/],
  ['set', [{ cube: 'yes' }], /cube|Cube/],
  ['set', [[1, 0, 0, 1]], /object/],
  ['set', ['matrix'], /object/],
  ['open', ['no-such-exhibit'], /no-such-exhibit/],
  ['open', ['__proto__'], /__proto__/],
  ['open', [ID, { seed: -1 }], /seed/i],
  ['seek', [Number.NaN], /position/],
  ['seek', ['half'], /position/],
  ['step', [Number.POSITIVE_INFINITY], /position/],
  ['load', [null], /state/],
  ['load', [{ vectorium: 2 }], /state/],
  ['load', [{ vectorium: 1, id: ID, params: { matrix: [1] }, position: 0 }], /entries/],
  ['snapshot', [{ scale: 3 }], /3/],
];

test('bad values reject with the sentence that a visitor reads, and change nothing', async ({
  page,
}) => {
  const before = await call(page, 'save');
  for (const [method, given, says] of BAD) {
    const about = `${method}(${JSON.stringify(given)})`;
    const sentence = await refusal(page, method as 'set', ...given);
    expect(sentence, about).toMatch(says);
    expect(sentence, about).toMatch(SENTENCE);
    expect(await call(page, 'save'), about).toEqual(before);
  }
});

test('a hostile key is refused like any other', async ({ page }) => {
  const sentence = await page.evaluate(() =>
    window.vectorium.set(JSON.parse('{"__proto__": {"sphere": true}}')).then(
      () => '',
      (error: Error) => error.message,
    ),
  );
  expect(sentence).toMatch(/__proto__/);
  expect(await page.evaluate(() => 'sphere' in {})).toBe(false);
  expect((await call(page, 'get')).params.sphere).toBe(false);
});

test('seek and step pause, and stay within the timeline', async ({ page }) => {
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  const position = async () => (await call(page, 'get')).position;

  await call(page, 'seek', 7);
  expect(await position()).toBe(1);
  await call(page, 'seek', -3);
  expect(await position()).toBe(0);
  await call(page, 'play');
  await expect(pause).toBeVisible();
  await call(page, 'seek', 0.25);
  await expect(play).toBeVisible();
  expect(await position()).toBe(0.25);

  await call(page, 'play');
  await call(page, 'step', 1);
  await expect(play).toBeVisible();
  await call(page, 'seek', 0.5);
  await call(page, 'step');
  expect(await position()).toBeCloseTo(0.55, 12);
  await call(page, 'step', -2);
  expect(await position()).toBeCloseTo(0.45, 12);
  await call(page, 'step', 1000);
  expect(await position()).toBe(1);
});

test('pause stops where it is', async ({ page }) => {
  await call(page, 'seek', 0);
  await call(page, 'play');
  await expect.poll(async () => (await call(page, 'get')).position, PATIENCE).toBeGreaterThan(0);
  await call(page, 'pause');
  const { position } = await call(page, 'get');
  expect(position).toBeLessThan(1);
  await call(page, 'set', { sphere: true });
  expect((await call(page, 'get')).position).toBe(position);
});
