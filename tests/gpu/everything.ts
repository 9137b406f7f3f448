/** A view with all that the stage can draw, fed by a kernel: what an exhibit acquires, in small. */
import { drawnThings, ExternalData, Scope, type Stage, transformPoints, type View } from '@built';
import { createRandom, identity, randomNumbers } from './inputs.ts';
import type { Rig } from './rig.ts';

export const job = transformPoints;

const width = 16;
const height = 4;

export interface Everything {
  readonly view: View;
  /** Objects by the thing's name, one for each pane. */
  readonly objects: ReadonlyMap<string, readonly { visible: boolean }[]>;
  /** Runs the kernel anew with this row-major 3×3 matrix. */
  move(matrix: readonly number[]): Float32Array;
  close(): void;
}

/** @param seed of the points, which lie between −1 and 1 */
export function openEverything({ engine, stage }: Rig, panes: number, seed: number): Everything {
  const scope = new Scope();
  const view = openView(stage, scope, panes);
  const points = Float32Array.from(randomNumbers(createRandom(seed), 4 * width * height));
  const rest = scope.own(engine.upload(points, width, height));
  const kernel = scope.own(engine.buildMap(job, width, height));
  const moved = scope.own(new ExternalData(kernel.run(rest.argument, ...identity).handle));
  const still = scope.own(new ExternalData(rest.handle));
  const given = {
    frame: stage.frame,
    theme: stage.theme,
    points: moved.texture,
    rest: still.texture,
    count: width * height,
  };
  const objects = new Map<string, { visible: boolean }[]>();
  for (const [name, make] of Object.entries(drawnThings)) {
    const made = view.panes.map((pane) => {
      const thing = scope.own(make(given));
      pane.add(thing.object);
      return thing.object;
    });
    objects.set(name, made);
  }
  return {
    view,
    objects,
    move(matrix) {
      const result = kernel.run(rest.argument, ...matrix);
      moved.point(result.handle);
      return engine.read(result);
    },
    close: () => scope.close(),
  };
}

function openView(stage: Stage, scope: Scope, panes: number): View {
  const view = stage.openView();
  scope.own(() => stage.closeView(view));
  view.setPaneCount(panes);
  return view;
}
