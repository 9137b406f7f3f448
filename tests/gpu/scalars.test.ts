/** Why jobs take a matrix as nine numbers: gpu.js remembers an array that it was given, not its values. */
import { GpuJs, transformPoints } from '@built';
import { expect, test } from 'vitest';
import { entries, identity } from './inputs.ts';
import { withRig } from './rig.ts';

const job = transformPoints;

test('numbers reach the kernel at every run, also when they come from one array changed in place', async () => {
  await withRig({}, ({ engine }) => {
    const point = engine.upload(Float32Array.of(1, 0, 0, 0), 1, 1);
    const kernel = engine.buildMap(job, 1, 1);
    const matrix = Array.from(identity);
    const seen: number[] = [];
    for (const value of [1, 2, 2, -3, 0, 1]) {
      matrix[0] = value;
      seen.push(engine.read(kernel.run(point.argument, ...matrix))[0] ?? NaN);
    }
    expect(seen).toEqual([1, 2, 2, -3, 0, 1]);
    for (let k = 0; k < 9; k++) {
      // One entry alone, and back again: nothing is kept from the run before.
      const one = entries(identity.map((_, i) => (i === k ? 5 : 0)));
      const [x, y, z] = engine.read(kernel.run(point.argument, ...one));
      expect([x, y, z]).toEqual([k === 0 ? 5 : 0, k === 3 ? 5 : 0, k === 6 ? 5 : 0]);
    }
    kernel.dispose();
    point.dispose();
  });
});

test('an array changed in place does not reach the kernel (gpu.js 2.24.1)', () => {
  const gpu = new GpuJs({ mode: 'webgl2' });
  const kernel = gpu.createKernel('function (v) { return v[0] + this.thread.x; }', {
    output: [1],
    precision: 'single',
    argumentTypes: ['Array(3)'],
  } as never);
  const vector = [1, 0, 0];
  const first = (kernel(vector) as Float32Array)[0];
  vector[0] = 2;
  const second = (kernel(vector) as Float32Array)[0];
  const third = (kernel([3, 0, 0]) as Float32Array)[0];
  gpu.destroy(); // Its context is its own.
  expect([first, second, third]).toEqual([1, 1, 3]);
});
