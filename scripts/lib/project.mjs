// Where the project is, and running its tools.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that the project's own tools are started from; started by path they need no shell and no search path. */
export const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  playwright: 'node_modules/@playwright/test/cli.js',
  sizeLimit: 'node_modules/size-limit/bin.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/**
 * Runs a program in the project's folder, showing what it prints.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {import('node:child_process').SpawnOptions} [settings]
 * @returns {Promise<number>} its exit code
 */
export function run(program, options, settings = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd: root, stdio: 'inherit', ...settings });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs one of the project's own tools.
 * @param {keyof typeof tools} tool
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [environment] added to this process' own
 */
export function runTool(tool, options, environment = {}) {
  const env = { ...process.env, ...environment };
  return run(process.execPath, [join(root, tools[tool]), ...options], { env });
}

/** Installs the packages that package-lock.json names, unless they are all there. Says so first. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  console.log('Installing packages (npm ci) …');
  // The tools are needed even where NODE_ENV or npm's settings ask for run-time packages alone.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed; what it said stands above.');
}

/** Whether node_modules holds what package-lock.json names, by npm's own record of what it installed. */
export function packagesAreInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const present = installed[path];
    // Optional packages are those for other systems.
    return present ? present.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Runs npm, the one that this process was started by if there is one.
 * @param {readonly string[]} options
 */
export function runNpm(options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...options]);
  return run('npm', options, { shell: process.platform === 'win32' });
}
