// What `npm start` does, once Node is known to be new enough.
import { parseArgs } from 'node:util';
import { openBrowser } from './open-browser.mjs';
import { installPackages, root, runTool } from './project.mjs';
import { isUpToDate } from './up-to-date.mjs';

const HELP = `npm start [-- options]
  --no-open    do not open the browser
  --port N     serve on port N (without it: 5173, or another one when that is taken)`;

/** @param {string[]} words the command line */
export async function start(words) {
  try {
    const options = readOptions(words);
    await installPackages();
    await buildIfNeeded();
    await serve(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** @param {string[]} words */
function readOptions(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  }
  return { open: !values['no-open'], port };
}

async function buildIfNeeded() {
  if (isUpToDate()) return;
  console.log('Building …');
  const code = await runTool('vite', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The build failed; what it said stands above.');
}

/** @param {{ open: boolean, port: number | undefined }} options */
async function serve({ open, port }) {
  // Not before the packages are there.
  const { preview } = await import('vite');
  // A port that was asked for is taken or refused; the usual one gives way to the next free one.
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { port: port ?? 5173, strictPort: port !== undefined, open: false },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  console.log(`Vectorium is at ${address} (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  if (open) openBrowser(address);
}
