/** Where a surface ends: nodes just beyond its rim hold a place on it, found by bisection. */
import { compileFunction, functionText, latticeOver, SurfaceKernels } from '@built';
import { expect, test } from 'vitest';
import { type Rig, withRig } from './rig.ts';

const compile = (text: string) => compileFunction(text, { variables: ['x', 'y'] });
type Compiled = ReturnType<typeof compile>;
type Lattice = ReturnType<typeof latticeOver>;

interface Nodes {
  readonly lattice: Lattice;
  readonly width: number;
  readonly height: number;
  /** [4 · width · height] */
  readonly texels: Float32Array;
}

/** A node beyond the rim: its own place, the place it holds, f there, and the nodes it may come from. */
interface RimNode {
  readonly node: readonly [number, number];
  readonly place: readonly [number, number];
  readonly f: number;
  readonly nearest: readonly (readonly [number, number])[];
}

const square = { xMin: -1.3, xMax: 1.3, yMin: -1.3, yMax: 1.3 };

function nodesOf(
  { engine }: Rig,
  f: Compiled,
  domain: typeof square,
  [width, height]: readonly [number, number],
  letters: Readonly<Record<string, number>> = {},
): Nodes {
  const lattice = latticeOver(domain, width, height);
  const kernels = new SurfaceKernels(engine, functionText(f));
  const grid = kernels.grid(width, height);
  // Neither the first run nor a later one may be wrong, nor one after a run at another size.
  grid.run(lattice, letters);
  kernels.grid(width + 3, 2).run(lattice, letters);
  const texels = engine.read(grid.run(lattice, letters));
  kernels.dispose();
  return { lattice, width, height, texels };
}

/** All texels are as float64 says; those on the rim are returned. */
function rimOf(f: Compiled, nodes: Nodes, letters: readonly number[] = []): RimNode[] {
  const { lattice, width, height, texels } = nodes;
  const at = (i: number, j: number) =>
    [lattice.x0 + lattice.dx * i, lattice.y0 + lattice.dy * j] as const;
  const isInside = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < width && j < height && !Number.isNaN(f.value([...at(i, j)], letters));
  const rim: RimNode[] = [];
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [a = NaN, b = NaN, c = NaN, d] = texels.subarray(4 * (j * width + i));
      const around = neighbours.filter(([di, dj]) => isInside(i + di, j + dj));
      const away = around.map(([di, dj]) => Math.hypot(lattice.dx * di, lattice.dy * dj));
      if (isInside(i, j)) {
        expect(d).toBe(1);
        expect(Math.abs(a - f.value([...at(i, j)], letters))).toBeLessThan(1e-4);
      } else if (around.length === 0) expect([a, b, c, d]).toEqual([0, 0, 0, 0]);
      else {
        expect(d).toBe(-1);
        const closest = Math.min(...away) * (1 + 1e-5);
        const nearest = around.filter((_, k) => (away[k] ?? 0) <= closest);
        rim.push({
          node: at(i, j),
          place: [b, c],
          f: a,
          nearest: nearest.map(([di, dj]) => at(i + di, j + dj)),
        });
      }
    }
  return rim;
}

const neighbours = [-1, 0, 1]
  .flatMap((dj) => [-1, 0, 1].map((di) => [di, dj] as const))
  .filter(([di, dj]) => di !== 0 || dj !== 0);

/** How far along the way from a neighbour to the node the place lies; NaN when it lies beside it. */
function shareOfWay({ node, place }: RimNode, from: readonly [number, number]): number {
  const [wayX, wayY] = [node[0] - from[0], node[1] - from[1]];
  const [x, y] = [place[0] - from[0], place[1] - from[1]];
  const square = wayX * wayX + wayY * wayY;
  const beside = Math.abs(wayX * y - wayY * x) / square;
  return beside < 1e-4 ? (wayX * x + wayY * y) / square : Number.NaN;
}

test('the rim of √(1 − x² − y²) is the unit circle', async () => {
  await withRig({}, (rig) => {
    const f = compile('sqrt(1-x^2-y^2)');
    const nodes = nodesOf(rig, f, square, [33, 33]);
    const rim = rimOf(f, nodes);
    expect(rim.length).toBeGreaterThan(80);
    for (const { place, f } of rim) {
      const [x, y] = place;
      expect(Math.abs(Math.hypot(x, y) - 1) / nodes.lattice.dx).toBeLessThan(1e-3);
      // Squared: at the rim the root makes 1e-3 of a rounding of 1e-6.
      expect(Math.abs(f * f - (1 - x * x - y * y))).toBeLessThan(5e-7);
      expect(f).toBeGreaterThanOrEqual(0);
    }
  });
});

const wide = { xMin: -2, xMax: 1.1, yMin: -0.7, yMax: 0.9 };

test.each([
  ['ln(x) + a y^2', wide],
  ['sqrt(y - a x)', wide],
  ['sqrt(a - |x| - |y|)', wide],
  ['1/sqrt(sin(3x) cos(2y) + a/3)', square],
  ['sqrt(x^2 + y^2 - a)', square],
] as const)('%s ends where float64 says, up to the border of the grid', async (text, domain) => {
  await withRig({}, (rig) => {
    const f = compile(text);
    for (const a of [0.31, 0.77]) {
      const rim = rimOf(f, nodesOf(rig, f, domain, [21, 14], { a }), [a]);
      expect(rim.length).toBeGreaterThan(8);
      for (const found of rim) {
        const ends = found.nearest.filter((from) => {
          const share = shareOfWay(found, from);
          const isIn = (t: number) => {
            const [x, y] = [0, 1].map((k) => (from[k] ?? 0) * (1 - t) + (found.node[k] ?? 0) * t);
            return !Number.isNaN(f.value([x ?? 0, y ?? 0], [a]));
          };
          return share >= -1e-4 && isIn(Math.max(share - 1e-3, 0)) && !isIn(share + 1e-3);
        });
        expect(ends.length).toBeGreaterThan(0);
      }
    }
  });
});

test('a node that lies on a pole stands beside it', async () => {
  await withRig({}, (rig) => {
    const f = compile('1/(x^2+y^2)');
    const nodes = nodesOf(rig, f, { xMin: -1, xMax: 1, yMin: -1, yMax: 1 }, [17, 17]);
    const rim = rimOf(f, nodes);
    expect(rim.length).toBe(1);
    expect(rim[0]?.f).toBeGreaterThan(1e7);
  });
});

test.each([
  ['x^2 - sin(y)', 1],
  ['|x| + sqrt(2)', 1],
  ['sqrt(x)', 2],
])('%s takes %i kernels, and leaves none', async (text, count) => {
  await withRig({}, (rig) => {
    rig.frame();
    const f = compile(text);
    nodesOf(rig, f, square, [8, 8]);
    const [before, runs] = [rig.ledger.objects, rig.engine.kernelRuns];
    const kernels = new SurfaceKernels(rig.engine, functionText(f));
    kernels.grid(8, 8).run(latticeOver(square, 8, 8));
    expect(rig.engine.kernelRuns - runs).toBe(count);
    expect(rig.ledger.objects.programs - before.programs).toBe(count);
    kernels.dispose();
    expect(rig.ledger.objects).toEqual(before);
  });
});

test('a function that is nowhere has no rim either', async () => {
  await withRig({}, (rig) => {
    const { texels } = nodesOf(rig, compile('sqrt(-1-x^2-y^2)'), square, [9, 9]);
    expect(texels.every((value) => value === 0)).toBe(true);
  });
});
