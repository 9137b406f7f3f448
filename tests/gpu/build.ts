/**
 * Before the GPU tests: what they test is built as the app is, by the same plugins and the same
 * minifier.
 */
import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import { compilation, production } from '../../build/settings.ts';

export default async function setup(): Promise<void> {
  await build(
    mergeConfig(compilation(), {
      root: fileURLToPath(new URL('../..', import.meta.url)),
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        ...production,
        chunkSizeWarningLimit: 4000, // One file with everything in it.
        outDir: 'dist-test',
        rolldownOptions: {
          input: 'tests/gpu/built-entry.ts',
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: 'built.js' },
        },
      },
    }),
  );
}
