/** What holds for every exhibit on the list, and one picture of each. */
import { expect, expectPicture, test } from './fixtures.ts';
import { call, matrixOf, settle, snapshot, visit } from './vectorium.ts';

const FORCED = 'lane=gpu&theme=dark';

/** Where the page leaves the stage alone; several lenses leave it nowhere. */
const STAGE = { x: 330, y: 72, width: 630, height: 540 };
const STAGE_PHONE = { x: 0, y: 64, width: 390, height: 400 };

test('one picture of each exhibit, on a desk and on a phone', { tag: '@picture' }, async ({
  page,
}) => {
  await visit(page, `#/?${FORCED}`);
  const exhibits = await call(page, 'exhibits');
  expect(exhibits.length).toBeGreaterThan(0);
  // The status line tells frame times, which no two runs share.
  await page.getByRole('contentinfo').evaluate((line) => {
    line.style.visibility = 'hidden';
  });
  // Panels stop shining through once frames have run long, which depends on the machine: here always.
  await page.evaluate(() => {
    document.documentElement.dataset.frugal = '';
  });
  for (const { id } of exhibits) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await call(page, 'open', id);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('The lesson is coming…')).toHaveCount(0);
    await expect(
      page.getByRole('region', { name: 'Show' }).getByRole('switch').first(),
    ).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await settle(page);
    const isAlone = id !== 'lenses';
    await expectPicture(page, `exhibits/${id}`, isAlone ? STAGE : undefined);
    await page.setViewportSize({ width: 390, height: 844 });
    await settle(page);
    await expectPicture(page, `exhibits/${id}-phone`, isAlone ? STAGE_PHONE : undefined);
  }
});

test('one address gives one picture, to the byte', async ({ page, newPage }) => {
  const fragment = `#/linear-transformation?matrix=1,1/2,0,1&motion=polar&sphere=true&singularAxes=true&eigenlines=true&letter=true&t=0.37&camera=0.1,0,1.2,0.2,0.1,0&${FORCED}`;
  await visit(page, fragment);
  const first = await snapshot(page);
  const other = await newPage();
  await visit(other, fragment);
  expect((await snapshot(other)).equals(first)).toBe(true);
  // And come to by another way.
  await call(other, 'open', 'linear-transformation', { dimension: 3, teapot: true });
  await other.goto('./#/linear-transformation?matrix=1,0,0,1');
  await expect.poll(async () => (await matrixOf(other))[1]).toBe(0);
  await other.goto(`./${fragment}`);
  await expect.poll(async () => (await matrixOf(other))[1]).toBe(0.5);
  expect((await snapshot(other)).equals(first)).toBe(true);
});

test('100 openings and closings leave the GPU as it was', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 400, height: 300 }); // Opening counts here, not drawing.
  await visit(page);
  const objects = await page.evaluate(async () => {
    const states = [
      { dimension: 2, composition: 'off', cloud: false },
      { dimension: 3, composition: 'side-by-side', cloud: false },
      { dimension: 3, composition: 'off', cloud: true, cloudSize: '16384' },
      { dimension: 2, composition: 'b-then-a', cloud: true, cloudSize: '16384', teapot: true },
    ];
    const { vectorium } = window;
    const cycle = async () => {
      for (const state of states) await vectorium.open('linear-transformation', state);
      return (await vectorium.stats()).gpuObjects;
    };
    await cycle();
    const before = await cycle();
    let after = before;
    for (let opened = 0; opened < 100; opened += states.length) after = await cycle();
    return { before, after };
  });
  expect(Object.values(objects.before).every((count) => count > 0)).toBe(true);
  expect(objects.after).toEqual(objects.before);
});

test('every exhibit, opened and closed again and again, leaves the GPU as it was', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 400, height: 300 });
  await visit(page);
  const counts = await page.evaluate(async () => {
    const { vectorium } = window;
    const ids = (await vectorium.exhibits()).map(({ id }) => id);
    const cycle = async () => {
      for (const id of ids) await vectorium.open(id);
      await vectorium.open('gradient-descent', { swarm: '1024', basins: '256', field: true });
      await vectorium.open('linear-transformation');
      return (await vectorium.stats()).gpuObjects;
    };
    await cycle();
    const before = await cycle();
    let after = before;
    for (let round = 0; round < 5; round++) after = await cycle();
    return { before, after };
  });
  expect(counts.after).toEqual(counts.before);
});
