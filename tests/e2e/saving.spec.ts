/** What can be taken away from the page: its state, its picture, its figures. */
import { PNG } from 'pngjs';
import { expect, test } from './shared.ts';
import { call, drag, emptySpot, settle, snapshot } from './vectorium.ts';

const ID = 'linear-transformation';

test('save and load bring everything back: cells as typed, the time, the camera', async ({
  page,
}) => {
  await call(page, 'set', { matrix: ['1/3', 0, 0, 0, '√2/2', 0, 0, 0, '-cos(1)'], sphere: true });
  await call(page, 'seek', 0.65);
  await drag(page, await emptySpot(page), { x: 40, y: -25 });
  await settle(page);
  const state = await call(page, 'save');
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(state).toMatchObject({ id: ID, position: 0.65, params: { sphere: true } });
  expect(state.camera).not.toBeNull();
  const [picture, readouts] = [await snapshot(page), await call(page, 'readouts')];

  await call(page, 'open', ID, { matrix: [1, 0, 0, 1], composition: 'side-by-side' });
  expect(await call(page, 'save')).not.toEqual(state);
  await call(page, 'load', state);
  expect(await call(page, 'save')).toEqual(state);
  expect(await call(page, 'readouts')).toEqual(readouts);
  expect((await snapshot(page)).equals(picture)).toBe(true);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('a snapshot is a PNG of the stage, one, two and four times its size', async ({ page }) => {
  const stage = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector('canvas') as HTMLCanvasElement;
    return { width: clientWidth, height: clientHeight };
  });
  expect(stage).toEqual({ width: 1280, height: 720 });
  for (const scale of [1, 2, 4]) {
    const file = await snapshot(page, { scale });
    expect(file.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(file.toString('latin1', 12, 16)).toBe('IHDR');
    expect(file.readUInt32BE(16)).toBe(stage.width * scale);
    expect(file.readUInt32BE(20)).toBe(stage.height * scale);
  }
  expect((await snapshot(page)).equals(await snapshot(page, { scale: 1 }))).toBe(true);
});

test('the labels are in the snapshot', async ({ page }) => {
  await call(page, 'set', { matrix: [2, 0, 0, 0, 2, 0, 0, 0, 2] });
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main span[aria-hidden]')]
      .filter((label) => label.checkVisibility({ visibilityProperty: true }))
      .map((label) => {
        const { x, y, width, height } = label.getBoundingClientRect();
        const colour = getComputedStyle(label).color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
        return { text: label.innerText, x, y, width, height, colour };
      }),
  );
  expect(labels.length).toBeGreaterThanOrEqual(6);
  const picture = PNG.sync.read(await snapshot(page));
  for (const { text, x, y, width, height, colour } of labels) {
    let alike = 0;
    for (let row = Math.floor(y); row < y + height; row++)
      for (let column = Math.floor(x); column < x + width; column++) {
        const at = 4 * (row * picture.width + column);
        const off = colour.map((value, k) => Math.abs(value - (picture.data[at + k] ?? 0)));
        if (Math.max(...off) < 48) alike++;
      }
    expect(alike, text).toBeGreaterThan(8);
  }
});

test('the snapshot dialog hands over a file', async ({ page }) => {
  await page.keyboard.press('s');
  await page.getByRole('radio', { name: /^1×/ }).check({ force: true });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`vectorium-${ID}.png`);
  await expect(page.getByText('The picture is in your downloads.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('stats has every field, and readouts every id', async ({ page }) => {
  await settle(page);
  const stats = await call(page, 'stats');
  const count = expect.any(Number);
  expect(stats).toEqual({
    lane: expect.stringMatching(/^(gpu|cpu)$/),
    laneReason: expect.stringMatching(/\w/),
    renderer: expect.stringMatching(/\w/),
    frames: count,
    frameMs: { median: count, p95: count },
    kernelRuns: count,
    readbacks: count,
    gpuObjects: {
      textures: count,
      buffers: count,
      programs: count,
      framebuffers: count,
      vertexArrays: count,
    },
  });
  expect(Object.keys(await call(page, 'readouts'))).toEqual(
    expect.arrayContaining([
      'determinant',
      'trace',
      'rank',
      'eigenvalues',
      'singularValues',
      'condition',
      'normFrobenius',
      'inverse',
      'kind',
      'kinds',
      'rotation',
      'collapseTimes',
      'product',
    ]),
  );
});

test('readouts are raw numbers, infinite where they are', async ({ page }) => {
  await call(page, 'set', { matrix: [0, -1, 1, 0] });
  expect(await call(page, 'readouts')).toMatchObject({
    determinant: 1,
    eigenvalues: [
      { re: 0, im: 1 },
      { re: 0, im: -1 },
    ],
    singularValues: [1, 1],
    condition: 1,
    inverse: [0, 1, -1, 0],
  });
  await call(page, 'set', { matrix: [1, 2, 2, 4] });
  expect(await call(page, 'readouts')).toMatchObject({
    rank: 1,
    inverse: null,
    condition: Number.POSITIVE_INFINITY,
  });
});
