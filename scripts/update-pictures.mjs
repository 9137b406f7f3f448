// npm run test:pictures:update: makes the present pictures the baselines. Look at each before committing it.
import { runTool } from './lib/project.mjs';

const options = ['test', ...process.argv.slice(2)];
process.exitCode = await runTool('playwright', options, { PICTURES: 'update' });
