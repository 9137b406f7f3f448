/** The built page's Content-Security-Policy; that nothing breaks it is watched in every test. */
import { expect, test } from './shared.ts';

test('the page is delivered with its policy, and without anything inline', async ({ page }) => {
  const response = await page.request.get('./');
  const html = await response.text();
  const [policy = ''] =
    html.match(/<meta http-equiv="Content-Security-Policy" content="[^"]*"/) ?? [];
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  expect(html.indexOf(policy)).toBeLessThan(html.search(/<(?:script|link|style)\b/));
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toMatch(/\bsrc="\.\//);
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});

test('the policy holds: a script from a text does not run', async ({ page, allow }) => {
  allow(/policy violation|Content Security Policy/);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.hacked = 1';
    document.body.append(script);
    script.remove();
    // What the debugger calls may evaluate; what the page calls later may not.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
    return { inline: 'hacked' in globalThis, evaluated };
  });
  expect(ran).toEqual({ inline: false, evaluated: false });
});
