/** What is drawn of flows: particles by speed, trails of a linear flow and from bands, surfaces of a field. */
import { FlowPoints } from '../../src/stage/flow-points.ts';
import { FlowTrails, trailPieces } from '../../src/stage/flow-trails.ts';
import { LevelSheet } from '../../src/stage/level-sheet.ts';
import type { DrawnThing, DrawnWith } from './drawn-things.ts';

const colours = ({ theme }: DrawnWith) => ({
  slowColour: theme.accent,
  fastColour: theme.basis[0],
  opacity: 0.8,
  sizePixels: 3,
});

function trails({ frame, theme, points, count }: DrawnWith): FlowTrails {
  const made = new FlowTrails(frame, points, count, {
    colour: theme.accent,
    opacity: 0.9,
    widthPixels: 2,
  });
  made.setScale(1, 1e6);
  return made;
}

export const flowThings: Readonly<Record<string, (given: DrawnWith) => DrawnThing>> = {
  'flow points': (given) => {
    const made = new FlowPoints(given.frame, given.points, given.count, colours(given));
    made.setScale(1, 1, 1e6);
    made.setGenerator([0, -1, 0, 1, 0, 0, 0, 0, -1]);
    return made;
  },
  'trails of a linear flow': (given) => {
    const made = trails(given);
    for (let j = 0; j <= trailPieces; j++) {
      const [c, s] = [Math.cos(j / 10), Math.sin(j / 10)];
      made.setRung(j, [c, -s, 0, s, c, 0, 0, 0, 1]);
    }
    return made;
  },
  'trails from bands': (given) => {
    const made = trails(given);
    made.setBands(given.rest, 1, 0.5);
    return made;
  },
  'level sheet': ({ frame, theme }) => {
    const made = new LevelSheet(frame, { colour: theme.basis[1], opacity: 0.4 });
    const points = new Float32Array([-1, -1, 0, 1, -1, 0.2, 1, 1, 0, -1, 1, 0.2]);
    const normals = new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
    made.set({ points, normals, index: new Uint32Array([0, 1, 2, 0, 2, 3]) }, 1);
    return made;
  },
};
