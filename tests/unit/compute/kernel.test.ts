/** Kernels travel as text, or not at all; and every job is listed for the tests on the GPU. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kernel as unfrozen } from '../../../src/compute/kernel.ts';
import { fillJobs, mapJobs } from '../../../src/compute/kernels/index.ts';

const src = join(import.meta.dirname, '../../../src');
const jobs = [...mapJobs, ...fillJobs];

test('a function that the build has not frozen is refused', () => {
  // Reached by another name: the plugin sees only calls to what was imported as `kernel`.
  const reached = [unfrozen][0];
  expect(() => reached?.(() => 1)).toThrow('This kernel was not frozen to text');
});

test('text is taken as it is', () => {
  const text = 'function () { return 1; }';
  expect([unfrozen][0]?.(text)).toBe(text);
});

test('every kernel in src belongs to a job that the GPU tests hold to its twin', () => {
  const kernels = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap(
      (file) => readFileSync(join(src, file), 'utf8').match(/\bkernel\(\s*function\b/g) ?? [],
    );
  expect(jobs.length).toBeGreaterThan(0);
  expect(kernels.length).toBe(jobs.length);
});

test('jobs have names of their own, and kernels take as many numbers as they say', () => {
  expect(new Set(jobs.map((job) => job.name)).size).toBe(jobs.length);
  for (const job of jobs) {
    const [, parameters = ''] = /^function\s*\(([^)]*)\)/.exec(job.kernel) ?? [];
    const count = parameters.split(',').filter((it) => it.trim() !== '').length;
    const points = mapJobs.includes(job as never) ? 1 : 0;
    const inVectors = 'inVectors' in job && job.inVectors === true;
    expect(count, job.name).toBe(points + job.scalars / (inVectors ? 3 : 1));
  }
});
