/** While the exhibit moves, nothing is uploaded but a few lines, and nothing is read back. */
import {
  acceptAll,
  createRandom,
  defaultsOf,
  linearTransformation,
  Scope,
  SteppedClock,
} from '@built';
import { expect, test } from 'vitest';
import { type Rig, withRig } from './rig.ts';

/** Lines that are drawn up on the CPU: eigenlines, singular axes, drop lines. */
const uploadLimitBytes = 4096;

const uploads = [
  'texImage2D',
  'texSubImage2D',
  'texImage3D',
  'texSubImage3D',
  'compressedTexImage2D',
  'compressedTexSubImage2D',
  'bufferData',
  'bufferSubData',
] as const;
const readBacks = ['readPixels', 'getBufferSubData', 'copyTexImage2D'] as const;

interface Traffic {
  uploadedBytes: number;
  readBacks: number;
  kernelRuns: number;
}

/** Counts what goes to the GPU and comes from it, from now on. */
function watch({ gl, engine }: Rig): () => Traffic {
  const context = gl as unknown as Record<string, (...args: unknown[]) => unknown>;
  const start = engine.kernelRuns;
  let uploadedBytes = 0;
  let reads = 0;
  const before = (name: string, look: (args: unknown[]) => void) => {
    const original = context[name]?.bind(gl);
    context[name] = (...args) => {
      look(args);
      return original?.(...args);
    };
  };
  for (const name of uploads)
    before(name, (args) => {
      uploadedBytes += Math.max(0, ...args.map(bytesOf));
    });
  for (const name of readBacks) before(name, () => reads++);
  return () => ({ uploadedBytes, readBacks: reads, kernelRuns: engine.kernelRuns - start });
}

/** Arrays by their length; anything else that holds pixels counts as large. */
function bytesOf(argument: unknown): number {
  if (ArrayBuffer.isView(argument) || argument instanceof ArrayBuffer) return argument.byteLength;
  return typeof argument === 'object' && argument !== null ? 1e9 : 0;
}

test('100 animated frames with everything shown and 16 384 points', async () => {
  const { params } = linearTransformation;
  const values = acceptAll(params, defaultsOf(params), {
    lattice: 'space',
    sphere: true,
    singularAxes: true,
    eigenlines: true,
    invariantPlane: true,
    subspaces: true,
    letter: true,
    teapot: true,
    cloud: true,
    cloudSize: '16384',
  });
  let beforeFrame = () => {};
  await withRig({ playing: true, beforeFrame: () => beforeFrame() }, async (rig) => {
    const { stage, engine } = rig;
    const scope = new Scope();
    const view = stage.openView();
    scope.own(() => stage.closeView(view));
    const exhibit = await linearTransformation.create(
      {
        view,
        engine,
        scope,
        clock: new SteppedClock(),
        random: createRandom(71),
        invalidate: stage.invalidate,
        gesture: () => ({ set() {}, finish() {}, cancel() {} }),
        publish() {},
        task: () => ({ signal: new AbortController().signal, progress() {}, finish() {} }),
      },
      values,
    );
    let position = 0;
    beforeFrame = () => exhibit.update(values, position);
    for (; position < 0.05; position += 0.01) rig.frame(); // Shapes are uploaded when first drawn.

    const objects = rig.ledger.objects;
    const traffic = watch(rig);
    const perFrame: number[] = [];
    const pictures = new Set<string>();
    for (let frame = 0; frame < 100; frame++) {
      const { uploadedBytes } = traffic();
      position += 0.009;
      rig.frame();
      perFrame.push(traffic().uploadedBytes - uploadedBytes);
    }
    const { readBacks: reads, kernelRuns } = traffic();
    expect(Math.max(...perFrame)).toBeLessThanOrEqual(uploadLimitBytes);
    expect(reads).toBe(0);
    expect(kernelRuns).toBe(100 * 2); // Shapes and cloud.
    expect(rig.ledger.objects).toEqual(objects);

    // It really moved, and the watch really sees.
    for (position of [0.2, 0.6]) {
      rig.frame();
      pictures.add(rig.pixels(0, 0, 320, 120).join());
    }
    expect(pictures.size).toBe(2);
    engine.upload(new Float32Array(4 * 1024), 32, 32).dispose();
    expect(traffic().uploadedBytes).toBeGreaterThanOrEqual(4 * 4 * 1024);
    expect(traffic().readBacks).toBe(2);
    scope.close();
  });
});
