/** A million particles of the Lorenz field: 20 steps in one call against one call a step. */
import { lettersOf, lorenzParticles, steps } from '../flows-setup.ts';
import type { Trial } from '../harness.ts';

export const name = '1,048,576 particles: 20 steps in one call against one call a step';
export const target = 1 / 3;

/** The same kernel, the same starts. */
export function setup(): Trial {
  const { particles, readOne, close } = lorenzParticles();
  const atOnce = (call: number) => {
    particles.rewind();
    particles.advance(steps, lettersOf(call));
  };
  const oneByOne = (call: number) => {
    particles.rewind();
    for (let k = 0; k < steps; k++) particles.advance(1, lettersOf(call));
  };
  atOnce(0);
  const first = [...readOne(particles.present.handle)];
  oneByOne(0);
  const second = [...readOne(particles.present.handle)];
  if (first.some((x, k) => x !== second[k])) throw new Error('the two are not the same work');

  let calls = 0;
  return {
    a: () => atOnce(calls++),
    b: () => oneByOne(calls++),
    finish: () => readOne(particles.present.handle),
    close() {
      particles.dispose();
      close();
    },
  };
}
