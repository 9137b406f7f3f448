// How many tests passed, by the JSON report of Vitest or Playwright.
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Removes an older report, so that only one written from now on counts.
 * @param {string} file
 * @returns {() => Counts | undefined} reads the new one
 */
export function readCounts(file) {
  rmSync(file, { force: true });
  return () => (existsSync(file) ? countTests(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
}

/**
 * @param {any} report as written by `vitest --reporter=json` or Playwright's json reporter
 * @returns {Counts}
 */
export function countTests(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    // A flaky test failed once, and tests are not tried again here.
    return { passed: expected, failed: unexpected + flaky, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
