import { describe, expect, test } from 'vitest';
import { isLaneRequest, type Lane, LaneChooser } from '../../../src/compute/lanes.ts';

/** A chooser whose trials take so many milliseconds, each list in order and its last for ever. */
function chooser(request: Lane | 'auto', costs: Readonly<Record<Lane, readonly number[]>>) {
  let time = 1000;
  const trials: Lane[] = [];
  const sizes = new Set<number>();
  const made = new LaneChooser(
    request,
    () => time,
    (lane, points) => {
      const done = trials.filter((it) => it === lane).length;
      time += costs[lane][done] ?? costs[lane].at(-1) ?? 0;
      trials.push(lane);
      sizes.add(points.length);
    },
  );
  return { made, trials, sizes };
}

describe('auto', () => {
  test.each([
    { gpu: [3], cpu: [5], lane: 'gpu' },
    { gpu: [5], cpu: [3], lane: 'cpu' },
    { gpu: [4], cpu: [4], lane: 'cpu' }, // Where they are equal, float64 is more exact.
    { gpu: [90, 3, 80], cpu: [5], lane: 'gpu' }, // The first run compiles: the fastest counts.
    { gpu: [9, 8, 7], cpu: [30, 20, 6], lane: 'cpu' },
  ])('gpu $gpu ms, cpu $cpu ms: $lane', ({ gpu, cpu, lane }) => {
    expect(chooser('auto', { gpu, cpu }).made.decide()).toBe(lane);
  });

  test('tries nothing before it is asked, and tries but once', () => {
    const { made, trials } = chooser('auto', { gpu: [1], cpu: [2] });
    expect(made.choice.lane).toBe('gpu');
    expect(trials).toEqual([]);
    made.decide();
    expect(trials.toSorted()).toEqual(['cpu', 'cpu', 'cpu', 'gpu', 'gpu', 'gpu']);
    made.decide();
    expect(trials.length).toBe(6);
  });

  test('gives both lanes the same work', () => {
    const { made, sizes } = chooser('auto', { gpu: [1], cpu: [2] });
    made.decide();
    expect(sizes).toEqual(new Set([4 * 65_536]));
  });

  test('keeps its choice and its reason, though the machine changes', () => {
    const { made } = chooser('auto', { gpu: [1, 1, 1, 99], cpu: [2] });
    made.decide();
    const { choice } = made;
    expect(made.decide()).toBe('gpu');
    expect(made.choice).toBe(choice);
  });

  test('says what it measured', () => {
    const { made } = chooser('auto', { gpu: [1.25], cpu: [2] });
    made.decide();
    expect(made.choice.reason).toContain('65536 points');
    expect(made.choice.reason).toContain('1.3 ms on the GPU');
    expect(made.choice.reason).toContain('2.0 ms in float64');
  });
});

describe('a forced lane', () => {
  test.each(['gpu', 'cpu'] as const)('%s is kept without a trial', (lane) => {
    const other = lane === 'gpu' ? 'cpu' : 'gpu';
    const costs = { [lane]: [9], [other]: [1] } as Record<Lane, number[]>;
    const { made, trials } = chooser(lane, costs);
    expect(made.decide()).toBe(lane);
    expect(made.choice.lane).toBe(lane);
    expect(made.choice.reason).toContain(`lane=${lane}`);
    expect(trials).toEqual([]);
  });
});

test.each([
  ['gpu', true],
  ['cpu', true],
  ['auto', true],
  ['webgpu', false],
  ['', false],
  [undefined, false],
  ['constructor', false],
])('%j as a request: %s', (text, is) => expect(isLaneRequest(text)).toBe(is));
