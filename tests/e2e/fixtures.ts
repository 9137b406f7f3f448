/**
 * What every whole-app test stands on: a page that must stay quiet, and pictures compared with
 * their baselines. Under the page's Content-Security-Policy Playwright's string predicates are
 * blocked: pass functions.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { watch } from './quiet-page.ts';

interface Fixtures {
  /**
   * Allows messages that a test causes on purpose, from now on: `allow(/CONTEXT_LOST_WEBGL/)`.
   * Whatever else the page complains about fails the test.
   */
  allow(pattern: RegExp): void;
  /** Makes one more page that is watched like `page`, a second window of a lecture, say. */
  newPage(): Promise<Page>;
  allowed: RegExp[];
}

export const test = base.extend<Fixtures>({
  // The camera jumps instead of gliding: the same pictures, with a tenth of the frames in software GL.
  contextOptions: { reducedMotion: 'reduce' },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  allowed: async ({}, use) => {
    await use([]);
  },
  allow: async ({ allowed }, use) => {
    await use((pattern) => allowed.push(pattern));
  },
  page: async ({ page, allowed, baseURL }, use) => {
    const complaints = await watch(page, baseURL ?? '');
    await use(page);
    expect(complaints(allowed), 'the page stays quiet').toEqual([]);
  },
  newPage: async ({ context, allowed, baseURL }, use) => {
    const reports: ((allowed: readonly RegExp[]) => string[])[] = [];
    await use(async () => {
      const page = await context.newPage();
      reports.push(await watch(page, baseURL ?? ''));
      return page;
    });
    expect(
      reports.flatMap((complaints) => complaints(allowed)),
      'the other pages stay quiet',
    ).toEqual([]);
  },
});

export { expect } from '@playwright/test';
export { expectPicture } from './pictures.ts';
