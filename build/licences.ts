import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fileName = 'third-party-licences.txt';

/**
 * Ships the licence texts of all run-time dependencies beside the page that contains them, as their
 * licences (MIT, OFL) ask for.
 * @throws Error at build when one of them has no LICENSE file
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

/** All licence texts, each under its package's name and version: of what is used, and of what that uses. */
export function licenceTexts(): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages as Record<string, LockedPackage>)
    .filter(
      ([path, { dev, link }]) => /^node_modules\/[^/]+(?:\/[^/]+)?$/.test(path) && !dev && !link,
    )
    .map(([path, { version }]) => {
      const text = readFileSync(join(root, path, 'LICENSE'), 'utf8');
      return `${path.replace('node_modules/', '')} ${version}\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}

interface LockedPackage {
  readonly version: string;
  readonly dev?: true;
  readonly link?: true;
}
