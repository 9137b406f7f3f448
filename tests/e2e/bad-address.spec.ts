/** Addresses with rubbish in them: a sentence for each thing, the rest applied. */
import type { Page } from '@playwright/test';
import { expect, test } from './shared.ts';
import { call, matrixOf, SENTENCE, visit } from './vectorium.ts';

const ID = '#/linear-transformation';

const BAD: readonly [string, RegExp][] = [
  ['no_such=1', /no_such/],
  ['__proto__=1', /__proto__/],
  ['constructor=1', /constructor/],
  ['toString=1', /toString/],
  ['%3C/script%3E=1', /<\/script>/],
  ['matrix=1,2,3', /entries/],
  ['matrix=', /entries/],
  ['matrix=NaN,0,0,1', /row 1, column 1/],
  ['matrix=0,0,0,1e400', /row 2, column 2/],
  ['matrix=constructor,0,0,1', /constructor/],
  ['dimension=7', /Dimension.*7/],
  ['dimension=', /Dimension/],
  ['vector=1,b,3', /Vector x/],
  ['motion=%3Cscript%3E', /Motion.*<script>/],
  ['cube=maybe', /maybe/],
  ['cloudSize=999999999', /999999999/],
  ['seed=1e99', /1e99/],
  ['t=soon', /soon/],
  ['t=Infinity', /Infinity/],
  ['camera=1,2,x', /camera/],
  ['%E0%A4%A=1', /%E0%A4%A/],
];

const alerts = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('alert');

async function dismiss(page: Page) {
  const buttons = page.getByRole('button', { name: 'Dismiss' });
  while ((await buttons.count()) > 0) await buttons.first().click();
}

test('each thing that cannot be read gets one sentence; the rest counts', async ({ page }) => {
  const fresh = (await call(page, 'get')).params;
  for (const [k, [pair, says]] of BAD.entries()) {
    const basis = k % 2 === 1;
    await page.goto(`./${ID}?${pair}&basis=${basis}`);
    await expect(alerts(page), pair).toHaveCount(1);
    await expect(alerts(page), pair).toHaveText(says);
    expect(await alerts(page).innerText(), pair).toMatch(SENTENCE);
    expect((await call(page, 'get')).params, pair).toEqual({ ...fresh, basis });
    await dismiss(page);
  }
});

test('several bad values get a sentence each', async ({ page }) => {
  await page.goto(`./${ID}?no_such=1&dimension=7&motion=up&t=soon&camera=x&letter=true`);
  await expect(alerts(page)).toHaveCount(5);
  expect(await call(page, 'get')).toMatchObject({ position: 1, params: { letter: true } });
  await dismiss(page);
});

test('an exhibit that is not there leaves everything as it is', async ({ page }) => {
  await call(page, 'set', { sphere: true });
  const before = await call(page, 'save');
  for (const id of ['no-such-exhibit', '__proto__', '%3C/script%3E']) {
    await page.goto(`./#/${id}?matrix=0,0,0,0`);
    await expect(alerts(page), id).toContainText(`“${id}”`);
    expect(await call(page, 'save'), id).toEqual(before);
    await dismiss(page);
  }
});

test('settings of the visit that are none are said too', async ({ newPage }) => {
  const page = await newPage();
  await visit(page, `${ID}?lane=fast&theme=pink&sphere=true`);
  await expect(alerts(page)).toHaveText([/fast/, /pink/]);
  expect(await call(page, 'get')).toMatchObject({ params: { sphere: true } });
});

test('an address of two megabytes is refused in a sentence, at once', async ({ page }) => {
  await call(page, 'set', { sphere: true });
  const before = await call(page, 'save');
  // From before the page's own listener to after it; the browser's own share is not the page's.
  const milliseconds = await page.evaluate(async (id) => {
    let start = 0;
    addEventListener('hashchange', () => (start = performance.now()), {
      capture: true,
      once: true,
    });
    const heard = new Promise<number>((resolve) => {
      addEventListener('hashchange', () => resolve(performance.now() - start), { once: true });
    });
    location.hash = `${id}?matrix=${'1,'.repeat(1_000_000)}`;
    const handled = await heard;
    await window.vectorium.set({});
    return handled;
  }, ID);
  expect(milliseconds).toBeLessThan(500);
  await expect(alerts(page)).toHaveText(/KiB/);
  expect(await call(page, 'save')).toEqual(before);
  await call(page, 'set', { letter: true });
  await expect(page).toHaveURL(/letter=/);
  expect(page.url().length).toBeLessThan(500);
  await dismiss(page);
});

test('a page that begins at a hostile address opens at its defaults', async ({ newPage }) => {
  const page = await newPage();
  const many = Array.from({ length: 500 }, (_, k) => `k${k}=1`).join('&');
  await visit(page, `${ID}?${many}&matrix=</script><script>globalThis.hacked=1</script>&seed=7`);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect((await call(page, 'get')).params.seed).toBe(7);
  expect((await matrixOf(page))[0]).toBe(1.5);
  expect(await alerts(page).count()).toBeLessThan(10);
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
});
