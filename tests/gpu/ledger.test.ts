/** What is acquired is given back: the counts of GPU objects stay flat. */
import { describe, expect, test } from 'vitest';
import { job, openEverything } from './everything.ts';
import { identity } from './inputs.ts';
import { type Rig, withRig } from './rig.ts';

const points = new Float32Array(4 * 64);

/** Each acquires, uses and gives back. */
const cycles: Readonly<Record<string, { times: number; cycle: (rig: Rig) => void }>> = {
  'an upload': { times: 50, cycle: ({ engine }) => engine.upload(points, 8, 8).dispose() },
  'a kernel built, run and disposed of': {
    times: 50,
    cycle({ engine }) {
      const input = engine.upload(points, 8, 8);
      const kernel = engine.buildMap(job, 8, 8);
      for (let run = 0; run < 3; run++) kernel.run(input.argument, ...identity);
      kernel.dispose();
      input.dispose();
    },
  },
  'a kernel that was never run': {
    times: 50,
    cycle: ({ engine }) => engine.buildMap(job, 8, 8).dispose(),
  },
  'a job run for its numbers': {
    times: 50,
    cycle: ({ engine }) => engine.computeOn('gpu', job, Float64Array.from(points), identity),
  },
  'a view with everything drawn': {
    times: 10, // Its twenty programs are compiled anew each time.
    cycle(rig) {
      const open = openEverything(rig, 1, 1);
      rig.frame();
      open.move(identity.map((x) => 2 * x));
      rig.frame();
      open.close();
      rig.frame();
    },
  },
  'a view whose panes come and go': {
    times: 50,
    cycle(rig) {
      const view = rig.stage.openView();
      for (const panes of [3, 1, 2]) {
        view.setPaneCount(panes);
        rig.frame();
      }
      rig.stage.closeView(view);
    },
  },
};

describe.each(Object.entries(cycles))('%s', (_, { times, cycle }) => {
  test(`${times} times leaves nothing behind`, async () => {
    await withRig({}, (rig) => {
      cycle(rig); // three.js makes some objects once and keeps them.
      const before = rig.ledger.objects;
      const information = { ...rig.stage.renderer.info.memory };
      for (let k = 0; k < times; k++) cycle(rig);
      expect(rig.ledger.objects).toEqual(before);
      expect(rig.stage.renderer.info.memory).toEqual(information);
    });
  });
});

test('the ledger sees what is held, of each kind', async () => {
  await withRig({}, (rig) => {
    const before = rig.ledger.objects;
    const open = openEverything(rig, 1, 1);
    rig.frame();
    const during = rig.ledger.objects;
    open.close();
    for (const kind of ['textures', 'buffers', 'programs', 'framebuffers', 'vertexArrays'] as const)
      expect(during[kind], kind).toBeGreaterThan(before[kind]);
  });
});

test('what is not given back stays in the count', async () => {
  await withRig({}, ({ engine, ledger }) => {
    const before = ledger.objects;
    for (let k = 0; k < 3; k++) engine.upload(points, 8, 8);
    expect(ledger.objects).toEqual({ ...before, textures: before.textures + 3 });
  });
});

test('kernel runs and read-backs are counted', async () => {
  await withRig({}, ({ engine, ledger }) => {
    const input = engine.upload(points, 8, 8);
    const kernel = engine.buildMap(job, 8, 8);
    const counts = () => [engine.kernelRuns, ledger.readbacks];
    expect(counts()).toEqual([0, 0]);
    const first = kernel.run(input.argument, ...identity);
    kernel.run(input.argument, ...identity);
    expect(counts()).toEqual([2, 0]);
    engine.read(first);
    expect(counts()).toEqual([2, 1]);
    engine.computeOn('gpu', job, Float64Array.from(points), identity);
    expect(counts()).toEqual([3, 2]);
    engine.computeOn('cpu', job, Float64Array.from(points), identity);
    expect(counts()).toEqual([3, 2]);
    kernel.dispose();
    input.dispose();
  });
});
