/** 262,144 descents, 20 steps: our kernel against TensorFlow.js on its webgl backend. */
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { cellCentres, Descents } from '../../../src/compute/descent/descents.ts';
import { domain, himmelblau, learningRateOf, openEngine, side, steps } from '../descents-setup.ts';
import type { Trial } from '../harness.ts';

export const name = '262,144 descents × 20 steps: our kernel against tfjs webgl';
export const target = 1 / 40;

/** Each on its own context; the result stays in a texture, one texel of which is read to wait for it. */
export async function setup(): Promise<Trial> {
  await tf.setBackend('webgl');
  await tf.ready();
  const { engine, readOne, close } = openEngine();
  const options = { optimiser: 'gradient-descent', width: side, height: side } as const;
  const descents = new Descents(engine, himmelblau, options);
  descents.restart(cellCentres(domain, side, side));
  const starts = engine.read(descents.starts);
  const coordinate = (k: number) =>
    tf.tensor1d(Float32Array.from({ length: side * side }, (_, i) => starts[4 * i + k] ?? NaN));
  const [x0, y0] = [coordinate(0), coordinate(1)];

  let result = theirs(x0, y0, learningRateOf(0));
  const run = (call: number) => {
    descents.rewind();
    descents.advance(steps, { settings: { learningRate: learningRateOf(call) } });
  };
  const finish = async () => {
    readOne(descents.state[0]?.handle ?? {});
    return firstOf(result);
  };
  run(0);
  const ours = readOne(descents.state[0]?.handle ?? {})[0] ?? NaN;
  const difference = Math.abs(ours - (await finish()));
  if (!(difference < 1e-3)) throw new Error(`the two differ by ${difference}: not the same work`);

  let calls = 0;
  return {
    a: () => run(calls++),
    b() {
      result.dispose();
      result = theirs(x0, y0, learningRateOf(calls++));
    },
    finish,
    close() {
      tf.dispose([result, x0, y0]);
      descents.dispose();
      close();
    },
  };
}

/** The x of every descent, as one writes it with tensors. */
function theirs(x0: tf.Tensor1D, y0: tf.Tensor1D, rate: number): tf.Tensor1D {
  return tf.tidy(() => {
    let [x, y] = [x0, y0];
    for (let k = 0; k < steps; k++) {
      const u = tf.sub(tf.add(tf.mul(x, x), y), 11);
      const v = tf.sub(tf.add(x, tf.mul(y, y)), 7);
      const gx = tf.add(tf.mul(tf.mul(x, u), 4), tf.mul(v, 2));
      const gy = tf.add(tf.mul(u, 2), tf.mul(tf.mul(y, v), 4));
      [x, y] = [tf.sub(x, tf.mul(gx, rate)), tf.sub(y, tf.mul(gy, rate))];
    }
    return tf.add(x, tf.mul(y, 0)); // So that y, too, is computed to the end.
  });
}

async function firstOf(values: tf.Tensor1D): Promise<number> {
  const first = tf.slice(values, 0, 1);
  const [number = NaN] = await first.data();
  first.dispose();
  return number;
}
