// Which built scripts the browser loads before the first picture.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/**
 * @typedef {Record<string, { file: string, isEntry?: boolean, imports?: string[] }>} Manifest Vite's
 */

/**
 * The entry of index.html and all that it imports statically, from Vite's manifest.
 * @returns {string[]} paths from the project's root
 * @throws Error when nothing is built
 */
export function firstPictureScripts() {
  const path = join(root, 'dist/.vite/manifest.json');
  if (!existsSync(path))
    throw new Error('There is no build to measure: run `npm run build` first.');
  const files = staticScripts(JSON.parse(readFileSync(path, 'utf8')), 'index.html');
  return files.map((file) => `dist/${file}`);
}

/**
 * @param {Manifest} manifest
 * @param {string} entry
 * @returns {string[]} the built files of an entry and its static imports, each once
 */
export function staticScripts(manifest, entry) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  visit(entry);
  return [...seen].map((key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest names no "${key}".`);
    return chunk.file;
  });
}
