import { destinations, statuses } from './kernels';

export interface SwarmStatistics {
  /** All descents, not only those that were looked at. */
  readonly n: number;
  readonly step: number;
  /** Of those that have neither diverged nor left where the function is defined; NaN when none is left. */
  readonly medianLoss: number;
  /** Share of all that are at one of the known minima. */
  readonly convergedShare: number;
  readonly divergedShare: number;
}

/** @param places texels (x, y, f, destination), [4m]: all descents or an even sample */
export function swarmStatistics(
  places: ArrayLike<number>,
  n: number,
  step: number,
): SwarmStatistics {
  const count = places.length / 4;
  const losses: number[] = [];
  let converged = 0;
  let diverged = 0;
  for (let i = 0; i < places.length; i += 4) {
    const destination = places[i + 3] as number;
    if (destination >= 0) converged++;
    else if (destination === destinations.diverged) diverged++;
    if (destination >= destinations.none) losses.push(places[i + 2] as number);
  }
  return {
    n,
    step,
    medianLoss: median(losses),
    convergedShare: converged / count,
    divergedShare: diverged / count,
  };
}

export interface BasinShares {
  /** Of each minimum, in their order: the share of starts that reached it. */
  readonly shares: readonly number[];
  /** The share of all others: still under way, elsewhere, diverged, or where the function is absent. */
  readonly unassigned: number;
}

/**
 * Counts a finished map of basins.
 * @param outcomes texels (minimum or −1, f, last step, status), [4m]
 * @throws Error when a texel was never computed: the driver has given up
 */
export function basinShares(outcomes: ArrayLike<number>, minimumCount: number): BasinShares {
  const count = outcomes.length / 4;
  const reached = new Array<number>(minimumCount).fill(0);
  let assigned = 0;
  for (let i = 0; i < outcomes.length; i += 4) {
    const status = outcomes[i + 3];
    if (status === 0) throw new Error('The graphics driver gave up on the map.');
    const minimum = outcomes[i] as number;
    if (minimum < 0 || status !== statuses.alive) continue;
    reached[minimum] = (reached[minimum] ?? 0) + 1;
    assigned++;
  }
  return {
    shares: reached.map((number) => number / count),
    unassigned: (count - assigned) / count,
  };
}

function median(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  const [lower = Number.NaN, upper = Number.NaN] = [
    sorted[Math.floor(middle)],
    sorted[Math.ceil(middle)],
  ];
  return (lower + upper) / 2;
}
