import { defineConfig, mergeConfig } from 'vite';
import { contentSecurityPolicy } from './build/csp.ts';
import { licences } from './build/licences.ts';
import { compilation, production } from './build/settings.ts';

export default defineConfig(
  mergeConfig(compilation(), {
    plugins: [contentSecurityPolicy(), licences()],
    build: {
      ...production,
      outDir: 'dist',
      manifest: true, // scripts/first-picture.mjs reads which files the first picture needs.
    },
    appType: 'mpa', // A missing file is a 404, not the page again.
  }),
);
