/**
 * Pictures compared with the baselines in tests/e2e/pictures/. Software GL draws the same pixels
 * everywhere, as long as the Chromium is the same one; with another, one pixel in a hundred may
 * differ, and the output says so.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Page, type PageScreenshotOptions, test } from '@playwright/test';
import { comparePictures } from './compare-pictures.ts';

const folder = join(import.meta.dirname, 'pictures');
const versionFile = join(folder, 'chromium-version.txt');

/**
 * Compares a screenshot of the page with its baseline. With PICTURES=update in the environment it
 * becomes the baseline.
 * @param name of the baseline, without .png
 * @throws Error when there is no baseline, or the picture is another; test-results/ then holds
 * both, and their difference.
 */
export async function expectPicture(
  page: Page,
  name: string,
  options: PageScreenshotOptions = {},
): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', ...options });
  const file = join(folder, `${name}.png`);
  const version = page.context().browser()?.version() ?? '';
  if (process.env.PICTURES === 'update') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
    writeFileSync(versionFile, `${version}\n`);
    return;
  }
  if (!existsSync(file)) {
    keep(`${name}.actual`, picture);
    throw new Error(`There is no baseline for "${name}": npm run test:pictures:update makes it.`);
  }
  compare(name, picture, readFileSync(file), version);
}

function compare(name: string, picture: Buffer, baseline: Buffer, version: string): void {
  const recorded = readFileSync(versionFile, 'utf8').trim();
  const isExact = version === recorded;
  const { differing, total, difference } = comparePictures(baseline, picture, isExact ? 0 : 8);
  const allowed = isExact ? 0 : Math.floor(total / 100);
  if (!isExact) {
    console.log(
      `  picture ${name}: Chromium is ${version}, its baseline is of ${recorded}; ${differing} of ${total} pixels differ, ${allowed} may`,
    );
  }
  if (differing <= allowed) return;
  keep(`${name}.expected`, baseline);
  keep(`${name}.actual`, picture);
  if (difference) keep(`${name}.difference`, difference);
  throw new Error(
    `The picture "${name}" differs from its baseline in ${differing} of ${total} pixels (${allowed} may); see test-results/e2e. If the new one is right: npm run test:pictures:update`,
  );
}

/** Writes a picture into the test's own folder of test-results/, for eyes. */
function keep(name: string, picture: Buffer): void {
  writeFileSync(test.info().outputPath(`${name.replaceAll('/', '-')}.png`), picture);
}
