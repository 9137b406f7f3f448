/** A million particles of the Lorenz field, 20 steps in one call: ours against a WebGL2 shader with the loop inside. */
import { lettersOf, lorenzParticles, rayleighOf, side, stepLength, steps } from '../flows-setup.ts';
import { handWrittenFlow } from '../hand-written-flows.ts';
import type { Trial } from '../harness.ts';

export const name = '1,048,576 particles × 20 steps: our kernel against a hand-written shader';
export const target = 1.1;

/** Both from the same starts on one context; another letter each time. */
export function setup(): Trial {
  const { gl, particles, readOne, close } = lorenzParticles();
  const shader = handWrittenFlow(gl, particles.present.handle, [side, side], steps, stepLength);
  const ours = (call: number) => {
    particles.rewind();
    particles.advance(steps, lettersOf(call));
  };
  const theirs = (call: number) => shader.run([10, rayleighOf(call), 8 / 3]);
  ours(0);
  theirs(0);
  const [a, b] = [particles.present.handle, shader.output].map((it) => [...readOne(it)]);
  const difference = Math.max(...[0, 1, 2].map((k) => Math.abs((a?.[k] ?? NaN) - (b?.[k] ?? NaN))));
  if (!(difference < 1e-3)) throw new Error(`the two differ by ${difference}: not the same work`);

  let calls = 0;
  return {
    a: () => ours(calls++),
    b: () => theirs(calls++),
    finish() {
      readOne(particles.present.handle);
      readOne(shader.output);
    },
    close() {
      shader.dispose();
      particles.dispose();
      close();
    },
  };
}
