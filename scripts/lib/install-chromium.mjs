// Makes sure that there is a Chromium for the tests.
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { run } from './project.mjs';

const MISSING =
  'The tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM_PATH to the program.';

/**
 * Finds a Chromium, or installs Debian's where that can be done without asking.
 * @returns {Promise<number>} 0
 * @throws Error with a sentence on what is missing
 */
export async function installChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);

  if (!findChromium()) await installFromDebian();
  const found = findChromium();
  if (!found) throw new Error(MISSING);
  console.log(`Using ${found}`);
  return 0;
}

async function installFromDebian() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) throw new Error(MISSING);
  console.log('No Chromium was found: installing the Debian package "chromium" with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update'], env);
  await apt(['install', '-y', '--no-install-recommends', 'chromium'], env);
}

/**
 * @param {string[]} options
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(options, env) {
  const code = await run('apt-get', options, { env });
  if (code !== 0) throw new Error(`apt-get ${options[0]} failed. ${MISSING}`);
}
