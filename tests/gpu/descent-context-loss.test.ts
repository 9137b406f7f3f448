/** A swarm after a lost context: made anew, it gives the same numbers, and nothing piles up. */
import { cellCentres, compileFunction, functionText, minimaTexture, Swarm } from '@built';
import { afterEach, expect, test, vi } from 'vitest';
import { type Rig, withRig } from './rig.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const f = functionText(compileFunction('(x^2+y-11)^2+(x+y^2-7)^2', { variables: ['x', 'y'] }));
const side = 16;

function open({ engine }: Rig) {
  const minima = minimaTexture(engine, [{ x: 3, y: 2 }]);
  const swarm = new Swarm(engine, f, 'adam', side, side);
  swarm.restart(cellCentres({ xMin: -5, xMax: 5, yMin: -5, yMax: 5 }, side, side));
  for (const steps of [3, 10]) swarm.advance(steps, { settings: { learningRate: 0.1 } });
  const places = [...engine.read(swarm.place({ minima, radius: 0.5 }))];
  const close = () => {
    swarm.dispose();
    minima.dispose();
  };
  return { swarm, places, close };
}

const once = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<void>((resolve) => {
    canvas.addEventListener(type, () => resolve(), { once: true });
  });

test('the same numbers and as many objects after each of 3 losses', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {}); // three.js tells of each loss.
  await withRig({}, async (rig) => {
    rig.canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    const extension = rig.gl.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('WEBGL_lose_context is missing');
    rig.frame();
    let opened = open(rig);
    const { places } = opened;
    expect(new Set(places).size).toBeGreaterThan(side * side);
    let objects: unknown;
    for (let loss = 0; loss < 3; loss++) {
      const reading = opened.swarm.statistics();
      const refused = expect(reading).rejects.toThrow('lost');
      const lost = once(rig.canvas, 'webglcontextlost');
      extension.loseContext();
      await lost;
      await refused;
      rig.ledger.forgetAll();
      opened.close();
      await new Promise((resolve) => setTimeout(resolve));
      const restored = once(rig.canvas, 'webglcontextrestored');
      extension.restoreContext();
      await restored;
      rig.renewEngine();
      rig.frame();
      opened = open(rig);
      expect(opened.places).toEqual(places);
      objects ??= rig.ledger.objects;
      expect(rig.ledger.objects).toEqual(objects);
      rig.assertNoError();
    }
    opened.close();
  });
});
