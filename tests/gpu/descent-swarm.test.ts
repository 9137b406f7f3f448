/** Swarms against float64 races of the same optimisers, descent by descent. */
import { cellCentres, compileFunction, Descents, functionText, swarmOptimisers } from '@built';
import { expect, test } from 'vitest';
import { race, type Start } from './descent-races.ts';
import { withRig } from './rig.ts';

const side = 32;

const functions = [
  { text: '(x^2+y-11)^2+(x+y^2-7)^2', half: 5, rate: 0.004, letters: {} },
  { text: '(a x^2 + b y^2)/2', half: 4, rate: 0.05, letters: { a: 1, b: 40.5 } },
  { text: 'sin(3x)cos(3y)/(1+x^2+y^2)', half: 2, rate: 0.05, letters: {} },
  { text: 'x - sqrt(x) + y^2', half: 3, rate: 0.1, letters: {} },
  { text: 'x^4 - 3y^4 + y', half: 3, rate: 0.02, letters: {} },
] as const;

const cases = functions.flatMap((it) =>
  swarmOptimisers.map((optimiser) => ({
    ...it,
    optimiser,
    // So that few arrive: see below.
    rate: optimiser === 'rmsprop' ? it.rate / 5 : it.rate,
  })),
);

test.each(cases)('$optimiser on $text', async ({ text, half, rate, letters, optimiser }) => {
  await withRig({}, ({ engine }) => {
    const f = compileFunction(text, { variables: ['x', 'y'] });
    const domain = { xMin: -half, xMax: half, yMin: -half, yMax: half };
    const descents = new Descents(engine, functionText(f), {
      optimiser,
      width: side,
      height: side,
    });
    descents.restart({ ...cellCentres(domain, side, side), jitter: 1, seed: 7 });
    const starts = engine.read(descents.starts);
    let chaotic = 0;
    let done = 0;
    for (const [steps, learningRate] of [
      [1, rate],
      [20, rate],
      [100, rate * 0.7],
    ] as const) {
      descents.rewind();
      descents.advance(Math.floor(steps / 3), { settings: { learningRate }, letters });
      descents.advance(steps - Math.floor(steps / 3), { settings: { learningRate }, letters });
      const [state] = descents.state;
      if (!state) throw new Error('a swarm has a state');
      const places = engine.read(state);
      for (let i = 0; i < starts.length; i += 4) {
        const start: Start = [starts[i] ?? NaN, starts[i + 1] ?? NaN];
        const run = (from: Start, shake = 0) =>
          race(f, letters, optimiser, { learningRate }, from, steps, shake);
        const exact = run(start);
        done++;
        if (agree(places, i, exact)) continue;
        // A mismatch is allowed only where a start moved by 1e-6 changes the answer too; or, as
        // RMSProp at a minimum multiplies what rounding left of the gradient, changes of float32's size on
        // the way.
        const moved = [1e-6, -1e-6].flatMap((by): Start[] => [
          [start[0] + by, start[1]],
          [start[0], start[1] + by],
        ]);
        const others = [...moved.map((from) => run(from)), run(start, 2 ** -23)];
        const isChaotic = others.some((other) => !close(other, exact));
        if (!isChaotic)
          expect({ start, steps, got: [places[i], places[i + 1]], exact }).toBe('equal');
        chaotic++;
      }
    }
    expect(descents.step).toBe(100);
    expect(chaotic / done).toBeLessThan(0.1);
    descents.dispose();
  });
});

type End = ReturnType<typeof race>;

/** Float32 rounds at every step; what is stable forgets it again. */
const tolerance = (size: number) => 2e-4 * Math.max(1, Math.abs(size));

function agree(places: Float32Array, i: number, { x, y, diverged }: End): boolean {
  const [px = NaN, py = NaN] = places.subarray(i, i + 2);
  if (diverged) return px > 1e6;
  return Math.abs(px - x) <= tolerance(x) && Math.abs(py - y) <= tolerance(y);
}

function close(a: End, b: End): boolean {
  if (a.diverged || b.diverged) return a.diverged === b.diverged;
  return Math.abs(a.x - b.x) <= tolerance(b.x) / 4 && Math.abs(a.y - b.y) <= tolerance(b.y) / 4;
}
