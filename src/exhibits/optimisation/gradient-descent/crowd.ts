import {
  type SwarmOptimiser,
  type SwarmSettings,
  swarmOptimisers,
} from '../../../compute/descent/update-rules';
import { optimiserById } from '../../../math/descent/optimisers';
import type { Values } from './parameters';
import { words } from './words';

/** What a swarm and the maps take from the racer that they follow. */
export interface Crowd {
  readonly optimiser: SwarmOptimiser;
  readonly settings: SwarmSettings;
}

/** Momentum that plain gradient descent has on the map of rates and momenta. */
const noMomentum = 0;

/** The racer that swarm and maps follow: the chosen one, or the last there is. */
export function leaderIndex({ racers, like }: Pick<Values, 'racers' | 'like'>): number {
  return Math.min(like, racers.length) - 1;
}

/** How the crowd moves; null where no racer is there to follow, or its optimiser has no kernel. */
export function crowdOf(values: Pick<Values, 'racers' | 'like'>): Crowd | null {
  const racer = values.racers[leaderIndex(values)];
  const optimiser = swarmOptimisers.find((id) => id === racer?.optimiser);
  if (!racer || !optimiser) return null;
  const { learningRate, momentum, alpha, betas, eps } = racer as Record<string, unknown>;
  const settings = { learningRate, momentum, alpha, betas, eps } as Record<string, unknown>;
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return { optimiser, settings: Object.fromEntries(given) as unknown as SwarmSettings };
}

/** Why there is no crowd, in a sentence; empty when there is one. */
export function whyNoCrowd(values: Pick<Values, 'racers' | 'like'>): string {
  if (crowdOf(values)) return '';
  const racer = values.racers[leaderIndex(values)];
  return racer ? words.notOnGpu(optimiserById(racer.optimiser as string).name) : words.noRacer;
}

/** The momentum at which the crowd stands on the map of rates and momenta. */
export function momentumOf({ optimiser, settings }: Crowd): number {
  if (optimiser === 'gradient-descent') return noMomentum;
  return settings.momentum ?? noMomentum;
}
