/** What a frame costs, and that none is drawn without a reason. */
import { expect, test } from './fixtures.ts';
import { call, centreOf, grab, handleOf, settle, snapshot, visit } from './vectorium.ts';

test('idle draws nothing: no frame in two seconds', async ({ page }) => {
  await visit(page);
  await expect(page.getByText('The lesson is coming…')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await settle(page);
  const frames = await page.evaluate(async () => {
    const before = (await window.vectorium.stats()).frames;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return (await window.vectorium.stats()).frames - before;
  });
  expect(frames).toBe(0);
  await settle(page);
  expect((await call(page, 'stats')).frames).toBeGreaterThan(0);
});

test('while it plays and is dragged, kernels run, and nothing is read back or grows', async ({
  page,
}) => {
  await visit(page, '#/linear-transformation?sphere=true&letter=true&cloud=true&cloudSize=16384');
  await call(page, 'seek', 0);
  const before = await call(page, 'stats');
  const played = async () => (await call(page, 'stats')).frames - before.frames;
  await call(page, 'play');
  await grab(page, await centreOf(handleOf(page, 'A e1')), { x: 30, y: -20 });
  await expect.poll(played, { timeout: 20_000 }).toBeGreaterThan(8);
  await page.mouse.up();
  const during = await call(page, 'stats');
  await call(page, 'pause');
  expect(during.kernelRuns - before.kernelRuns).toBeGreaterThanOrEqual(
    during.frames - before.frames,
  );
  expect(during.readbacks).toBe(before.readbacks);
  expect(during.gpuObjects).toEqual(before.gpuObjects);
});

test.describe('where motion is wanted', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the camera glides, and set waits until it has arrived', async ({ page }) => {
    await visit(page);
    const before = await call(page, 'stats');
    await call(page, 'set', { matrix: [4, 0, 0, 0, 4, 0, 0, 0, 4] });
    const after = await call(page, 'stats');
    expect(after.frames - before.frames).toBeGreaterThan(3);
    const arrived = await snapshot(page);
    await settle(page);
    expect((await snapshot(page)).equals(arrived)).toBe(true);
  });
});
