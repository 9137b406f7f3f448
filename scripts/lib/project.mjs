// Where the project is, and running its tools.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The files that the project's own tools are started from; started by path they need no shell and
 * no search path.
 */
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

/**
 * Installs the packages that a folder's package-lock.json names, unless they are all there. Says so
 * first.
 * @param {string} [folder] the project's own unless given
 */
export async function installPackages(folder = root) {
  if (packagesAreInstalled(folder)) return;
  console.log('Installing packages (npm ci) …');
  // The tools are needed even where NODE_ENV or npm's settings ask for run-time packages alone.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], folder);
  if (code !== 0) throw new Error('npm ci failed; what it said stands above.');
}

/**
 * Whether node_modules holds what package-lock.json names, by npm's own record of what it
 * installed.
 * @param {string} folder
 */
export function packagesAreInstalled(folder) {
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  const installed = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true; // The folder itself.
    const present = installed[path];
    // Optional packages are those for other systems.
    return present ? present.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Runs npm, the one that this process was started by if there is one.
 * @param {readonly string[]} options
 * @param {string} [folder]
 */
export function runNpm(options, folder = root) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...options], { cwd: folder });
  return run('npm', options, { cwd: folder, shell: process.platform === 'win32' });
}
