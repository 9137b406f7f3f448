// Where a Chromium for the tests may be found, and how it is started.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PLACES = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
  ]),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map((folder) =>
    join(folder ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
};

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, else on the search path, in the usual places, or
 * Playwright's own.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const places = [...onSearchPath(), ...(USUAL_PLACES[platform] ?? []), chromium.executablePath()];
  return places.find((file) => existsSync(file));
}

function onSearchPath() {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const executablePath = findChromium();

/**
 * How every test and benchmark starts the browser: in software GL, so that pictures do not depend
 * on a graphics card.
 */
export const launchOptions = {
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-background-networking',
    // How round corners come out must not depend on what was drawn before: on a graphics card Chromium smooths
    // them in one of two ways, and of a changed tile it draws only a part.
    '--disable-gpu-rasterization',
    '--disable-partial-raster',
  ],
};
