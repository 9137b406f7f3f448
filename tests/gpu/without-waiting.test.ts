/** Kernels that compile without holding up the page, and run at any size. */
import { compileFunction, functionText, latticeOver, SurfaceKernels } from '@built';
import { expect, test } from 'vitest';
import { withRig } from './rig.ts';

const domain = { xMin: -1, xMax: 1, yMin: -1, yMax: 1 };
const text = (written: string) => functionText(compileFunction(written, { variables: ['x', 'y'] }));

/** Calls to which the driver answers only when all that it was given before is done. */
const waiting = [
  'getShaderParameter',
  'getShaderInfoLog',
  'getAttribLocation',
  'getUniformLocation',
  'useProgram', // Chromium first asks whether the program is linked.
  'readPixels',
  'getError',
  'finish',
] as const;

test('building a surface’s kernels asks the driver nothing, and its first run compiles nothing', async () => {
  await withRig({}, async ({ gl, engine }) => {
    const asked: string[] = [];
    const original = new Map(waiting.map((name) => [name, gl[name]]));
    for (const name of waiting)
      Object.assign(gl, {
        [name](...given: unknown[]) {
          if (given[0] !== null) asked.push(name); // three lets go of its program.
          return (original.get(name) as (...all: unknown[]) => unknown).apply(gl, given);
        },
      });
    const kernels = new SurfaceKernels(engine, text('sqrt(1.5-x^2)+y'));
    expect(asked).toEqual([]);
    await kernels.compiled(new AbortController().signal);
    await kernels.rimsCompiled(new AbortController().signal);
    expect(asked).toEqual([]);
    let linked = 0;
    const { linkProgram } = gl;
    gl.linkProgram = (program) => {
      linked++;
      linkProgram.call(gl, program);
    };
    for (const side of [16, 33, 16]) {
      const texels = engine.read(kernels.grid(side, side).run(latticeOver(domain, side, side)));
      expect(texels[0]).toBeCloseTo(Math.sqrt(0.5) - 1, 6);
      expect(texels.at(-4)).toBeCloseTo(Math.sqrt(0.5) + 1, 6);
    }
    expect(linked).toBe(0);
    kernels.dispose();
  });
});

test('who gives up is not kept waiting', async () => {
  await withRig({}, async ({ engine }) => {
    const kernels = new SurfaceKernels(engine, text('x y'));
    const abort = new AbortController();
    const compiled = kernels.compiled(abort.signal);
    abort.abort();
    await expect(compiled).rejects.toThrow();
    kernels.dispose();
  });
});

test('a program that the driver refuses is told at its first run', async () => {
  await withRig({}, ({ gl, engine }) => {
    const { shaderSource } = gl;
    gl.shaderSource = (shader, source) => shaderSource.call(gl, shader, `${source}\nnonsense`);
    const kernels = new SurfaceKernels(engine, text('x y'));
    gl.shaderSource = shaderSource;
    const grid = kernels.grid(4, 4);
    expect(() => grid.run(latticeOver(domain, 4, 4))).toThrow(
      'The driver refuses the kernel surface',
    );
    kernels.dispose();
  });
});
