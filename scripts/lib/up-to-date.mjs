// Whether dist/ was built from the sources as they are now.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const SOURCES = [
  'src',
  'shaders',
  'public',
  'build',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** @returns {boolean} */
export function isUpToDate() {
  const page = join(root, 'dist/index.html');
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return SOURCES.every((source) => newest(join(root, source)) <= built);
}

/**
 * When anything in a file or folder last changed (a removed file changes its folder); 0 where there
 * is nothing.
 * @param {string} path
 * @returns {number} milliseconds
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
