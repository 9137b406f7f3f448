/** Real losses of the context: a new engine computes right, and three.js draws on. */
import { afterEach, expect, test, vi } from 'vitest';
import { openEverything } from './everything.ts';
import { createRandom, identity, randomMatrix } from './inputs.ts';
import { type Rig, withRig } from './rig.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const once = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<void>((resolve) => {
    canvas.addEventListener(type, () => resolve(), { once: true });
  });

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Loses the context and gets it back, as the browser tells of it.
 * @param whileLost frees what was held: dead objects may be deleted now, but no more after the return
 */
async function loseAndRestore({ canvas, gl, ledger }: Rig, whileLost: () => void): Promise<void> {
  const extension = gl.getExtension('WEBGL_lose_context');
  if (!extension) throw new Error('WEBGL_lose_context is missing');
  const lost = once(canvas, 'webglcontextlost');
  extension.loseContext();
  await lost;
  ledger.forgetAll();
  whileLost();
  await nextTask(); // Until its event is over, a lost context may not be restored.
  expect(gl.isContextLost()).toBe(true);
  const restored = once(canvas, 'webglcontextrestored');
  extension.restoreContext();
  await restored;
  expect(gl.isContextLost()).toBe(false);
}

test('after each of 10 losses values are right, the picture is the same, and nothing piles up', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {}); // three.js tells of each loss.
  await withRig({}, async (rig) => {
    rig.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    const random = createRandom(51);
    const { drawingBufferWidth: width, drawingBufferHeight: height } = rig.gl;
    const turned = randomMatrix(random);
    const show = (matrix: readonly number[]) => {
      const values = open.move(matrix);
      rig.frame();
      return `${values.join()} ${rig.pixels(0, 0, width, height).join()}`;
    };
    let open = openEverything(rig, 1, 52);
    const [before, other] = [show(turned), show(identity)];
    expect(other === before).toBe(false);
    let objects: unknown;

    for (let loss = 0; loss < 10; loss++) {
      await loseAndRestore(rig, () => open.close());
      rig.assertNoError();
      rig.renewEngine();
      open = openEverything(rig, 1, 52);
      expect(show(identity) === other).toBe(true); // As a whole: a difference would fill pages.
      expect(show(turned) === before).toBe(true);
      objects ??= rig.ledger.objects;
      expect(rig.ledger.objects).toEqual(objects);
      rig.assertNoError();
    }
    open.close();
  });
}, 120_000);

test('a kernel that outlived its context gives zeros: that is why the engine is made anew', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await withRig({}, async (rig) => {
    rig.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    const open = openEverything(rig, 1, 53);
    expect(open.move(identity).some((value) => value !== 0)).toBe(true);
    await loseAndRestore(rig, () => {});
    expect(open.move(identity).every((value) => value === 0)).toBe(true);
    while (rig.gl.getError() !== rig.gl.NO_ERROR); // Expected here.
  });
});

test('dead objects may be deleted while the context is lost, and no more once it is back', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await withRig({}, async (rig) => {
    rig.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    const early = openEverything(rig, 1, 54);
    const late = openEverything(rig, 1, 54);
    rig.frame();
    await loseAndRestore(rig, () => early.close());
    rig.assertNoError();
    late.close();
    expect(rig.gl.getError()).toBe(rig.gl.INVALID_OPERATION);
    while (rig.gl.getError() !== rig.gl.NO_ERROR); // One for each object.
  });
});
