/**
 * For tests that need no page of their own: each worker loads one page, and every test finds the
 * first exhibit open in it, at its defaults. Loading costs seconds in software GL, opening little.
 */
import { expect, type Page } from '@playwright/test';
import type { SavedState } from '../../src/app/saved-state';
import { test as base } from './fixtures.ts';
import { watch } from './quiet-page.ts';
import { call, visit } from './vectorium.ts';

interface Loaded {
  readonly page: Page;
  readonly complaints: () => string[];
  readonly fresh: SavedState;
}

export const test = base.extend<object, { loaded: Loaded }>({
  loaded: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', viewport, colorScheme, locale, timezoneId } = project.use;
      const context = await browser.newContext({
        baseURL,
        reducedMotion: 'reduce',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...(viewport === undefined ? {} : { viewport }),
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      });
      const page = await context.newPage();
      const complaints = await watch(page, baseURL);
      await visit(page);
      await use({ page, complaints, fresh: await call(page, 'save') });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ loaded, allowed }, use) => {
    const { page, complaints, fresh } = loaded;
    const before = complaints().length;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    // A test may end while presenting, which is a setting of the visit.
    if (await page.evaluate(() => 'presenting' in document.documentElement.dataset))
      await page.keyboard.press('p');
    await call(page, 'open', fresh.id, fresh.params);
    await use(page);
    const caught = complaints().slice(before);
    const refused = caught.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    expect(refused, 'the page stays quiet').toEqual([]);
  },
});

export { expect } from '@playwright/test';
