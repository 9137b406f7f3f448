import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vite';
import { compilation, production } from '../../build/settings.ts';

export default defineConfig(
  mergeConfig(compilation(), {
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    build: { ...production, chunkSizeWarningLimit: 4000, outDir: '../../dist-bench' },
  }),
);
