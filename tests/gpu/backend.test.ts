/** Kernels run on WebGL2, on the context that three.js draws on, or they throw. */
import { Engine, GpuJs, GpuKernel, transformPoints } from '@built';
import { afterEach, expect, test, vi } from 'vitest';
import { identity } from './inputs.ts';
import { type Rig, withRig } from './rig.ts';

const job = transformPoints;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A kernel of somebody else's GPU instance, handed to the engine's own class. */
function strange({ gl, engine }: Rig, gpu: InstanceType<typeof GpuJs>): GpuKernel {
  const shortcut = gpu.createKernel('function () { return [1, 2, 3, 4]; }', {
    output: [2, 2],
    precision: 'single',
    pipeline: true,
  } as never);
  const bridge = Reflect.get(engine, 'bridge');
  return new GpuKernel('strange', gl, bridge, shortcut, { kernelRuns: 0 });
}

test('a kernel of the engine is accepted', async () => {
  await withRig({}, ({ engine }) => {
    const input = engine.upload(Float32Array.of(1, 2, 3, 4), 1, 1);
    const kernel = engine.buildMap(job, 1, 1);
    expect([...engine.read(kernel.run(input.argument, ...identity))]).toEqual([1, 2, 3, 4]);
    kernel.dispose();
    input.dispose();
  });
});

test('there is no cpu backend to fall back to', async () => {
  await withRig({}, (rig) => {
    expect(() => strange(rig, new GpuJs({ mode: 'cpu' })).run()).toThrow(
      'gpu.js was built without this backend.',
    );
  });
});

test('a kernel on another WebGL2 context throws', async () => {
  await withRig({}, (rig) => {
    const gpu = new GpuJs({ mode: 'webgl2' });
    const kernel = strange(rig, gpu);
    expect(() => kernel.run()).toThrow('The kernel strange does not run on webgl2');
    gpu.destroy();
  });
});

test('a kernel that gpu.js has moved to another backend by itself throws, with the reason', async () => {
  await withRig({}, ({ gl, engine }) => {
    // As gpu.js leaves it after a fallback; everything else about it is in order.
    const kernel = {
      context: gl,
      fallbackReason: 'argument "points" is not supported',
      build: () => {},
      constructor: { isContextMatch: () => true },
    };
    const shortcut = Object.assign(() => null, { kernel }) as never;
    const moved = new GpuKernel('moved', gl, Reflect.get(engine, 'bridge'), shortcut, {
      kernelRuns: 0,
    });
    expect(() => moved.run()).toThrow(
      'The kernel moved does not run on webgl2: argument "points" is not supported.',
    );
  });
});

test('a texture of another size throws: gpu.js would read it wrongly in silence', async () => {
  await withRig({}, ({ engine }) => {
    const [small, large] = [1, 2].map((n) => engine.upload(new Float32Array(4 * n), n, n));
    const kernel = engine.buildMap(job, 1, 1);
    if (!small || !large) throw new Error('two textures');
    kernel.run(small.argument, ...identity);
    expect(() => kernel.run(large.argument, ...identity)).toThrow(
      'The kernel transform-points was built for 1 × 1 texels, not for 2 × 2.',
    );
    for (const thing of [kernel, small, large]) thing.dispose();
  });
});

test('a kernel takes uploads and other kernels’ results alike', async () => {
  await withRig({}, ({ engine, ledger }) => {
    const input = engine.upload(Float32Array.of(1, 2, 3, 4), 1, 1);
    const [first, second] = [engine.buildMap(job, 1, 1), engine.buildMap(job, 1, 1)];
    second.run(input.argument, ...identity);
    const { programs } = ledger.objects;
    const doubled = first.run(input.argument, ...identity.map((x) => 2 * x));
    const again = second.run(doubled.argument, ...identity.map((x) => 2 * x));
    expect([...engine.read(again)]).toEqual([4, 8, 12, 4]);
    expect(ledger.objects.programs).toBe(programs + 1);
    for (const thing of [first, second, input]) thing.dispose();
  });
});

test('a context without float render targets is refused', () => {
  const gl = document.createElement('canvas').getContext('webgl2') as WebGL2RenderingContext;
  vi.spyOn(gl, 'getExtension').mockReturnValue(null);
  expect(() => new Engine(gl, { restore: () => {} })).toThrow(
    'This graphics driver cannot render to float textures.',
  );
});

test('the browser’s own GPU interface is left as it was', () => {
  const frame = document.createElement('iframe'); // A window that gpu.js has never seen.
  document.body.append(frame);
  const untouched = frame.contentWindow as unknown as { GPU: unknown };
  const here = window as unknown as { GPU: unknown };
  expect(String(untouched.GPU)).toContain('[native code]');
  expect(String(here.GPU)).toBe(String(untouched.GPU));
  expect(here.GPU).not.toBe(GpuJs);
  expect(Object.getOwnPropertyDescriptor(window, 'GPU')).toMatchObject({
    enumerable: false,
    configurable: true,
    writable: true,
  });
  frame.remove();
});
