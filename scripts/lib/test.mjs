// What `npm test` does, once Node is known to be new enough.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts } from './count-tests.mjs';
import { installPackages, root, runNpm, runTool } from './project.mjs';
import { summary } from './summary.mjs';

/**
 * One part of the whole: it runs something, and where that is a test runner, its report is counted.
 * @typedef {{ name: string, run: () => Promise<number>, report?: string }} Step
 * @typedef {import('./summary.mjs').Outcome} Outcome
 */

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'packages', run: () => installPackages().then(() => 0) },
  {
    name: 'browser',
    run: () => import('./install-chromium.mjs').then((it) => it.installChromium()),
  },
  { name: 'types', run: () => runNpm(['run', '--silent', 'test:types']) },
  { name: 'lint, format, import rules', run: () => runNpm(['run', '--silent', 'test:lint']) },
  { name: 'unit tests', ...vitest('unit') },
  { name: 'build', run: () => runNpm(['run', '--silent', 'build', '--', '--logLevel', 'warn']) },
  { name: 'GPU tests', ...vitest('gpu') },
  // Not test:e2e, which would build once more.
  {
    name: 'whole-app tests',
    run: () => runTool('playwright', ['test', '--forbid-only']),
    report: 'test-results/e2e.json',
  },
  { name: 'size limits', run: () => runNpm(['run', '--silent', 'test:size']) },
];

/** @param {'unit' | 'gpu'} project */
function vitest(project) {
  const report = `test-results/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const options = ['run', '--project', project, '--allowOnly=false', ...reporters];
  return { report, run: () => runTool('vitest', options) };
}

/**
 * Runs the steps up to the first that fails, and says how it went.
 * @returns {Promise<number>} the exit code
 */
export async function test() {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of STEPS) {
    console.log(`\n── ${step.name} ──`);
    const outcome = await runStep(step);
    outcomes.push(outcome);
    if (!outcome.passed) break;
  }
  const skippedSteps = STEPS.slice(outcomes.length).map(({ name }) => name);
  console.log(summary(outcomes, skippedSteps));
  return outcomes.every(({ passed }) => passed) && skippedSteps.length === 0 ? 0 : 1;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep({ name, run, report }) {
  const start = performance.now();
  const read = report ? readCounts(join(root, report)) : undefined;
  let code = 1;
  try {
    code = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const counts = read?.() ?? { passed: 0, failed: 0, skipped: 0 };
  // A test runner that ran nothing has proved nothing.
  const ranNothing = report !== undefined && counts.passed + counts.failed === 0;
  if (code === 0 && ranNothing) console.error(`${name}: no test ran.`);
  const passed = code === 0 && counts.failed === 0 && !ranNothing;
  return { name, passed, seconds: (performance.now() - start) / 1000, counts };
}
