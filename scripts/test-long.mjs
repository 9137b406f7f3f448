// npm run test:long: 10,000 generated expressions as kernels against float64; npm test has 500.
import { runTool } from './lib/project.mjs';

const options = ['run', '--project', 'gpu', 'tests/gpu/expressions.test.ts'];
process.exitCode = await runTool('vitest', options, { VITE_LONG: '1' });
