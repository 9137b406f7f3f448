/**
 * Pictures compared with the baselines in tests/e2e/pictures/. Software GL draws the same pixels everywhere, as
 * long as the Chromium is the same one: where nothing but the stage is seen, all of them are compared. What
 * stands around it Chromium paints from layers and tiles that depend on what was there before, and these show
 * in the grain of gradients and the smoothing of corners: there a few pixels may be a little off. With another
 * Chromium one pixel in a hundred may differ anywhere, and the output says so.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Page, type PageScreenshotOptions, test } from '@playwright/test';
import { comparePictures, type Region } from './compare-pictures.ts';

const folder = join(import.meta.dirname, 'pictures');
const versionFile = join(folder, 'chromium-version.txt');

/** What Chromium's painting may change: the share of pixels, and how far a channel of 255 may be off. */
const painting = { share: 0.02, off: 40 };
/** What another Chromium may change. */
const another = { share: 0.01, off: 8 };

/**
 * Compares a screenshot of the page with its baseline. With PICTURES=update in the environment it
 * becomes the baseline.
 * @param name of the baseline, without .png
 * @param stage the part in which nothing but the stage is seen
 * @throws Error when there is no baseline, or the picture is another; test-results/ then holds
 * both, and their difference.
 */
export async function expectPicture(
  page: Page,
  name: string,
  stage?: Region,
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
  compare(name, picture, readFileSync(file), version, stage);
}

function compare(
  name: string,
  picture: Buffer,
  baseline: Buffer,
  version: string,
  stage?: Region,
): void {
  const recorded = readFileSync(versionFile, 'utf8').trim();
  const isSame = version === recorded;
  const page = comparePictures(baseline, picture, isSame ? 0 : another.off);
  const allowed = Math.floor(page.total * (isSame ? painting : another).share);
  if (!isSame) {
    console.log(
      `  picture ${name}: Chromium is ${version}, its baseline is of ${recorded}; ${page.differing} of ${page.total} pixels differ, ${allowed} may`,
    );
  }
  const problems: string[] = [];
  if (page.differing > allowed)
    problems.push(`in ${page.differing} of ${page.total} pixels (${allowed} may)`);
  if (isSame && page.worst > painting.off)
    problems.push(`by ${page.worst} of 255 (${painting.off} may be)`);
  const onStage = isSame && stage ? comparePictures(baseline, picture, 0, stage).differing : 0;
  if (onStage > 0) problems.push(`in ${onStage} pixels of the stage (none may)`);
  if (problems.length === 0) return;
  keep(`${name}.expected`, baseline);
  keep(`${name}.actual`, picture);
  if (page.difference) keep(`${name}.difference`, page.difference);
  throw new Error(
    `The picture "${name}" differs from its baseline ${problems.join(', ')}; see test-results/e2e. If the new one is right: npm run test:pictures:update`,
  );
}

/** Writes a picture into the test's own folder of test-results/, for eyes. */
function keep(name: string, picture: Buffer): void {
  writeFileSync(test.info().outputPath(`${name.replaceAll('/', '-')}.png`), picture);
}
