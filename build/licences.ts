import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fileName = 'third-party-licences.txt';

/**
 * Ships the licence texts of all run-time dependencies beside the page that contains them, as their
 * licences (MIT, OFL) ask for.
 * @throws Error at build when a dependency has no LICENSE file
 */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: licenceTexts() });
    },
  };
}

/** All licence texts, each under its package's name and version. */
export function licenceTexts(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(dependencies as Record<string, string>)
    .map(([name, version]) => {
      const text = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
      return `${name} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}
