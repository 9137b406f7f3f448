import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Process, Run } from '../../../src/core/run';
import { RunFamily } from '../../../src/core/run-family';
import { Series } from '../../../src/core/series';

/** A chaotic walk (logistic map) with a memory: the smallest fault at any step shows for ever. */
function walk(factor: (k: number) => number, log: number[] = []): Process {
  return {
    stateSize: 2,
    recordSize: 1,
    begin: (state) => state.set([0.3, 0]),
    advance(state, k) {
      log.push(k);
      const x = state[0] as number;
      state[1] = (state[1] as number) + x;
      state[0] = factor(k) * x * (1 - x);
    },
    record: (state, records, offset) => {
      records[offset] = state[0] as number;
    },
  };
}

const plain = () => walk(() => 3.9);
const small = { records: 64, checkpoints: 8, checkpointEvery: 4 };
const steps = fc.array(fc.nat(400), { minLength: 1, maxLength: 12 });

describe('run', () => {
  test('seek(k) after any history is a fresh run to k, bit for bit', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(undefined, small), (history, limits) => {
        const run = new Run(plain(), limits);
        for (const k of history) run.seek(k);
        const k = history.at(-1) as number;
        expect([...run.state]).toEqual([...new Run(plain(), limits).seek(k)]);
        expect(run.step).toBe(k);
        expect(run.furthest).toBe(Math.max(...history));
      }),
      { seed: 3 },
    );
  });

  test('a branch agrees with its parent up to its step, and with a fresh run ever after', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        steps,
        fc.nat(200),
        fc.constantFrom(undefined, small),
        (at, history, further, limits) => {
          const changed = () => walk((k) => (k > at ? 3.7 : 3.9));
          const parent = new Run(plain(), limits);
          for (const k of history) parent.seek(k);
          const before = parent.step;
          const branch = parent.branch(changed(), at);
          expect(parent.step).toBe(before);
          expect([...branch.state]).toEqual([...new Run(plain()).seek(at)]);
          for (const k of [...history, at + further]) branch.seek(k);
          expect([...branch.state]).toEqual([...new Run(changed()).seek(at + further)]);
          parent.seek(at + further);
          expect([...parent.state]).toEqual([...new Run(plain()).seek(at + further)]);
        },
      ),
      { seed: 4 },
    );
  });

  test('records span the run, thinned when full, each of its own step', () => {
    const run = new Run(plain(), small);
    for (const k of [10, 3, 300, 63, 64, 65, 1000]) {
      run.seek(k);
      const { data, every, length } = run.records;
      expect(length).toBeLessThanOrEqual(64);
      expect(length).toBe(Math.floor(run.furthest / every) + 1);
      const truth = new Run(plain());
      for (let i = 0; i < length; i++) expect(data[i]).toBe(truth.seek(i * every)[0]);
    }
    expect(run.records.every).toBe(16);
  });

  test('seeking back computes no more than the way from a checkpoint', () => {
    const log: number[] = [];
    const run = new Run(walk(() => 3.9, log));
    run.seek(1000);
    log.length = 0;
    run.seek(500);
    expect(log).toEqual([497, 498, 499, 500]);
    run.seek(501);
    run.seek(501);
    expect(log).toHaveLength(5);
    run.seek(1000);
    expect(log.length).toBeLessThanOrEqual(5 + 16);
  });

  test('a million steps of the largest racer stay far below 64 MB', () => {
    const run = new Run({ ...plain(), stateSize: 60, recordSize: 4 });
    run.seek(1_000_000);
    expect(run.furthest).toBe(1_000_000);
    expect(run.bytes).toBeLessThanOrEqual(7 * 2 ** 20); // Eight racers: 56 MB.
  });

  test('there are no other steps than 0, 1, 2, …, and no branches of another size', () => {
    const run = new Run(plain());
    for (const k of [-1, 0.5, Number.NaN, Infinity]) expect(() => run.seek(k)).toThrow(RangeError);
    expect(() => run.branch({ ...plain(), stateSize: 3 }, 0)).toThrow(RangeError);
  });
});

describe('series', () => {
  test('a copy is its own and goes on from its step', () => {
    const series = new Series(1, 2, 8);
    for (let k = 0; k <= 10; k++) {
      const offset = series.room(k);
      if (offset >= 0) series.data[offset] = k;
    }
    const copy = series.upTo(5);
    expect([...copy.data.subarray(0, copy.length)]).toEqual([0, 2, 4]);
    expect(copy.room(5)).toBe(-1);
    copy.data[copy.room(6)] = -6;
    expect(series.data[3]).toBe(6);
  });
});

describe('family', () => {
  const member = (key: string, factor: number) => ({ key, process: walk(() => factor) });

  test('keeps what has not changed, makes what has', () => {
    const family = new RunFamily();
    family.set([member('a', 3.9), member('b', 3.8)]);
    family.seek(40);
    const [a, b] = family.runs;
    const branch = { key: 'c', process: walk((k) => (k > 20 ? 3.6 : 3.9)), parent: 0, at: 20 };
    family.set([member('a', 3.9), member('b2', 3.7), branch]);
    expect(family.runs[0]).toBe(a);
    expect(family.runs[1]).not.toBe(b);
    expect(family.runs.map((run) => run.step)).toEqual([40, 40, 40]);
    expect([...(family.runs[2]?.state ?? [])]).toEqual([...new Run(branch.process).seek(40)]);
  });

  test('refuses a branch whose parent does not come before it', () => {
    const family = new RunFamily();
    const orphan = { ...member('a', 3.9), parent: 0, at: 3 };
    expect(() => family.set([orphan])).toThrow('not before it');
  });
});
