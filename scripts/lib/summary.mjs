// The closing words of `npm test`.

/**
 * @typedef {{ name: string, passed: boolean, seconds: number, counts: import('./count-tests.mjs').Counts }} Outcome
 */

/**
 * A line for each step, and the count of all tests alone on the last line. A step that failed
 * counts as a failure even when it has no tests of its own, or its tests could not be read.
 * @param {readonly Outcome[]} outcomes
 * @param {readonly string[]} notRun the names of the steps after the one that failed
 * @returns {string}
 */
export function summary(outcomes, notRun) {
  const lines = outcomes.map(({ name, passed, seconds, counts }) => {
    const tests = counts.passed + counts.failed;
    const note = tests > 0 ? `  ${counts.passed} of ${tests} tests` : '';
    return `${passed ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s${note}`;
  });
  if (notRun.length > 0) lines.push(`  not run: ${notRun.join(', ')}`);

  const passed = sum(outcomes, ({ counts }) => counts.passed);
  const failed = sum(outcomes, (step) => (step.passed ? 0 : Math.max(1, step.counts.failed)));
  const skipped = sum(outcomes, ({ counts }) => counts.skipped);
  if (skipped > 0) lines.push(`  skipped tests: ${skipped}`);
  lines.push(`  in all ${sum(outcomes, ({ seconds }) => seconds).toFixed(0)} s`);
  return `\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} value
 */
function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
