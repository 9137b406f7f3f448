import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/lib/chromium.mjs';

// Workers read this file again and must agree on the port, so the first to choose one tells the
// others.
process.env.VECTORIUM_TEST_PORT ??= String(await freePort());
const port = Number(process.env.VECTORIUM_TEST_PORT);
const address = `http://localhost:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  fullyParallel: true,
  workers: 1, // Software rendering takes both cores; a second page only makes both wait.
  retries: 0, // A test that passes at the second try has found something.
  timeout: 300_000, // Drawing in software on a busy machine: a limit for what hangs, not a measure of speed.
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    browserName: 'chromium',
    launchOptions,
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 1,
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
