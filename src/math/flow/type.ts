/** What the phase portrait around an equilibrium, or around a fixed point of a map, is called. */
import type { Matrix } from '../basics';
import { type Complex, distance } from '../complex';
import { type Eigenspace, eigenspaces } from '../eigen';
import { type ExactAnalysis, knownMultiplicities } from '../exact';
import type { RootCount } from './root-count';
import {
  boundaryTolerance,
  excessOf,
  kernelDimension,
  linearStability,
  type Motion,
} from './stability';

/** Names for flows and maps; those of maps in which a coordinate changes sides end in 'with flip'. */
export type PortraitType = string;

const dimensions = ['', 'line', 'plane', 'space'] as const;

/** The spaces whose points do not move: λ = 0 of a flow, λ = 1 of a map. */
const isAtRest = (value: Complex, motion: Motion, tolerance: number): boolean =>
  distance(value, { re: motion === 'flow' ? 0 : 1, im: 0 }) <= tolerance;

/**
 * −1, 0 or 1 of each space: attracting, neither, repelling. How many are on which side the verdict has
 * counted, in fractions where it could; float64 only puts them in order, so that name and verdict agree.
 */
function sidesOf(
  spaces: readonly Eigenspace[],
  motion: Motion,
  { stable, boundary }: RootCount,
): Map<Eigenspace, number> {
  const ordered = [...spaces].sort((a, b) => excessOf(a.value, motion) - excessOf(b.value, motion));
  const sides = new Map<Eigenspace, number>();
  let before = 0;
  for (const space of ordered) {
    sides.set(space, before < stable ? -1 : before < stable + boundary ? 0 : 1);
    before += space.algebraic;
  }
  return sides;
}

/** Of a map with λ = −1: only the eigenvectors of −1 come back after two steps. */
function periodTwo(spaces: readonly Eigenspace[], sides: readonly number[], n: number): string {
  const returning = spaces.reduce(
    (sum, { geometric }, k) => sum + (sides[k] === 0 ? geometric : 0),
    0,
  );
  return returning === n ? 'period two' : `${dimensions[returning]} of period two`;
}

/** A portrait with no equilibrium but the origin, of n eigenvalues. */
function isolated(spaces: readonly Eigenspace[], sides: readonly number[], n: number): string {
  const attracts = sides.includes(-1);
  const repels = sides.includes(1);
  const pair = spaces.findIndex(({ value }) => value.im !== 0);
  if (pair >= 0) {
    if (sides[pair] === 0) {
      if (n === 2) return 'centre';
      return attracts
        ? 'centre with an attracting line'
        : repels
          ? 'centre with a repelling line'
          : 'centre';
    }
    if (n === 2) return 'spiral';
    if (attracts && repels) return 'spiral saddle';
    return sides.includes(0) ? 'spiral with a line of period two' : 'spiral node';
  }
  if (attracts && repels) return 'saddle';
  if (sides.includes(0)) return periodTwo(spaces, sides, n);
  if (spaces.some(({ algebraic, geometric }) => geometric < algebraic)) return 'degenerate node';
  return spaces[0]?.geometric === n ? 'star' : 'node';
}

/** What happens beside the points at rest. */
function across(spaces: readonly Eigenspace[], sides: readonly number[]): string {
  if (spaces.length === 0) return '';
  const count = spaces.reduce((sum, { algebraic }) => sum + algebraic, 0);
  // A single λ on the boundary beside those at rest is −1, of a map.
  if (count === 1) return sides[0] === 0 ? ' with period two across' : '';
  return ` with ${isolated(spaces, sides, count)} across`;
}

/**
 * For flows in the plane one of: node, spiral, saddle, centre, star, degenerate node, line of equilibria,
 * plane of equilibria; in space also spiral node, spiral saddle, centre with an attracting (repelling) line,
 * line of equilibria with … across. For maps the same words, fixed points for equilibria, (line, plane of)
 * period two for λ = −1, and 'with flip' where another real eigenvalue is negative.
 * @param a n×n, row-major, n = 2 or 3
 * @param exact of the same matrix, where its entries are rational as typed
 */
export function portraitType(
  a: Matrix,
  motion: Motion,
  exact?: ExactAnalysis | null,
): PortraitType {
  const n = a.length === 4 ? 2 : 3;
  const all = eigenspaces(a, exact ? knownMultiplicities(exact) : undefined).filter(
    ({ value }) => value.im >= 0,
  );
  const counted = all.map((space) => (space.value.im > 0 ? { ...space, algebraic: 2 } : space));
  const sideOf = sidesOf(counted, motion, linearStability(a, motion, exact));
  const tolerance = boundaryTolerance(a, motion);
  const resting = counted.filter(
    (space) => sideOf.get(space) === 0 && isAtRest(space.value, motion, tolerance),
  );
  const moving = counted.filter((space) => !resting.includes(space));
  const sides = moving.map((space) => sideOf.get(space) as number);
  const flips = ({ value }: Eigenspace, k: number) =>
    value.im === 0 && value.re < 0 && sides[k] !== 0;
  const flip = motion === 'map' && moving.some(flips) ? ' with flip' : '';
  const atRest =
    resting.length === 0
      ? 0
      : exact
        ? resting.reduce((sum, { geometric }) => sum + geometric, 0)
        : Math.max(1, kernelDimension(a, motion === 'flow' ? 0 : 1, tolerance));
  if (atRest === 0) return `${isolated(moving, sides, n)}${flip}`;
  const points = motion === 'flow' ? 'equilibria' : 'fixed points';
  return `${dimensions[atRest]} of ${points}${across(moving, sides)}${flip}`;
}
