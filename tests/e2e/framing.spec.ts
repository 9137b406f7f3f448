/** The same calls over postMessage: only when framed, and only for origins that the address allows. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { call, SENTENCE, visit } from './vectorium.ts';

interface Reply {
  readonly id: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: string;
}
interface Framing extends Window {
  replies: Reply[];
}

/** A page of the test server's origin that frames the built page and keeps what it hears. */
async function frame(page: Page, origins: string) {
  await page.route('**/framing.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,"><title>framing</title>
        <script>window.replies = []; addEventListener('message', ({ data }) => replies.push(data));</script>
        <iframe width="1000" height="700" src="./#/linear-transformation${origins}"></iframe>`,
    }),
  );
  await page.goto('framing.html');
  await page.evaluate(async () => {
    const framed = document.querySelector('iframe')?.contentWindow as Window;
    await framed.vectorium.ready;
  });
}

/** Sends a message to the framed page; nothing is waited for. */
const post = (page: Page, message: unknown) =>
  page.evaluate((message) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
  }, message);

async function ask(page: Page, id: number, method: string, ...args: unknown[]): Promise<Reply> {
  await post(page, { vectorium: 'call', id, method, args });
  const heard = await page.waitForFunction(
    (id) => (window as unknown as Framing).replies.find((reply) => reply.id === id),
    id,
  );
  return (await heard.jsonValue()) as Reply;
}

test('a framing page of an allowed origin is answered', async ({ page, baseURL }) => {
  const { origin } = new URL(baseURL ?? '');
  await frame(page, `?origins=https://elsewhere.example,${origin}`);
  expect(await ask(page, 1, 'ready')).toMatchObject({ vectorium: 'result', id: 1, ok: true });
  expect(await ask(page, 2, 'exhibits')).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ id: 'linear-transformation' })]),
  });
  expect(
    await ask(page, 3, 'open', 'linear-transformation', { matrix: [2, 0, 0, 3] }),
  ).toMatchObject({
    ok: true,
  });
  expect(await ask(page, 4, 'readouts')).toMatchObject({ ok: true, value: { determinant: 6 } });
  await ask(page, 5, 'seek', 0.25);
  expect(await ask(page, 6, 'get')).toMatchObject({ ok: true, value: { position: 0.25 } });
  const { value } = await ask(page, 7, 'save');
  await ask(page, 8, 'set', { matrix: [1, 0, 0, 1] });
  await ask(page, 9, 'load', value);
  expect((await ask(page, 10, 'save')).value).toEqual(value);

  for (const [id, method, args, says] of [
    [11, 'set', [{ matrix: [1] }], /entries/],
    [12, 'constructor', [], /constructor/],
    [13, '__proto__', [], /__proto__/],
    [14, 'then', [], /then/],
  ] as const) {
    const reply = await ask(page, id, method, ...args);
    expect(reply.ok).toBe(false);
    expect(reply.error).toMatch(says);
    expect(reply.error).toMatch(SENTENCE);
  }
  await ask(page, 15, 'snapshot', { scale: 1 });
  const kind = await page.evaluate(() => {
    const { replies } = window as unknown as Framing;
    const value = replies.find(({ id }) => id === 15)?.value;
    return value instanceof Blob ? value.type : typeof value;
  });
  expect(kind).toBe('image/png');
});

for (const origins of ['', '?origins=https://elsewhere.example,*,null']) {
  test(`others hear nothing and change nothing (${origins || 'no origins'})`, async ({ page }) => {
    await frame(page, origins);
    await post(page, { vectorium: 'call', id: 1, method: 'set', args: [{ sphere: true }] });
    await post(page, { vectorium: 'call', id: 2, method: 'get', args: [] });
    // What is sent now arrives after what was sent before.
    const state = await page.evaluate(async () => {
      const framed = document.querySelector('iframe')?.contentWindow as Window;
      const arrived = new Promise((resolve) => framed.addEventListener('message', resolve));
      framed.postMessage('last', '*');
      await arrived;
      await framed.vectorium.seek(0.5);
      return framed.vectorium.get();
    });
    expect(state).toMatchObject({ position: 0.5, params: { sphere: false } });
    expect(await page.evaluate(() => (window as unknown as Framing).replies)).toEqual([]);
  });
}

test('a page that is not framed answers nobody', async ({ page, baseURL }) => {
  await visit(page, `#/linear-transformation?origins=${new URL(baseURL ?? '').origin}`);
  const heard = await page.evaluate(async () => {
    const messages: unknown[] = [];
    addEventListener('message', ({ data }) => messages.push(data));
    postMessage({ vectorium: 'call', id: 1, method: 'set', args: [{ sphere: true }] }, '*');
    await window.vectorium.seek(0.5);
    await window.vectorium.seek(0.25);
    return messages;
  });
  expect(heard).toEqual([{ vectorium: 'call', id: 1, method: 'set', args: [{ sphere: true }] }]);
  expect(await call(page, 'get')).toMatchObject({ params: { sphere: false } });
});
