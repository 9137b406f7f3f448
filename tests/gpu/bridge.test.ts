/** gpu.js and three.js in one context: nothing goes wrong, and without the bridge it does. */
import type { Engine } from '@built';
import { describe, expect, test } from 'vitest';
import { Rig, withRig } from './rig.ts';
import { type Mistakes, SharedContext } from './shared-context.ts';

const none: Mistakes = { values: 0, frames: 0, errors: 0, resizes: 0 };

/** Three kernel runs and one frame each. */
const steps = 1000;

test(`${3 * steps} kernel runs and ${steps} frames in turn, all checked, seed 1`, async () => {
  await withRig({}, (rig) => {
    expect(rig.gl.getContextAttributes()?.antialias).toBe(true);
    expect(rig.gl.getParameter(rig.gl.SAMPLES)).toBeGreaterThan(1);
    const context = new SharedContext(rig, 1);
    expect(context.run(steps)).toEqual(none);
    context.close();
  });
}, 180_000);

interface Bridge {
  during<Result>(work: () => Result): Result;
  enter(): void;
}

const bridgeOf = (engine: Engine) => Reflect.get(engine, 'bridge') as Bridge;

/** Makes a function of the context do nothing while a kernel is at work. */
function deafen(rig: Rig, name: 'viewport' | 'bindVertexArray'): void {
  const bridge = bridgeOf(rig.engine);
  const { during } = bridge;
  const original = rig.gl[name];
  let depth = 0;
  rig.gl[name] = (...args: never[]) => {
    if (depth === 0) Reflect.apply(original, rig.gl, args);
  };
  bridge.during = (work) =>
    during.call(bridge, () => {
      depth++;
      try {
        return work();
      } finally {
        depth--;
      }
    }) as ReturnType<typeof work>;
}

/** Each leaves out one thing that the bridge does. */
const faults: Readonly<Record<string, () => Rig>> = {
  'no bracket at all': () => {
    const rig = new Rig();
    bridgeOf(rig.engine).during = (work) => work();
    return rig;
  },
  'state of three.js kept while kernels run': () => {
    const rig = new Rig();
    bridgeOf(rig.engine).enter = () => {};
    return rig;
  },
  'state of kernels kept while three.js draws': () => new Rig({ restore: () => {} }),
  'no viewport set before a kernel runs': () => {
    const rig = new Rig();
    deafen(rig, 'viewport');
    return rig;
  },
  'no vertex array for each kernel': () => {
    const rig = new Rig();
    deafen(rig, 'bindVertexArray');
    return rig;
  },
};

describe('the same test fails with', () => {
  test.each(Object.entries(faults))('%s', (_, open) => {
    const rig = open();
    try {
      const { values, frames } = new SharedContext(rig, 2).run(20);
      expect(values + frames).toBeGreaterThan(0);
    } finally {
      rig.close();
    }
  });
});
