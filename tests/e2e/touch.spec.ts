/** Fingers on a phone: a tip is dragged, two fingers come closer, and neither moves the page. */
import type { CDPSession } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  call,
  centreOf,
  emptySpot,
  handleOf,
  matrixOf,
  type Point,
  settle,
  visit,
} from './vectorium.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** Puts fingers down, moves them along, and lifts them. */
async function touch(devtools: CDPSession, steps: readonly (readonly Point[])[]) {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  for (const [k, points] of steps.entries())
    await send(k === 0 ? 'touchStart' : 'touchMove', points);
  await send('touchEnd', []);
}

test('the first picture fits what the panels leave of a phone', async ({ page }) => {
  await visit(page);
  const first = await centreOf(handleOf(page, 'A e1'));
  await settle(page);
  expect(await centreOf(handleOf(page, 'A e1'))).toEqual(first);
});

test('one finger drags a tip; two fingers pinch the view', async ({ page }) => {
  await visit(page);
  const devtools = await page.context().newCDPSession(page);
  const before = await matrixOf(page);
  const { x, y } = await centreOf(handleOf(page, 'A e1'));
  await touch(
    devtools,
    [0, 10, 20, 30].map((far) => [{ x: x + far, y: y - far }]),
  );
  await settle(page);
  const after = await matrixOf(page);
  expect(after[0]).not.toBe(before[0]);
  expect([after[1], after[4], after[7]]).toEqual([before[1], before[4], before[7]]);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  expect((await call(page, 'save')).camera).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).tap();
  expect(await matrixOf(page)).toEqual(before);

  const spot = await emptySpot(page, 90);
  await touch(
    devtools,
    [20, 40, 60, 80].map((far) => [
      { x: spot.x - far, y: spot.y },
      { x: spot.x + far, y: spot.y },
    ]),
  );
  await settle(page);
  expect((await call(page, 'save')).camera?.distance).toBeLessThan(1);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  expect(await matrixOf(page)).toEqual(before);
});
