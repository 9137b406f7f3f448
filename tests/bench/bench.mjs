// Builds the cases as the app is built, times them in Chromium, says how they compare.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, root, runTool } from '../../scripts/lib/project.mjs';

/** @typedef {import('./page.ts').Result} Result */

const CONFIG = join(root, 'tests/bench/vite.config.ts');
const FEWEST_PAIRS = 30;

/**
 * @param {string[]} words the command line
 * @returns {Promise<number>} the exit code: 1 when a target was missed
 */
export async function bench(words) {
  const { only, pairs, hardware } = readOptions(words);
  await installPackages();
  await installPackages(join(root, 'tests/bench'));
  const code = await runTool('vite', ['build', '--config', CONFIG, '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The benchmarks did not build; the reason stands above.');

  const results = await inBrowser(hardware, async (page) => {
    const names = await page.evaluate(() => window.bench.names);
    const chosen = names.filter((name) => name.includes(only));
    if (chosen.length === 0) throw new Error(`No benchmark's name contains "${only}".`);
    /** @type {Result[]} */
    const done = [];
    for (const name of chosen) {
      const result = await page.evaluate((it) => window.bench.measure(it.name, it.pairs), {
        name,
        pairs,
      });
      console.log(describe(result));
      done.push(result);
    }
    return done;
  });
  return results.some(({ verdict }) => verdict === 'missed') ? 1 : 0;
}

/** @param {string[]} words */
function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string', default: '' },
      pairs: { type: 'string', default: String(FEWEST_PAIRS) },
      hardware: { type: 'boolean', default: false },
    },
  });
  const pairs = Number(values.pairs);
  if (!(Number.isInteger(pairs) && pairs >= FEWEST_PAIRS)) {
    throw new Error(`--pairs takes a whole number from ${FEWEST_PAIRS} up, not "${values.pairs}".`);
  }
  return { only: values.only, hardware: values.hardware, pairs };
}

/**
 * Serves the built page and opens it, as `npm test` does, or on the machine's own GPU.
 * @template T
 * @param {boolean} hardware
 * @param {(page: import('playwright').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inBrowser(hardware, work) {
  // Not before the packages are there.
  const { preview } = await import('vite');
  const { chromium } = await import('playwright');
  const { launchOptions } = await import('../../scripts/lib/chromium.mjs');
  const args = launchOptions.args.filter((it) => !(hardware && it.includes('swiftshader')));
  const server = await preview({ configFile: CONFIG, logLevel: 'warn', preview: { port: 5200 } });
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.log(`  page: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`  page: ${error.message}`));
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    console.log(await page.evaluate(rendererName));
    return await work(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
function rendererName() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return `Timed on ${info ? gl?.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'no WebGL2'}`;
}

const VERDICTS = {
  met: 'met',
  missed: 'missed',
  open: 'not missed: the interval reaches the target',
};

/** @param {Result} result */
function describe({ name, median, low, high, target, verdict, pairs, a, b }) {
  const interval = `[${low.toFixed(3)}, ${high.toFixed(3)}]`;
  return `${name}
  ratio ${median.toFixed(3)}, 95 % ${interval}, target ≤ ${target}: ${VERDICTS[verdict]}
  ${a.toPrecision(3)} ms against ${b.toPrecision(3)} ms, ${pairs} pairs`;
}
