import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { compilation } from './build/settings.ts';
import { launchOptions } from './scripts/lib/chromium.mjs';

const built = fileURLToPath(new URL('dist-test/built.js', import.meta.url));

export default mergeConfig(
  compilation(),
  defineConfig({
    test: {
      setupFiles: ['tests/quiet-console.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            testTimeout: 30_000, // Property tests take their time on two busy cores.
            include: ['tests/unit/**/*.test.{ts,tsx}'],
          },
        },
        {
          extends: true,
          resolve: { alias: { '@built': built } },
          // Known beforehand, or Vite would find it half way and reload the page under the test.
          optimizeDeps: { include: ['fast-check'] },
          test: {
            name: 'gpu',
            include: ['tests/gpu/**/*.test.ts'],
            globalSetup: ['tests/gpu/build.ts'],
            fileParallelism: false, // Two pages with software GL only take each other's time.
            testTimeout: 60_000,
            browser: {
              enabled: true,
              headless: true,
              provider: playwright({ launchOptions }),
              instances: [{ browser: 'chromium' }],
              screenshotFailures: false,
              viewport: { width: 1280, height: 720 },
            },
          },
        },
      ],
    },
  }),
);
