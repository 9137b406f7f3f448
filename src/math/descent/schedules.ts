/** Learning rates that change with the step, as torch.optim.lr_scheduler's closed forms. */
import {
  type Declarations,
  integerSetting,
  numberSetting,
  type Settings,
  type ValuesOf,
} from './settings';

export interface Schedule {
  readonly id: string;
  readonly name: string;
  /** torch's class, or classes. */
  readonly source: string;
  readonly settings: Declarations;
  /**
   * The learning rate of step k.
   * @param base the setting `learningRate`
   * @param k counts from 1: step 1 has torch's epoch 0
   * @param settings complete
   */
  rate(base: number, k: number, settings: Settings): number;
}

function define<const D extends Declarations>(
  schedule: Omit<Schedule, 'settings' | 'rate'> & {
    readonly settings: D;
    rate(base: number, k: number, settings: ValuesOf<D>): number;
  },
): Schedule {
  return schedule as unknown as Schedule;
}

const steps = (label: string, value: number) => integerSetting(label, value, [1, 1_000_000]);
const etaMin = numberSetting('smallest rate', 0, [0, 1000], 'log');

/** From `from` to `to` along half a cosine as t goes from 0 to 1; held before and after. */
function cosineBetween(from: number, to: number, t: number): number {
  const clamped = Math.min(Math.max(t, 0), 1);
  return to + ((from - to) * (1 + Math.cos(Math.PI * clamped))) / 2;
}

export const schedules: readonly Schedule[] = [
  define({
    id: 'constant',
    name: 'Constant',
    source: 'torch: no scheduler',
    settings: {},
    rate: (base) => base,
  }),
  define({
    id: 'step',
    name: 'Step',
    source: 'torch.optim.lr_scheduler.StepLR',
    settings: {
      stepSize: steps('steps between drops', 30),
      gamma: numberSetting('factor', 0.1, [0, 1]),
    },
    rate: (base, k, { stepSize, gamma }) => base * gamma ** Math.floor((k - 1) / stepSize),
  }),
  define({
    id: 'exponential',
    name: 'Exponential',
    source: 'torch.optim.lr_scheduler.ExponentialLR',
    settings: { gamma: numberSetting('factor a step', 0.99, [0, 1]) },
    rate: (base, k, { gamma }) => base * gamma ** (k - 1),
  }),
  // torch's cosine would rise again after tMax; here it stays at the smallest rate.
  define({
    id: 'cosine',
    name: 'Cosine',
    source: 'torch.optim.lr_scheduler.CosineAnnealingLR, held after tMax',
    settings: { tMax: steps('steps', 200), etaMin },
    rate: (base, k, settings) => cosineBetween(base, settings.etaMin, (k - 1) / settings.tMax),
  }),
  define({
    id: 'warmup-cosine',
    name: 'Warm-up, then cosine',
    source: 'torch.optim.lr_scheduler: LinearLR, then CosineAnnealingLR, in a SequentialLR',
    settings: {
      totalIters: steps('steps of warm-up', 20),
      startFactor: numberSetting('factor at first', 0.1, [0, 1]),
      tMax: steps('steps of cosine', 180),
      etaMin,
    },
    rate(base, k, { totalIters, startFactor, tMax, etaMin: least }) {
      const epoch = k - 1;
      if (epoch >= totalIters) return cosineBetween(base, least, (epoch - totalIters) / tMax);
      return base * (startFactor + ((1 - startFactor) * epoch) / totalIters);
    },
  }),
  // Of torch's one cycle, the learning rate alone: momentum stays as it is set.
  define({
    id: 'one-cycle',
    name: 'One cycle',
    source: 'Smith, Topin 2018; torch.optim.lr_scheduler.OneCycleLR with cycle_momentum=False',
    settings: {
      totalSteps: steps('steps', 200),
      pctStart: numberSetting('share of the rise', 0.3, [0, 1]),
      divFactor: numberSetting('largest ÷ first', 25, [1, 1e6], 'log'),
      finalDivFactor: numberSetting('first ÷ last', 1e4, [1, 1e9], 'log'),
    },
    rate(base, k, { totalSteps, pctStart, divFactor, finalDivFactor }) {
      const epoch = k - 1;
      const first = base / divFactor;
      const top = pctStart * totalSteps - 1;
      const end = totalSteps - 1;
      if (top > 0 && epoch <= top) return cosineBetween(first, base, epoch / top);
      return cosineBetween(base, first / finalDivFactor, (epoch - top) / (end - top));
    },
  }),
];

/** @throws RangeError naming the known ids */
export function scheduleById(id: string): Schedule {
  const schedule = schedules.find((each) => each.id === id);
  if (schedule) return schedule;
  const known = schedules.map((each) => each.id).join(', ');
  throw new RangeError(`There is no schedule ‘${id}’; there are: ${known}.`);
}
