import { letterValues, type VariantValue } from '../../../core/parameter';
import type { Run } from '../../../core/run';
import { RunFamily } from '../../../core/run-family';
import { type Objective, objectiveOf } from '../../../math/descent/objective';
import { optimiserById } from '../../../math/descent/optimisers';
import { type Choice, type Entrant, prepareRace, type RacerSpec } from '../../../math/descent/race';
import { type Racer, recordOf } from '../../../math/descent/racer';
import type { Settings } from '../../../math/descent/settings';
import type { Status } from '../../../math/descent/status';
import { type FunctionValues, lettersOf } from './functions';
import type { Values } from './parameters';

/** What a race depends on. */
type RaceValues = Pick<Values, 'function' | 'letters' | 'matrix' | 'racers' | 'start' | 'seed'>;

/** One racer of a race, with its run so far. */
export interface Lane {
  readonly racer: Racer;
  readonly run: Run;
  readonly spec: RacerSpec;
  /** The index of the racer that it branches from; null for one with a start of its own. */
  readonly parent: number | null;
}

export interface Race {
  readonly objective: Objective;
  readonly lanes: readonly Lane[];
}

/** Where a racer is at a step. */
export interface RacerNow {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly status: Status;
}

/** Runs that the present race shares with the one before are kept. */
const family = new RunFamily();
let latest: { values: RaceValues; race: Race } | null = null;

const settingsOf = (value: VariantValue, keys: Iterable<string>): Settings =>
  Object.fromEntries([...keys].map((key) => [key, value[key]])) as Settings;

/** A choice with its settings: `{kind: 'cosine', tMax: 200}`. */
function choiceOf(value: unknown): Choice {
  const { kind, ...settings } = value as { kind: string } & Settings;
  return { id: kind, settings };
}

/** @param index of the racer, counted from 0; only an earlier one can be its parent */
function specOf(value: VariantValue, index: number, start: readonly number[]): RacerSpec {
  const id = value.optimiser as string;
  const parent = (value.parent as number) - 1;
  const own = value.start as readonly number[];
  const [x = 0, y = 0] = own.length === 2 ? own : start;
  const branch = parent >= 0 && parent < index ? { parent, at: value.at as number } : {};
  return {
    optimiser: id,
    settings: settingsOf(value, Object.keys(optimiserById(id).settings)),
    schedule: choiceOf(value.schedule),
    noise: choiceOf(value.noise),
    start: [x, y],
    ...branch,
  };
}

function sameRace(a: RaceValues, b: RaceValues): boolean {
  return (
    a.function === b.function &&
    lettersOf(a) === lettersOf(b) &&
    a.racers === b.racers &&
    a.start === b.start &&
    a.seed === b.seed
  );
}

/** The function of these values as what descends. */
export function objectiveFor(values: FunctionValues): Objective {
  const { compiled } = values.function;
  return objectiveOf(compiled, letterValues(compiled.letters, lettersOf(values)));
}

/** The race of these values; the latest is kept, and with it every run that still takes part. */
export function raceOf(values: RaceValues): Race {
  if (latest && sameRace(latest.values, values)) return latest.race;
  const { compiled, text } = values.function;
  const letters = letterValues(compiled.letters, lettersOf(values));
  const objective = objectiveFor(values);
  const specs = values.racers.map((value, index) => specOf(value, index, values.start));
  const entrants: readonly Entrant[] = prepareRace({
    objective,
    objectiveName: JSON.stringify([text, letters]),
    racers: specs,
    seed: values.seed,
  });
  family.set(entrants);
  const lanes = entrants.map(({ process, parent }, index) => ({
    racer: process,
    run: family.runs[index] as Run,
    spec: specs[index] as RacerSpec,
    parent: parent ?? null,
  }));
  const race = { objective, lanes };
  latest = { values, race };
  return race;
}

/** Where a racer is at step k. */
export function nowAt({ racer, run }: Lane, objective: Objective, k: number): RacerNow {
  const state = run.seek(k);
  const [x, y] = [state[0] as number, state[1] as number];
  const [gx = 0, gy = 0] = objective.gradient(x, y, gradient);
  return {
    x,
    y,
    loss: objective.value(x, y),
    gradientNorm: Math.hypot(gx, gy),
    status: racer.status(state, k),
  };
}

const gradient = new Float64Array(2);

/** The records of a run up to step k: one array a quantity, with the steps they belong to. */
export function recordsUpTo(
  { run }: Lane,
  k: number,
): Record<keyof typeof recordOf | 'step', Float64Array> {
  run.seek(k);
  const { data, width, every, length } = run.records;
  const count = Math.min(length, Math.floor(k / every) + 1);
  const column = (offset: number) =>
    Float64Array.from({ length: count }, (_, row) => data[row * width + offset] as number);
  return {
    step: Float64Array.from({ length: count }, (_, row) => row * every),
    x: column(recordOf.x),
    y: column(recordOf.y),
    loss: column(recordOf.loss),
    gradientNorm: column(recordOf.gradientNorm),
  };
}
