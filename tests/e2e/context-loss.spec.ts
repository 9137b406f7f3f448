/** Real losses of the graphics context: the page comes back by itself, to the same picture. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  call,
  centreOf,
  drag,
  handleOf,
  matrixOf,
  PATIENCE,
  snapshot,
  visit,
} from './vectorium.ts';

const FRAGMENT =
  '#/linear-transformation?matrix=1,1/2,0,-0.3,1.2,0.4,0,-0.3,1&motion=polar&t=0.6&sphere=true&singularAxes=true&letter=true&teapot=true&cloud=true&cloudSize=16384';
const EXPECTED = [
  /CONTEXT_LOST_WEBGL/i,
  /Context Lost/i,
  /Context Restored/i,
  /GPU state invalid/i,
];

const phase = (page: Page) => page.locator('html').getAttribute('data-phase');

/** What the visitor sees and reads, apart from the numbers of frames. */
async function everything(page: Page) {
  const { gpuObjects } = await call(page, 'stats');
  return {
    picture: (await snapshot(page)).toString('base64'),
    state: await call(page, 'save'),
    readouts: await call(page, 'readouts'),
    gpuObjects,
  };
}

async function loseAndRestore(page: Page) {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const gl = canvas.getContext('webgl2') as WebGL2RenderingContext;
    const loss = gl.getExtension('WEBGL_lose_context') as WEBGL_lose_context;
    const heard = (type: string) =>
      new Promise((resolve) => canvas.addEventListener(type, resolve, { once: true }));
    const lost = heard('webglcontextlost');
    loss.loseContext();
    await lost;
    const restored = heard('webglcontextrestored');
    setTimeout(() => loss.restoreContext());
    await restored;
  });
  await expect.poll(() => phase(page), PATIENCE).toBe('ready');
}

test.beforeEach(async ({ page, allow }) => {
  for (const message of EXPECTED) allow(message);
  await visit(page, FRAGMENT);
});

test('five losses in a row end in the same picture, the same objects, the same numbers', async ({
  page,
}) => {
  const before = await everything(page);
  for (let loss = 0; loss < 5; loss++) {
    await loseAndRestore(page);
    expect(await everything(page), `loss ${loss + 1}`).toEqual(before);
  }
  // And it is as alive to the touch as it was.
  const matrix = await matrixOf(page);
  await drag(page, await centreOf(handleOf(page, 'A e1')), { x: 30, y: -20 });
  expect(await matrixOf(page)).not.toEqual(matrix);
  expect(await everything(page)).not.toEqual(before);
});

test('the GPU process may crash', async ({ page, browser }) => {
  const before = await everything(page);
  const devtools = await browser.newBrowserCDPSession();
  const lost = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const canvas = document.querySelector('canvas');
        canvas?.addEventListener('webglcontextlost', () => resolve(), { once: true });
      }),
  );
  await devtools.send('Browser.crashGpuProcess').catch(() => {});
  await lost;
  await expect.poll(() => phase(page), PATIENCE).toBe('ready');
  expect(await everything(page)).toEqual(before);
});

test('a loss while it plays and while an exhibit opens is mended too', async ({ page }) => {
  await call(page, 'seek', 0);
  await call(page, 'play');
  await loseAndRestore(page);
  await call(page, 'open', 'linear-transformation', { matrix: [1, 1, 0, 1] });
  const plane = await everything(page);
  await call(page, 'set', { dimension: 3 });
  const opening = page.evaluate(() => window.vectorium.set({ dimension: 2 }));
  await loseAndRestore(page);
  await opening;
  expect((await everything(page)).picture).toBe(plane.picture);
});
