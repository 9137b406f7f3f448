// Opens an address in the visitor's browser, where there is one.
import { spawn } from 'node:child_process';

/**
 * Says nothing and does nothing where there is no screen, in CI, or when it does not work: the
 * address stands printed.
 * @param {string} address
 */
export function openBrowser(address) {
  const command = opener(process.platform, process.env);
  if (!command) return;
  const [program, ...options] = command;
  const child = spawn(program, [...options, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[string, ...string[]] | undefined} the program that opens an address, with its options
 */
export function opener(platform, environment) {
  if (environment.CI) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
