// npm start: installs and builds what is missing, serves the page, opens it.
import './lib/node-version.mjs';

import('./lib/start.mjs').then(({ start }) => start(process.argv.slice(2)));
