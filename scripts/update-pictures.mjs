// npm run test:pictures:update: makes the present pictures the baselines, all of them, since one
// version of Chromium is recorded for all. Look at each before committing it.
import { runTool } from './lib/project.mjs';

process.exitCode = await runTool('playwright', ['test', '--grep', '@picture'], {
  PICTURES: 'update',
});
