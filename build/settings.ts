/** What the app, the GPU tests and the benchmarks share, so that all three run the same code. */
import type { BuildOptions, UserConfig } from 'vite';
import { freezeKernels } from './freeze-kernels.ts';
import { leanGpu } from './lean-gpu.ts';

/** How modules are compiled, in dev, build and tests alike. */
export function compilation(): Pick<UserConfig, 'base' | 'oxc' | 'plugins' | 'worker'> {
  return {
    base: './', // Works under any path, and from a plain file server.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [freezeKernels(), leanGpu()],
    worker: { format: 'es', plugins: () => [freezeKernels()] },
  };
}

/** How production code is made from them. */
export const production: BuildOptions = {
  target: 'es2022',
  minify: 'oxc',
  sourcemap: false,
  emptyOutDir: true,
  modulePreload: { polyfill: false }, // The polyfill would be an inline script.
  assetsInlineLimit: 0, // A font or a picture inlined as data: would break the Content-Security-Policy.
  reportCompressedSize: false, // size-limit reports it.
  chunkSizeWarningLimit: 1000, // kB, unzipped; gpu.js and three are each larger than Vite's default limit.
};
