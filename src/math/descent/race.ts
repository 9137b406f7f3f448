import { noiseById } from './noise';
import type { Objective } from './objective';
import { optimiserById } from './optimisers';
import { type Leg, Racer } from './racer';
import { scheduleById } from './schedules';
import { completeSettings, type Settings } from './settings';

/** Something chosen by its id, with the settings that differ from its defaults. */
export interface Choice {
  readonly id: string;
  readonly settings?: Settings;
}

export interface RacerSpec {
  /** An optimiser's id. */
  readonly optimiser: string;
  /** Those that differ from the optimiser's defaults; also of a branch. */
  readonly settings?: Settings;
  /** Constant if left out. */
  readonly schedule?: Choice;
  /** None if left out. */
  readonly noise?: Choice;
  /** Where it starts; a branch starts where its parent is. */
  readonly start: readonly [number, number];
  /** The index of the racer that this one follows up to step `at`; lower than its own. */
  readonly parent?: number;
  /** A whole number from 0. */
  readonly at?: number;
  /** Racers with one stream meet the same noise. Its index if left out; a branch has its root's. */
  readonly stream?: number;
}

export interface RaceSpec {
  readonly objective: Objective;
  /** Equal names mean equal objectives: the text and the values of its letters, say. */
  readonly objectiveName: string;
  readonly racers: readonly RacerSpec[];
  readonly seed: number;
}

/** A racer among others, as core/run-family takes it. */
export interface Entrant {
  readonly process: Racer;
  readonly key: string;
  readonly parent?: number;
  readonly at?: number;
}

/**
 * The racers of a race, in the order given. A branch has its parent's legs up to step `at`, then
 * its own: as a process of its own it computes the parent's way bit for bit.
 * @throws RangeError with one sentence for unknown ids, bad settings and bad branches
 */
export function prepareRace({ objective, objectiveName, racers, seed }: RaceSpec): Entrant[] {
  const streams: number[] = [];
  const entrants: Entrant[] = [];
  racers.forEach((spec, index) => {
    const leg = legOf(spec);
    const parent = spec.parent === undefined ? undefined : entrants[spec.parent];
    if (spec.parent !== undefined && !parent) {
      throw new RangeError(`Racer ${index + 1} branches from a racer that is not before it.`);
    }
    if (!Number.isInteger(leg.from) || leg.from < 0) {
      throw new RangeError(`Racer ${index + 1} branches at ${leg.from}, which is no step.`);
    }
    const inherited = spec.parent === undefined ? undefined : streams[spec.parent];
    const stream = inherited ?? spec.stream ?? index;
    streams.push(stream);
    const legs = parent ? [...parent.process.legs.filter((l) => l.from < leg.from), leg] : [leg];
    const process = new Racer(objective, legs, parent?.process.start ?? spec.start, seed, stream);
    const key = JSON.stringify([objectiveName, seed, stream, process.start, legs.map(plain)]);
    entrants.push(
      parent ? { process, key, parent: spec.parent as number, at: leg.from } : { process, key },
    );
  });
  return entrants;
}

function legOf({ optimiser: id, settings, schedule, noise, parent, at }: RacerSpec): Leg {
  const optimiser = optimiserById(id);
  const chosenSchedule = scheduleById(schedule?.id ?? 'constant');
  const chosenNoise = noiseById(noise?.id ?? 'none');
  return {
    optimiser,
    settings: completeSettings(optimiser.settings, settings),
    schedule: chosenSchedule,
    scheduleSettings: completeSettings(chosenSchedule.settings, schedule?.settings),
    noise: chosenNoise,
    noiseSettings: completeSettings(chosenNoise.settings, noise?.settings),
    from: parent === undefined ? 0 : (at ?? 0),
  };
}

const plain = (leg: Leg) => ({
  ...leg,
  optimiser: leg.optimiser.id,
  schedule: leg.schedule.id,
  noise: leg.noise.id,
});
