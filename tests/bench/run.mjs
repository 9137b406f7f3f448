// npm run bench [-- --only WORDS --pairs N --hardware]
import '../../scripts/lib/node-version.mjs';

import('./bench.mjs')
  .then(({ bench }) => bench(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
