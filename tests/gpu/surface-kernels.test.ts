/** Surfaces by generated kernels: against float64, with holes and letters, drawn and redrawn, no object left. */
import {
  compileFunction,
  Descents,
  ExternalData,
  functionText,
  latticeOver,
  Probe,
  readStrip,
  SurfaceKernels,
  stripHeight,
} from '@built';
import { expect, test } from 'vitest';
import { type Rig, withRig } from './rig.ts';

const side = 33;

const compile = (text: string) => compileFunction(text, { variables: ['x', 'y'] });

/** Largest difference allowed, relative to the largest number of its kind on the grid. */
const tolerance = 2e-5;

const functions = [
  { text: '(x^2+y-11)^2+(x+y^2-7)^2', half: 5, holes: 'none' },
  { text: 'sin(3x)cos(3y)/(1+x^2+y^2)', half: 2, holes: 'none' },
  { text: 'x^3 - 3x y^2', half: 2, holes: 'none' },
  { text: 'sqrt(4 - x^2 - y^2)', half: 3.1, holes: 'some' },
  { text: 'ln(x) + a y^2', half: 2.3, holes: 'some' },
  { text: 'exp(-a((x-b)^2+y^2)) - |y - b|', half: 2.05, holes: 'none' },
] as const;

test.each(functions)('$text', async ({ text, half, holes }) => {
  await withRig({}, ({ engine }) => {
    const f = compile(text);
    const kernels = new SurfaceKernels(engine, functionText(f));
    const grid = kernels.grid(side, side);
    for (const [a, b, zoom] of [
      [0.7, 0.2, 1],
      [1.9, -0.6, 1],
      [1.9, -0.6, 0.37],
    ] as const) {
      const reach = half * zoom;
      const lattice = latticeOver(
        { xMin: -reach, xMax: reach, yMin: -reach, yMax: reach * 1.01 },
        side,
        side,
      );
      const letters = Object.fromEntries(f.letters.map((name) => [name, name === 'a' ? a : b]));
      const actual = engine.read(grid.run(lattice, letters));
      const exact = onLattice(f, lattice, Object.values(letters));
      expect(isNear(actual, exact)).toBe(true);
      const absent = exact.filter((value, i) => i % 4 === 3 && value === 0).length;
      if (zoom === 1) expect(absent > 0).toBe(holes === 'some');
      expect(actual.every(Number.isFinite)).toBe(true);
    }
    kernels.dispose();
  });
});

type Compiled = ReturnType<typeof compile>;
type Lattice = ReturnType<typeof latticeOver>;

/** (f, ∂f/∂x, ∂f/∂y, inside) in float64, NaN where absent. */
function onLattice(f: Compiled, { x0, y0, dx, dy }: Lattice, letters: readonly number[]) {
  const out = new Float64Array(4 * side * side);
  const gradient = new Float64Array(2);
  for (let j = 0, k = 0; j < side; j++) {
    for (let i = 0; i < side; i++, k += 4) {
      const point = [Math.fround(x0) + Math.fround(dx) * i, Math.fround(y0) + Math.fround(dy) * j];
      const value = f.value(point, letters);
      out.set([value, ...f.gradient(point, letters, gradient), Number.isNaN(value) ? 0 : 1], k);
    }
  }
  return out;
}

function isNear(actual: Float32Array, exact: Float64Array): boolean {
  const sizes = [0, 1, 2].map((kind) =>
    exact.reduce((most, x, i) => (i % 4 === kind && Math.abs(x) > most ? Math.abs(x) : most), 1e-3),
  );
  return exact.every((value, i) => {
    const got = actual[i] ?? NaN;
    const inside = actual[i - (i % 4) + 3];
    if (i % 4 === 3) return got === value || (value === 0 && got === -1);
    if (Number.isNaN(value)) return got === 0 || inside === -1; // See the test of rims.
    return Math.abs(got - value) <= tolerance * (sizes[i % 4] ?? 0);
  });
}

test('values and picture follow the slider at every frame, with three.js drawing in between', async () => {
  await withRig({ width: 320, height: stripHeight * 2 }, (rig) => {
    const { engine, stage } = rig;
    const f = compile('a x + y^2');
    const kernels = new SurfaceKernels(engine, functionText(f));
    const grid = kernels.grid(side, side);
    const lattice = latticeOver({ xMin: -1, xMax: 1, yMin: -1, yMax: 1 }, side, side);
    const data = new ExternalData(grid.run(lattice, { a: 0 }).handle);
    const view = stage.openView();
    const probe = new Probe(stage.frame, data.texture, side); // Texel (0, 1).
    view.panes[0]?.add(probe.object);
    for (let frame = 0; frame < 40; frame++) {
      const a = Math.sin(frame * 1.7) * 3;
      const output = grid.run(lattice, { a });
      data.point(output.handle);
      rig.frame();
      const drawn = readStrip(rig.pixels(0, stripHeight / 2, rig.gl.drawingBufferWidth, 1), 0);
      const exact = onLattice(f, lattice, [a]);
      expect(isNear(engine.read(output), exact)).toBe(true);
      [...drawn].forEach((value, k) => {
        expect(Math.abs(value - (exact[4 * side + k] ?? NaN))).toBeLessThan(1e-5);
      });
    }
    probe.dispose();
    data.dispose();
    stage.closeView(view);
    kernels.dispose();
  });
});

test('50 functions built and disposed of leave no object; neither do alternating outputs', async () => {
  await withRig({}, (rig) => {
    rig.frame();
    build(rig, 0);
    const before = rig.ledger.objects;
    for (let k = 1; k <= 50; k++) build(rig, k);
    expect(rig.ledger.objects).toEqual(before);
  });
}, 60_000);

function build({ engine }: Rig, k: number): void {
  const f = functionText(compile(`x^2 + ${k + 1}y^2 - x y`));
  const kernels = new SurfaceKernels(engine, f);
  const lattice = latticeOver({ xMin: -1, xMax: 1, yMin: -1, yMax: 1 }, 8, 8);
  kernels.grid(8, 8).run(lattice);
  kernels.dispose();
  if (k % 5 !== 0) return;
  const descents = new Descents(engine, f, { optimiser: 'adam', width: 8, height: 8 });
  descents.restart({ x0: 0, y0: 0, dx: 0.1, dy: 0.1 });
  for (let call = 0; call < 3; call++) descents.advance(2, { settings: { learningRate: 0.01 } });
  descents.dispose();
}
