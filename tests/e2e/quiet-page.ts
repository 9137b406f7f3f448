/**
 * Collects everything a page must not do: complain, throw, break its policy, or talk to anyone but
 * its own server.
 */
import type { Page } from '@playwright/test';

/**
 * Watches a page from now on; call it before the first visit.
 * @param address the server that the page may talk to
 * @returns what the page was caught at so far, less the complaints that match one of the allowed
 * patterns
 */
export async function watch(
  page: Page,
  address: string,
): Promise<(allowed?: readonly RegExp[]) => string[]> {
  const caught: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) {
      caught.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => caught.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => caught.push('the page crashed'));
  page.on('requestfailed', (request) => {
    // A page that is left takes its unfinished requests with it.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') caught.push(`failed request: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (leaves(request.url(), address)) caught.push(`request to elsewhere: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} blocks ${event.blockedURI}`);
    });
  });
  return (allowed = []) => caught.filter((line) => !allowed.some((pattern) => pattern.test(line)));
}

function leaves(url: string, address: string): boolean {
  return !/^(?:data|blob|about):/.test(url) && new URL(url).origin !== new URL(address).origin;
}
