/** Jobs for numbers: both lanes agree, one is chosen once, and the reason is told. */
import { transformPoints } from '@built';
import { describe, expect, test } from 'vitest';
import { createRandom, randomMatrix, randomNumbers } from './inputs.ts';
import { withRig } from './rig.ts';

const job = transformPoints;

/** A clock by which each look at it costs so many milliseconds: first the trials of the cpu lane. */
function clock(cpuMs: number, gpuMs: number): { now: () => number; looks: () => number } {
  let time = 0;
  let looks = 0;
  const trialLooks = 6; // Three trials, each timed at its start and its end.
  const now = () => {
    time += looks++ < trialLooks ? cpuMs : gpuMs;
    return time;
  };
  return { now, looks: () => looks };
}

describe('a forced lane', () => {
  test.each(['gpu', 'cpu'] as const)('%s is respected', async (lane) => {
    await withRig({ lane }, ({ engine }) => {
      const random = createRandom(41);
      const points = randomNumbers(random, 400);
      const matrix = randomMatrix(random);
      const result = engine.compute(job, points, matrix);
      expect(result.lane).toBe(lane);
      expect(result.values).toEqual(engine.computeOn(lane, job, points, matrix));
      expect(engine.kernelRuns).toBe(lane === 'gpu' ? 2 : 0);
      expect(engine.lane).toEqual({ lane, reason: `forced: lane=${lane}` });
    });
  });
});

describe('auto', () => {
  test.each([
    { cpuMs: 5, gpuMs: 2, faster: 'gpu', took: /took 2\.0 ms on the GPU.*5\.0 ms in float64/ },
    { cpuMs: 2, gpuMs: 5, faster: 'cpu', took: /took 5\.0 ms on the GPU.*2\.0 ms in float64/ },
  ])('keeps the $faster lane where it is faster', async ({ cpuMs, gpuMs, faster, took }) => {
    const { now, looks } = clock(cpuMs, gpuMs);
    await withRig({ lane: 'auto', now }, ({ engine }) => {
      const points = randomNumbers(createRandom(42), 40);
      const matrix = randomMatrix(createRandom(43));
      expect(engine.lane.lane).toBe('gpu');
      expect(engine.lane.reason).toContain('no job has asked for numbers yet');
      expect(looks()).toBe(0);
      expect(engine.compute(job, points, matrix).lane).toBe(faster);
      expect(engine.lane.reason).toMatch(took);
      const { lane } = engine;
      expect(looks()).toBe(12);
      for (let k = 0; k < 5; k++) expect(engine.compute(job, points, matrix).lane).toBe(faster);
      expect(looks()).toBe(12);
      expect(engine.lane).toEqual(lane);
    });
  });

  test('with the real clock gives right numbers and keeps its choice', async () => {
    await withRig({ lane: 'auto', now: () => performance.now() }, ({ engine }) => {
      const points = randomNumbers(createRandom(44), 4000);
      const matrix = randomMatrix(createRandom(45));
      const first = engine.compute(job, points, matrix);
      const exact = engine.computeOn('cpu', job, points, matrix);
      const tolerance = 6 * 2 ** -24 * 3; // Entries and coordinates are at most 1; see jobs.test.ts.
      expect(first.values.every((x, i) => Math.abs(x - (exact[i] ?? NaN)) <= tolerance)).toBe(true);
      expect(engine.lane.lane).toBe(first.lane);
      expect(engine.compute(job, points, matrix)).toEqual(first);
    });
  });
});
