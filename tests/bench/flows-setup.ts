/** What the benchmarks of flows share: a million particles of the Lorenz field, and its letters. */
import { fieldText } from '../../src/compute/flow/field-text.ts';
import { FlowParticles } from '../../src/compute/flow/particles.ts';
import { pointCloud } from '../../src/compute/kernels/point-cloud.ts';
import { componentsOf, systems } from '../../src/math/flow/systems.ts';
import { openEngine } from './descents-setup.ts';

export const side = 1024; // 1,048,576 particles.
export const steps = 20;
export const stepLength = 0.005;

/** Another at every call. */
export const rayleighOf = (call: number) => 28 + 1e-4 * (call % 1000);
export const lettersOf = (call: number) => ({ σ: 10, ρ: rayleighOf(call), β: 8 / 3 });

/** An engine, and a million particles at their starts. @param perRound as `FlowOptions` has it */
export function lorenzParticles(perRound?: number) {
  const lorenz = systems.find(({ id }) => id === 'lorenz');
  if (!lorenz) throw new Error('There is no Lorenz system.');
  const opened = openEngine();
  const { engine } = opened;
  const particles = new FlowParticles(engine, fieldText(componentsOf(lorenz)), {
    width: side,
    height: side,
    step: stepLength,
    trailRows: 0,
    trailPoints: 0,
    trailEvery: 1,
    ...(perRound === undefined ? {} : { perRound }),
  });
  const cloud = engine.buildFill(pointCloud, side, side).run(0.1, 0.2, 0.3, 0);
  particles.restart(cloud, lorenz.box);
  return { ...opened, particles };
}
