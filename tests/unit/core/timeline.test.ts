import { expect, test } from 'vitest';
import { clampPosition, initialPosition, startOf, type Timeline } from '../../../src/core/timeline';

const still: Timeline<unknown> = { kind: 'none' };
const words = { marks: () => [], caption: () => '' };
const time: Timeline<unknown> = {
  kind: 'time',
  end: 2,
  initial: 1,
  seconds: 4,
  step: 0.1,
  ...words,
};
const step: Timeline<unknown> = {
  kind: 'step',
  end: 100,
  last: 1000,
  initial: 0,
  stepsPerSecond: 10,
  ...words,
};

test('where an exhibit opens', () => {
  expect([still, time, step].map(initialPosition)).toEqual([0, 1, 0]);
});

test('a still exhibit is always at 0', () => {
  expect(clampPosition(still, 5)).toBe(0);
});

test('time stays in [0, end]', () => {
  expect([-1, 0, 0.37, 2, 9].map((at) => clampPosition(time, at))).toEqual([0, 0, 0.37, 2, 2]);
});

test('time may begin before 0', () => {
  const early = { ...time, start: -2 };
  expect([still, time, step, early].map(startOf)).toEqual([0, 0, 0, -2]);
  expect([-3, -2, -0.5, 9].map((at) => clampPosition(early, at))).toEqual([-2, -2, -0.5, 2]);
});

test('steps are whole, and may go past the end, up to the last: that extends the run', () => {
  const sought = [-3, 0.4, 2.5, 250, 1e7];
  expect(sought.map((at) => clampPosition(step, at))).toEqual([0, 0, 3, 250, 1000]);
});
