import { DescentMap, linearAxis, logarithmicAxis } from '../../../compute/descent/descent-map';
import { onePoint } from '../../../compute/descent/descents';
import { type MinimaTexture, minimaTexture } from '../../../compute/descent/minima-texture';
import { functionText } from '../../../compute/function-text';
import type { ExhibitContext, Task } from '../../contract';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import { type PlaneOutcome, planeOf, planeSize, planeSteps } from './plane';
import { words } from './words';

interface Made {
  readonly values: Values;
  readonly map: DescentMap;
  readonly minima: MinimaTexture;
  readonly task: Task;
  done: boolean;
}

/** Every learning rate and momentum at once, from the start of the race: computed in chunks, then read. */
export class PlaneMap {
  private made: Made | null = null;

  constructor(private readonly context: ExhibitContext) {
    context.scope.own(() => this.clear());
  }

  get isBusy(): boolean {
    return this.made !== null && !this.made.done && !this.made.task.signal.aborted;
  }

  update(values: Values): void {
    const plane = planeOf(values);
    if (!plane) {
      if (this.made) this.context.publish('plane', undefined);
      this.clear();
      return;
    }
    if (!this.made || !samePlane(this.made.values, values)) this.begin(values);
    const made = this.made as Made;
    if (made.done || made.task.signal.aborted) return;
    made.done = made.map.advance();
    made.task.progress(made.map.step / planeSteps);
    if (made.done) this.read(made);
    else this.context.invalidate('plane');
  }

  private begin(values: Values): void {
    this.clear();
    const plane = planeOf(values);
    if (!plane) return;
    const { engine, task } = this.context;
    const { width, height } = planeSize;
    const minima = minimaTexture(engine, []);
    const map = new DescentMap(engine, functionText(values.function.compiled), {
      optimiser: plane.optimiser,
      width,
      height,
      axes: {
        learningRates: logarithmicAxis(plane.rates.from, plane.rates.to, width),
        momenta: linearAxis(0, plane.lastMomentum, height),
      },
    });
    const [x, y] = plane.start;
    map.begin({
      starts: onePoint(x, y),
      settings: { learningRate: 0, momentum: 0 },
      steps: planeSteps,
      minima,
      radius: 0,
      letters: lettersOf(values),
    });
    this.made = { values, map, minima, task: task(words.tasks.plane), done: false };
  }

  private read(made: Made): void {
    this.context.engine
      .readLater(made.map.outcome(), made.task.signal)
      .then((texels) => {
        if (this.made !== made) return;
        const outcome: PlaneOutcome = { texels, ...planeSize };
        this.context.publish('plane', outcome);
      })
      .catch((error: unknown) => {
        if (!made.task.signal.aborted) reportError(error);
      })
      .finally(() => made.task.finish());
  }

  private clear(): void {
    const { made } = this;
    this.made = null;
    if (!made) return;
    made.task.finish();
    made.map.dispose();
    made.minima.dispose();
  }
}

function samePlane(a: Values, b: Values): boolean {
  const [first, second] = [planeOf(a), planeOf(b)];
  return (
    a.function === b.function &&
    lettersOf(a) === lettersOf(b) &&
    first?.optimiser === second?.optimiser &&
    first?.start.join() === second?.start.join()
  );
}
