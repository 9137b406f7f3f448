/** The page fits its window, the picture fits what the panels leave of it. */
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.ts';
import { call, handleOf, matrixOf, settle, snapshot, visit } from './vectorium.ts';

/** Handles that something lies over, or that are off the window. */
const coveredHandles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button[aria-label^="Tip of"]')]
      .filter((handle) => {
        const { x, y, width, height } = handle.getBoundingClientRect();
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        return !top?.closest('[aria-label^="Tip of"]');
      })
      .map((handle) => handle.ariaLabel),
  );

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('no window is scrolled sideways, and no panel covers what is dragged', async ({ page }) => {
  await visit(page);
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [844, 390],
    [390, 844],
    [320, 640],
  ] as const) {
    const about = `${width}×${height}`;
    await page.setViewportSize({ width, height });
    await settle(page);
    expect(await overflow(page), about).toBeLessThanOrEqual(0);
    await expect(handleOf(page, 'A e1'), about).toBeVisible();
    expect(await coveredHandles(page), about).toEqual([]);
    await expect(page.getByRole('button', { name: 'Play', exact: true }), about).toBeInViewport();
  }
});

test('themes change the picture too, and are remembered', async ({ page, newPage }) => {
  await visit(page);
  const corner = async () => {
    const { data } = PNG.sync.read(await snapshot(page));
    return (data[0] ?? 0) + (data[1] ?? 0) + (data[2] ?? 0);
  };
  expect(await corner()).toBeLessThan(150);
  const dark = await snapshot(page);
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await settle(page);
  expect(await corner()).toBeGreaterThan(600);
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await settle(page);
  const other = await newPage();
  await visit(other);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'projector');
  await page.keyboard.press('t');
  await settle(page);
  expect((await snapshot(page)).equals(dark)).toBe(true);
});

test('P presents and Esc ends it: panels fold, type and lines grow', async ({ page }) => {
  await visit(page);
  const before = await snapshot(page);
  const size = () =>
    page.evaluate(() =>
      Number.parseFloat(
        getComputedStyle(document.querySelector('main span[aria-hidden]') as Element).fontSize,
      ),
    );
  const desk = await size();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeVisible();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0);
  await settle(page);
  expect(await size()).toBeGreaterThan(desk);
  expect((await snapshot(page)).equals(before)).toBe(false);
  const matrix = await matrixOf(page);
  await handleOf(page, 'A e1').focus();
  await page.keyboard.press('ArrowRight');
  expect(await matrixOf(page)).not.toEqual(matrix);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Lesson' })).toBeVisible();
  await call(page, 'set', { matrix });
  await settle(page);
  expect((await snapshot(page)).equals(before)).toBe(true);
});

test('a lesson that was folded takes its room again', async ({ page }) => {
  await visit(page);
  const free = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--free-left'));
  const before = await free();
  await page.getByRole('button', { name: 'Fold the lesson' }).click();
  await expect.poll(free).toBe('0px');
  await page.getByRole('button', { name: 'Open the lesson' }).click();
  await expect.poll(free).toBe(before);
  await call(page, 'open', 'lenses', { of: ['linear-transformation', 'linear-systems'] });
  expect(await free()).toBe('0px');
  await call(page, 'open', 'linear-transformation');
  expect(await free()).toBe(before);
});
