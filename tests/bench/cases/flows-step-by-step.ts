/** A million particles of the Lorenz field: 20 steps in one call against one call a step. */
import { lettersOf, lorenzParticles, steps } from '../flows-setup.ts';
import type { Trial } from '../harness.ts';

export const name = '1,048,576 particles: 20 steps in one call against one call a step';
export const target = 1 / 3;

/** The same field and starts; the second kernel makes one step a call. */
export function setup(): Trial {
  const { particles, readOne, close } = lorenzParticles();
  const single = lorenzParticles(1);
  const atOnce = (call: number) => {
    particles.rewind();
    particles.advance(steps, lettersOf(call));
  };
  const oneByOne = (call: number) => {
    single.particles.rewind();
    for (let k = 0; k < steps; k++) single.particles.advance(1, lettersOf(call));
  };
  atOnce(0);
  const first = [...readOne(particles.present.handle)];
  oneByOne(0);
  const second = [...single.readOne(single.particles.present.handle)];
  if (first.some((x, k) => x !== second[k])) throw new Error('the two are not the same work');

  let calls = 0;
  return {
    a: () => atOnce(calls++),
    b: () => oneByOne(calls++),
    finish() {
      readOne(particles.present.handle);
      single.readOne(single.particles.present.handle);
    },
    close() {
      for (const one of [particles, single.particles]) one.dispose();
      close();
      single.close();
    },
  };
}
