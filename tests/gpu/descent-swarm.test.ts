import { cellCentres, minimaTexture, Swarm, swarmOptimisers } from '@built';
import { expect, test } from 'vitest';
import { himmelblau, himmelblauMinima } from './descent-hand-made.ts';
import { withRig } from './rig.ts';

test.each(swarmOptimisers)('first light: %s', async (optimiser) => {
  await withRig({}, async ({ engine }) => {
    const swarm = new Swarm(engine, himmelblau.text, optimiser, 64, 64);
    const minima = minimaTexture(engine, himmelblauMinima);
    swarm.restart(cellCentres({ xMin: -5, xMax: 5, yMin: -5, yMax: 5 }, 64, 64));
    for (const steps of [1, 30, 300])
      swarm.advance(steps, {
        settings: {
          learningRate:
            optimiser === 'gradient-descent' || optimiser === 'momentum' || optimiser === 'nesterov'
              ? 0.003
              : 0.05,
        },
      });
    const places = engine.read(swarm.place({ minima, radius: 0.3 }));
    console.log(optimiser, [...places.subarray(0, 12)].join(' '));
    console.log(JSON.stringify(await swarm.statistics()));
    expect(swarm.step).toBe(331);
    swarm.dispose();
    minima.dispose();
  });
});
