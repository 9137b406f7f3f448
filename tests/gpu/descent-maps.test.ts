/** Maps against float64 races at random texels. */
import {
  compileFunction,
  createRandom,
  DescentMap,
  functionText,
  latticeOver,
  linearAxis,
  logarithmicAxis,
  MapKernels,
  minimaTexture,
  onePoint,
  statuses,
} from '@built';
import { expect, test } from 'vitest';
import { race, type Start } from './descent-races.ts';
import { withRig } from './rig.ts';

const himmelblau = compileFunction('(x^2+y-11)^2+(x+y^2-7)^2', { variables: ['x', 'y'] });
const minima = [
  { x: 3, y: 2 },
  { x: -2.805118086952745, y: 3.131312518250573 },
  { x: -3.779310253377747, y: -3.283185991286169 },
  { x: 3.584428340330491, y: -1.848126526964404 },
];
const domain = { xMin: -5, xMax: 5, yMin: -5, yMax: 5 };
const side = 64;
const radius = 0.1;
const texels = 100;

/** The label of an end: a minimum, −1, or that it diverged. */
function labelOf({ x, y, diverged }: ReturnType<typeof race>): string {
  if (diverged) return 'diverged';
  return String(minima.findIndex((it) => Math.hypot(it.x - x, it.y - y) <= radius));
}

const nudges = [
  [1e-6, 0],
  [-1e-6, 0],
  [0, 1e-6],
  [0, -1e-6],
] as const;

test.each(['gradient-descent', 'momentum', 'adam'] as const)('basins by %s', async (optimiser) => {
  await withRig({}, async ({ engine }) => {
    const learningRate = optimiser === 'adam' ? 0.1 : 0.01;
    const steps = 300;
    const known = minimaTexture(engine, minima);
    const map = new DescentMap(engine, functionText(himmelblau), {
      optimiser,
      width: side,
      height: side,
    });
    const lattice = latticeOver(domain, side, side);
    map.begin({ starts: lattice, settings: { learningRate }, steps, minima: known, radius });
    let chunks = 1;
    while (!map.advance(50)) chunks++;
    expect(chunks).toBe(6);
    const outcome = engine.read(map.outcome());
    const random = createRandom(61);
    let compared = 0;
    for (let n = 0; n < texels; n++) {
      const [i, j] = [Math.floor(random() * side), Math.floor(random() * side)];
      const start: Start = [
        Math.fround(lattice.x0) + Math.fround(lattice.dx) * i,
        Math.fround(lattice.y0) + Math.fround(lattice.dy) * j,
      ];
      const label = (dx: number, dy: number) =>
        labelOf(
          race(himmelblau, {}, optimiser, { learningRate }, [start[0] + dx, start[1] + dy], steps),
        );
      const exact = label(0, 0);
      if (nudges.some(([dx, dy]) => label(dx, dy) !== exact)) continue;
      compared++;
      const [id = NaN, , moves = NaN, status] = outcome.subarray(4 * (side * j + i));
      const got = status === statuses.diverged ? 'diverged' : String(id);
      expect({ start, got }).toEqual({ start, got: exact });
      expect(moves > 0 && moves <= steps).toBe(true);
    }
    expect(compared).toBeGreaterThan(60);
    const { shares, unassigned } = await map.shares();
    expect(shares.reduce((sum, share) => sum + share, unassigned)).toBeCloseTo(1, 12);
    expect(shares.every((share) => share > 0.02)).toBe(true);
    map.dispose();
    known.dispose();
  });
});

test.each(['momentum', 'nesterov'] as const)(
  'learning rate × momentum by %s',
  async (optimiser) => {
    await withRig({}, ({ engine }) => {
      const axes = {
        learningRates: logarithmicAxis(1e-4, 0.1, side),
        momenta: linearAxis(0, 0.98, side),
      };
      const known = minimaTexture(engine, minima);
      const map = new DescentMap(engine, functionText(himmelblau), {
        optimiser,
        width: side,
        height: side,
        axes,
      });
      const start: Start = [-1, 0.5];
      const steps = 120;
      map.begin({
        starts: onePoint(...start),
        settings: { learningRate: 0 },
        steps,
        minima: known,
        radius,
      });
      while (!map.advance());
      const outcome = engine.read(map.outcome());
      const random = createRandom(62);
      const seen = new Set<string>();
      let compared = 0;
      for (let n = 0; n < texels; n++) {
        const [i, j] = [Math.floor(random() * side), Math.floor(random() * side)];
        const settings = {
          learningRate: Math.fround(axes.learningRates[i] ?? NaN),
          momentum: Math.fround(axes.momenta[j] ?? NaN),
        };
        const end = ([dx, dy]: readonly [number, number]) =>
          race(himmelblau, {}, optimiser, settings, [start[0] + dx, start[1] + dy], steps);
        const exact = end([0, 0]);
        const label = labelOf(exact);
        if (nudges.some((nudge) => labelOf(end(nudge)) !== label)) continue;
        compared++;
        seen.add(label);
        const [id, loss = NaN, , status] = outcome.subarray(4 * (side * j + i));
        const got = status === statuses.diverged ? 'diverged' : String(id);
        expect({ settings, got }).toEqual({ settings, got: label });
        if (label !== '-1' || exact.diverged) continue;
        const value = himmelblau.value([exact.x, exact.y]);
        const others = nudges.map((nudge) => {
          const { x, y } = end(nudge);
          return Math.abs(himmelblau.value([x, y]) - value);
        });
        expect(Math.abs(loss - value)).toBeLessThan(1e-3 * (1 + value) + 10 * Math.max(...others));
      }
      expect(compared).toBeGreaterThan(60);
      expect(seen.has('diverged') && seen.size > 2).toBe(true);
      map.dispose();
      known.dispose();
    });
  },
);

test('maps of several sizes share their kernels, and each is as if it had its own', async () => {
  await withRig({}, async ({ gl, engine, ledger }) => {
    const f = functionText(himmelblau);
    const known = minimaTexture(engine, minima);
    const before = ledger.objects;
    const outcomeOf = (size: number, shared?: MapKernels) => {
      const made = { optimiser: 'adam', width: size, height: size } as const;
      const map = new DescentMap(engine, f, made, shared);
      const starts = latticeOver(domain, size, size);
      map.begin({ starts, settings: { learningRate: 0.1 }, steps: 90, minima: known, radius });
      while (!map.advance(40));
      const texels = engine.read(map.outcome());
      map.dispose();
      return texels;
    };
    const kernels = new MapKernels(engine, f, { optimiser: 'adam' });
    await kernels.compiled(new AbortController().signal);
    let linked = 0;
    const { linkProgram } = gl;
    gl.linkProgram = (program) => {
      linked++;
      linkProgram.call(gl, program);
    };
    const shared = [16, 40, 16].map((size) => outcomeOf(size, kernels));
    expect(linked).toBe(0);
    const alone = [16, 40].map((size) => outcomeOf(size));
    expect(shared[0]).toEqual(alone[0]);
    expect(shared[1]).toEqual(alone[1]);
    expect(shared[2]).toEqual(alone[0]);
    kernels.dispose();
    expect(ledger.objects).toEqual(before);
    known.dispose();
  });
});
