/** Particles of nonlinear fields against the same method in float64, particle by particle. */
import {
  compileFunction,
  componentsOf,
  type Engine,
  FlowParticles,
  fieldText,
  flowTo,
  pointCloud,
  systems,
  vectorField,
} from '@built';
import { expect, test } from 'vitest';
import { withRig } from './rig.ts';

const width = 32;
const height = 8;
const count = width * height;

/** Seeded like an exhibit's. */
const cloudOf = (engine: Engine, flat: number) =>
  engine.buildFill(pointCloud, width, height).run(0.3, 0.7, 0.1, flat);

/** Where float64 is after the time, and how far a start moved by 1e-6 of the box ends from it. */
function truth(
  field: ReturnType<typeof vectorField>,
  start: readonly number[],
  time: number,
  step: number,
  size: number,
) {
  const end = flowTo(field, start, time, step);
  const shaken = [1, -1].map((sign) =>
    flowTo(
      field,
      start.map((x, i) => x + sign * 1e-6 * size * (i === 0 ? 1 : 0.7)),
      time,
      step,
    ),
  );
  const spread = Math.max(
    ...shaken.map((other) => Math.hypot(...Array.from(other, (x, i) => x - (end[i] as number)))),
  );
  return { end, spread };
}

test.each(systems.map((system) => ({ id: system.id, system })))(
  'particles of $id after 100 steps and a rest',
  async ({ system }) => {
    await withRig({}, ({ engine }) => {
      const letters = Object.fromEntries(system.letters.map((l) => [l.letter, l.default]));
      const components = componentsOf(system);
      const field = vectorField(components, letters);
      const particles = new FlowParticles(engine, fieldText(components), {
        width,
        height,
        step: system.step,
        trailRows: 0,
        trailPoints: 0,
        trailEvery: 1,
      });
      particles.restart(cloudOf(engine, field.dimension === 2 ? 1 : 0), system.box);
      const starts = engine.read(particles.present);
      const time = 100.4 * system.step;
      expect(particles.seek(time, letters)).toBe(true);
      const ends = engine.read(particles.places(time, letters));
      const size = Math.max(...system.box.high);
      for (let k = 0; k < count; k++) {
        const start = Array.from(starts.subarray(4 * k, 4 * k + field.dimension));
        const { end, spread } = truth(field, start, time, system.step, size);
        const gap = Math.hypot(...Array.from(end, (x, i) => x - (ends[4 * k + i] as number)));
        // Float32 over 100 steps, and what the flow itself makes of an error of 1e-6.
        expect(gap).toBeLessThanOrEqual(2e-5 * size + 20 * spread);
      }
    });
  },
);

test('Lorenz to t = 2 in 1,000 steps, where a start moved by 1e-6 still ends nearby', async () => {
  await withRig({}, ({ engine }) => {
    const system = systems.find(({ id }) => id === 'lorenz');
    if (!system) throw new Error('no Lorenz system');
    const letters = { σ: 10, ρ: 28, β: 8 / 3 };
    const components = componentsOf(system);
    const field = vectorField(components, letters);
    const step = 0.002;
    const particles = new FlowParticles(engine, fieldText(components), {
      width,
      height,
      step,
      trailRows: 0,
      trailPoints: 0,
      trailEvery: 1,
    });
    particles.restart(cloudOf(engine, 0), system.box);
    const starts = engine.read(particles.present);
    particles.seek(2, letters);
    expect(particles.steps).toBe(1000);
    const ends = engine.read(particles.places(2, letters));
    let compared = 0;
    for (let k = 0; k < count; k++) {
      const start = Array.from(starts.subarray(4 * k, 4 * k + 3));
      const { end, spread } = truth(field, start, 2, step, 50);
      if (spread > 0.05) continue;
      compared++;
      const gap = Math.hypot(...Array.from(end, (x, i) => x - (ends[4 * k + i] as number)));
      expect(gap).toBeLessThanOrEqual(0.01 + 20 * spread);
    }
    expect(compared).toBeGreaterThan(count / 2);
  });
});

test('what is seen and remembered at a time does not depend on the way there', async () => {
  await withRig({}, ({ engine }) => {
    const system = systems.find(({ id }) => id === 'pendulum');
    if (!system) throw new Error('no pendulum');
    const letters = { c: 0.2 };
    const make = () => {
      const particles = new FlowParticles(engine, fieldText(componentsOf(system)), {
        width,
        height,
        step: system.step,
        trailRows: 4,
        trailPoints: 5,
        trailEvery: 3,
      });
      particles.restart(cloudOf(engine, 1), system.box);
      return particles;
    };
    const seen = (particles: FlowParticles, time: number) => {
      const places = Array.from(engine.read(particles.places(time, letters)));
      if (!particles.bands) throw new Error('no trails');
      return [...places, ...engine.read(particles.bands)];
    };
    const direct = make();
    direct.seek(1.234, letters);
    const wandering = make();
    for (const time of [0.5, 2, 0.1, 1.1, 1.234]) {
      while (!wandering.seek(time, letters, 7));
    }
    expect(seen(wandering, 1.234)).toEqual(seen(direct, 1.234));
    wandering.seek(0, letters);
    const fresh = seen(wandering, 0);
    const starts = engine.read(wandering.present);
    // At the start every band holds the starts.
    for (let k = 0; k < 4 * width * 4; k++) expect(fresh[4 * count + k]).toBe(starts[k]);
  });
});

test('going back goes on from a checkpoint, and comes to the same picture', async () => {
  await withRig({}, ({ engine }) => {
    const system = systems.find(({ id }) => id === 'lorenz');
    if (!system) throw new Error('no Lorenz system');
    const make = (trailRows: number) => {
      const particles = new FlowParticles(engine, fieldText(componentsOf(system)), {
        width,
        height,
        step: system.step,
        trailRows,
        trailPoints: trailRows > 0 ? 5 : 0,
        trailEvery: 3,
      });
      particles.restart(cloudOf(engine, 0), system.box);
      return particles;
    };
    const letters = { σ: 10, ρ: 28, β: 8 / 3 };
    const seen = (particles: FlowParticles, time: number) => [
      ...engine.read(particles.places(time, letters)),
      ...(particles.bands ? engine.read(particles.bands) : []),
    ];
    for (const rows of [0, 2]) {
      const wandering = make(rows);
      wandering.seek(23, letters);
      // Chaos would show one wrong bit, and a state that a later checkpoint has overwritten.
      for (const time of [21.3, 4.7, 22.9, 9.2, 21.3]) {
        wandering.seek(time, letters);
        const direct = make(rows);
        direct.seek(time, letters);
        expect(seen(wandering, time)).toEqual(seen(direct, time));
        direct.dispose();
      }
      // From 21.3 back to 21.2 is no way at all, and not 21.2 from the start.
      const runs = engine.kernelRuns;
      wandering.seek(21.2, letters);
      const back = engine.kernelRuns - runs;
      const direct = make(rows);
      const first = engine.kernelRuns;
      direct.seek(21.2, letters);
      expect(back).toBeLessThan((engine.kernelRuns - first) / 4);
      // Other letters: nothing of before counts.
      const others = { ...letters, ρ: 20 };
      for (const particles of [wandering, direct]) particles.rewind();
      wandering.seek(3, others);
      direct.seek(3, others);
      expect(seen(wandering, 3)).toEqual(seen(direct, 3));
    }
  });
});

test('what leaves every bound, or the domain, is gone and stays gone', async () => {
  await withRig({}, ({ engine }) => {
    const compile = (text: string) => compileFunction(text, { variables: ['x', 'y', 'z'] });
    const run = (texts: readonly string[]) => {
      const particles = new FlowParticles(engine, fieldText(texts.map(compile)), {
        width,
        height,
        step: 0.05,
        trailRows: 0,
        trailPoints: 0,
        trailEvery: 1,
      });
      particles.restart(cloudOf(engine, 1), { low: [1, 1], high: [2, 2] });
      particles.seek(50, {});
      return engine.read(particles.places(50, {}));
    };
    for (const ends of [run(['x^2', 'y']), run(['-sqrt(x)-1', '0*y'])]) {
      for (let k = 0; k < count; k++) {
        expect(ends[4 * k + 3]).toBe(-1);
        for (let i = 0; i < 3; i++) expect(Number.isFinite(ends[4 * k + i])).toBe(true);
      }
    }
  });
});
