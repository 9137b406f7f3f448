import { DescentMap } from '../../../compute/descent/descent-map';
import { cellCentres } from '../../../compute/descent/descents';
import { type MinimaTexture, minimaTexture } from '../../../compute/descent/minima-texture';
import { functionText } from '../../../compute/function-text';
import { ExternalData } from '../../../stage/external-data';
import type { ExhibitContext, Task } from '../../contract';
import type { FunctionSurface } from '../../surfaces/function-surface';
import { basinRadius, basinsOf } from './critical';
import { crowdOf } from './crowd';
import { shownDomain } from './domain';
import { lettersOf } from './functions';
import type { Values } from './parameters';
import { words } from './words';

/** Every start goes so many steps. */
export const basinSteps = 500;
/** Few steps at first, so that something is seen at once. */
const firstSteps = 4;
/** How much the basins hide the colours of the height. */
const weight = 0.78;

interface Made {
  readonly values: Values;
  readonly map: DescentMap;
  readonly minima: MinimaTexture;
  readonly task: Task;
  overlay: ExternalData | null;
  done: boolean;
}

/** Each start coloured by the minimum that it reaches, laid over the surface while it is computed. */
export class BasinsPicture {
  private made: Made | null = null;

  constructor(
    private readonly context: ExhibitContext,
    private readonly surface: FunctionSurface,
  ) {
    context.scope.own(() => this.clear());
  }

  get isBusy(): boolean {
    return this.made !== null && !this.made.done && !this.made.task.signal.aborted;
  }

  /** A chunk of work a frame, until every start has gone its steps. */
  update(values: Values): void {
    const crowd = values.basins === 'off' ? null : crowdOf(values);
    if (!crowd) {
      if (this.made) this.context.publish('basins', undefined);
      this.clear();
      return;
    }
    if (!this.made || !sameMap(this.made.values, values)) this.begin(values);
    const made = this.made as Made;
    if (made.done || made.task.signal.aborted) return;
    const isDone = made.map.step === 0 ? made.map.advance(firstSteps) : made.map.advance();
    const { handle } = made.map.outcome();
    if (made.overlay) made.overlay.point(handle);
    else made.overlay = new ExternalData(handle);
    this.surface.surface.setOverlay(
      { texture: made.overlay.texture, kind: 'categories', component: 0 },
      weight,
    );
    made.task.progress(made.map.step / basinSteps);
    made.done = isDone;
    if (isDone) this.count(made);
    else this.context.invalidate('basins');
  }

  private begin(values: Values): void {
    this.clear();
    const crowd = crowdOf(values);
    if (!crowd) return;
    const { engine, task } = this.context;
    const size = Number(values.basins);
    const domain = shownDomain(values);
    const minima = minimaTexture(engine, basinsOf(values));
    const map = new DescentMap(engine, functionText(values.function.compiled), {
      optimiser: crowd.optimiser,
      width: size,
      height: size,
    });
    map.begin({
      starts: cellCentres(domain, size, size),
      settings: crowd.settings,
      steps: basinSteps,
      minima,
      radius: basinRadius(domain),
      letters: lettersOf(values),
    });
    this.made = {
      values,
      map,
      minima,
      task: task(words.tasks.basins),
      overlay: null,
      done: false,
    };
  }

  private count(made: Made): void {
    made.map
      .shares(made.task.signal)
      .then(({ shares, unassigned }) => {
        if (this.made !== made) return;
        const minima = basinsOf(made.values).map(({ x, y }, k) => ({
          x,
          y,
          share: shares[k] ?? 0,
        }));
        this.context.publish('basins', { minima, unassigned });
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
    this.surface.surface.setOverlay(null);
    made.overlay?.dispose();
    made.map.dispose();
    made.minima.dispose();
  }
}

function sameMap(a: Values, b: Values): boolean {
  return (
    a.function === b.function &&
    lettersOf(a) === lettersOf(b) &&
    a.basins === b.basins &&
    a.racers === b.racers &&
    a.like === b.like &&
    shownDomain(a) === shownDomain(b)
  );
}
