/**
 * size-limit measures what the entry imports statically; this measures what a browser really loads
 * before the first picture is on screen, so that a lazy import on the way to it counts too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

const LIMIT = 400 * 1024;
const dist = join(import.meta.dirname, '../../dist');

type Automated = Window & { vectorium?: { ready: Promise<unknown> } };

test('JavaScript loaded before the first picture is at most 400 KiB gzip', async ({ page }) => {
  await page.addInitScript(() => {
    const wait = () => {
      const { vectorium } = window as Automated;
      if (!vectorium) setTimeout(wait, 5);
      else vectorium.ready.then(() => performance.mark('first picture'));
    };
    wait();
  });
  await page.goto('./');
  await page.waitForFunction(() => performance.getEntriesByName('first picture').length > 0);
  const scripts = await page.evaluate(() => {
    const ready = performance.getEntriesByName('first picture')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < ready)
      .map(({ name }) => new URL(name).pathname);
  });

  const sizes = [...new Set(scripts)].map(
    (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
});
