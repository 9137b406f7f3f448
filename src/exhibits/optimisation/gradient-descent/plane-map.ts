import { computeMap, levelsOf } from '../../../compute/descent/compute-map';
import { MapKernels } from '../../../compute/descent/descent-kernels';
import { DescentMap, linearAxis, logarithmicAxis } from '../../../compute/descent/descent-map';
import { onePoint } from '../../../compute/descent/descents';
import { type MinimaTexture, minimaTexture } from '../../../compute/descent/minima-texture';
import { functionText } from '../../../compute/function-text';
import type { ExhibitContext, Task } from '../../contract';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import { type Plane, type PlaneOutcome, planeOf } from './plane';
import { words } from './words';

/** Runs along each axis of the first map, which a larger one follows. */
const firstSide = 64;

interface Made {
  readonly values: Values;
  readonly kernels: MapKernels;
  readonly minima: MinimaTexture;
  readonly task: Task;
  readonly abort: AbortController;
  isDone: boolean;
}

/**
 * Every learning rate and momentum at once, from the start of the race: a small map first, then the one
 * that was asked for, each computed in chunks and then read.
 */
export class PlaneMap {
  private made: Made | null = null;

  constructor(private readonly context: ExhibitContext) {
    context.scope.own(() => this.clear());
  }

  get isBusy(): boolean {
    return this.made !== null && !this.made.isDone;
  }

  update(values: Values): void {
    const plane = planeOf(values);
    if (!plane) {
      if (this.made) this.context.publish('plane', undefined);
      this.clear();
      return;
    }
    if (this.made && samePlane(this.made.values, values)) return;
    this.clear();
    const made = this.begin(values, plane);
    this.made = made;
    this.compute(made, plane)
      .catch((error: unknown) => {
        if (!made.abort.signal.aborted) reportError(error);
      })
      .finally(() => {
        made.isDone = true;
        made.task.finish();
      });
  }

  private begin(values: Values, { optimiser }: Plane): Made {
    const { engine, task } = this.context;
    const f = functionText(values.function.compiled);
    const abort = new AbortController();
    const made = {
      values,
      kernels: new MapKernels(engine, f, { optimiser, mapped: true }),
      minima: minimaTexture(engine, []),
      task: task(words.tasks.plane),
      abort,
      isDone: false,
    };
    made.task.signal.addEventListener('abort', () => abort.abort());
    return made;
  }

  private async compute({ values, kernels, minima, task, abort }: Made, plane: Plane) {
    const { engine, publish } = this.context;
    const { signal } = abort;
    const { optimiser, rates, start } = plane;
    const steps = values.planeSteps;
    await kernels.compiled(signal);
    const sides = levelsOf(Number(values.planeSize), firstSide);
    for (const side of sides) {
      const axes = {
        learningRates: logarithmicAxis(rates.from, rates.to, side),
        momenta: linearAxis(0, plane.lastMomentum, side),
      };
      const f = functionText(values.function.compiled);
      const options = { optimiser, width: side, height: side, axes };
      const map = new DescentMap(engine, f, options, kernels);
      try {
        map.begin({
          starts: onePoint(...start),
          settings: { learningRate: 0, momentum: 0 },
          steps,
          minima,
          radius: 0,
          letters: lettersOf(values),
        });
        const isLast = side === sides.at(-1);
        await computeMap(engine, map, steps, signal, isLast ? task.progress : () => {});
        const texels = await engine.readLater(map.outcome(), signal);
        const outcome: PlaneOutcome = { texels, side, steps };
        publish('plane', outcome);
      } finally {
        map.dispose();
      }
    }
  }

  private clear(): void {
    const { made } = this;
    this.made = null;
    if (!made) return;
    made.abort.abort();
    made.task.finish();
    made.kernels.dispose();
    made.minima.dispose();
  }
}

function samePlane(a: Values, b: Values): boolean {
  const [first, second] = [planeOf(a), planeOf(b)];
  return (
    a.function === b.function &&
    lettersOf(a) === lettersOf(b) &&
    a.planeSize === b.planeSize &&
    a.planeSteps === b.planeSteps &&
    first?.optimiser === second?.optimiser &&
    first?.start.join() === second?.start.join()
  );
}
