/** Turning the picture, by mouse, wheel and keys; the link restores it. */
import { expect, test } from './shared.ts';
import { call, drag, emptySpot, settle, snapshot, visit } from './vectorium.ts';

const CAMERA = /[?&]camera=/;

test('a turned picture stands in the link, which restores it to the byte', async ({
  page,
  newPage,
}) => {
  const before = await snapshot(page);
  const spot = await emptySpot(page);
  await drag(page, spot, { x: 80, y: -35 });
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.wheel(0, -240);
  await settle(page);
  await expect(page).toHaveURL(CAMERA);
  // The mouse does not wait until its wheel is heard: first the wheel, then the link of that camera.
  const distance = async () => (await call(page, 'save')).camera?.distance;
  await expect.poll(distance).not.toBe(1);
  const linkIsWhole = async () => {
    const { camera } = await call(page, 'save');
    if (!camera) return false;
    const { azimuth, polar, distance, target } = camera;
    return new URL(page.url()).hash.includes(`camera=${[azimuth, polar, distance, ...target]}`);
  };
  await expect.poll(linkIsWhole).toBe(true);
  await settle(page);
  const turned = await snapshot(page);
  expect(turned.equals(before)).toBe(false);
  expect(await linkIsWhole()).toBe(true);
  const other = await newPage();
  await visit(other, new URL(page.url()).hash);
  expect((await snapshot(other)).equals(turned)).toBe(true);
});

test('keys turn the picture, and 0 puts the camera back', async ({ page }) => {
  const home = await snapshot(page);
  await page.mouse.move(0, 0);
  await page.getByRole('group', { name: /space under a matrix/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await settle(page);
  await expect(page).toHaveURL(CAMERA);
  expect((await snapshot(page)).equals(home)).toBe(false);
  await page.keyboard.press('0');
  await settle(page);
  await expect(page).not.toHaveURL(CAMERA);
  expect((await snapshot(page)).equals(home)).toBe(true);
});

test('a plane is looked straight down upon, and only moved', async ({ page }) => {
  await call(page, 'set', { matrix: [1, 1, 0, 1] });
  await drag(page, await emptySpot(page), { x: 60, y: 30 });
  await settle(page);
  const { camera } = await call(page, 'save');
  expect(camera).toMatchObject({ azimuth: 0, polar: 0 });
  expect(camera?.target).not.toEqual([0, 0, 0]);
});
