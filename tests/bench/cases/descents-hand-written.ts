/** 262,144 descents, 20 steps: our generated kernel against a WebGL2 shader with the loop inside. */
import { cellCentres, Descents } from '../../../src/compute/descent/descents.ts';
import { domain, himmelblau, learningRateOf, openEngine, side, steps } from '../descents-setup.ts';
import { handWrittenDescents } from '../hand-written-descents.ts';
import type { Trial } from '../harness.ts';

export const name = '262,144 descents × 20 steps: our kernel against a hand-written shader';
export const target = 1.15;

/** Both from the same starts on one context; another learning rate each time. */
export function setup(): Trial {
  const { gl, engine, readOne, close } = openEngine();
  const starts = cellCentres(domain, side, side);
  const descents = new Descents(engine, himmelblau, {
    optimiser: 'gradient-descent',
    width: side,
    height: side,
  });
  descents.restart(starts);
  const shader = handWrittenDescents(gl, descents.starts.handle, side, side, steps);
  const ours = (call: number) => {
    descents.rewind();
    descents.advance(steps, { settings: { learningRate: learningRateOf(call) } });
  };
  ours(0);
  shader.run(learningRateOf(0));
  const [a, b] = [descents.state[0]?.handle ?? {}, shader.output].map((it) => [...readOne(it)]);
  const difference = Math.max(...[0, 1].map((k) => Math.abs((a?.[k] ?? NaN) - (b?.[k] ?? NaN))));
  if (!(difference < 1e-4)) throw new Error(`the two differ by ${difference}: not the same work`);

  let calls = 0;
  return {
    a: () => ours(calls++),
    b: () => shader.run(learningRateOf(calls++)),
    finish() {
      readOne(descents.state[0]?.handle ?? {});
      readOne(shader.output);
    },
    close() {
      shader.dispose();
      descents.dispose();
      close();
    },
  };
}
