/** Proves that the watch over every whole-app test catches what it is there to catch. */
import { expect, type Page, test } from '@playwright/test';
import { watch } from './quiet-page.ts';

const CASES = [
  {
    does: 'warns',
    body: '<script>console.warn("careful")</script>',
    caught: /console warning: careful/,
  },
  {
    does: 'reports an error',
    body: '<script>console.error("no")</script>',
    caught: /console error: no/,
  },
  { does: 'throws', body: '<script>throw new Error("oh")</script>', caught: /uncaught: Error: oh/ },
  {
    does: 'leaves a promise rejected',
    body: '<script>Promise.reject(new Error("late"))</script>',
    caught: /uncaught: Error: late/,
  },
  {
    does: 'asks another server',
    body: '<img src="http://elsewhere.invalid/a.png" alt="">',
    caught: /request to elsewhere: http:\/\/elsewhere\.invalid\/a\.png/,
  },
  { does: 'misses a file', body: '<img src="./missing.png" alt="">', caught: /404/ },
  {
    does: 'breaks its policy',
    policy: "script-src 'self'",
    body: '<script>document.title = "in"</script>',
    caught: /policy violation: script-src-elem blocks inline/,
  },
];

for (const { does, body, caught, policy } of CASES) {
  test(`a page that ${does} is caught`, async ({ page, baseURL }) => {
    const complaints = await watch(page, baseURL ?? '');
    await visit(page, body, policy);
    await expect.poll(() => complaints().join('\n')).toMatch(caught);
    expect(complaints([/careful|no|oh|late|elsewhere|404|policy|Content Security|ERR/])).toEqual(
      [],
    );
  });
}

test('a quiet page is not', async ({ page, baseURL }) => {
  const complaints = await watch(page, baseURL ?? '');
  await visit(page, '<script>console.log("fine")</script>');
  expect(complaints()).toEqual([]);
});

async function visit(page: Page, body: string, policy?: string) {
  await page.route('**/probe.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><link rel="icon" href="data:,"><title>probe</title>${body}`,
    }),
  );
  await page.goto('probe.html', { waitUntil: 'load' });
}
