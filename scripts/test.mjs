// npm test: everything, in order; the last line counts the tests.
import './lib/node-version.mjs';

import('./lib/test.mjs')
  .then(({ test }) => test())
  .then((code) => {
    process.exitCode = code;
  });
