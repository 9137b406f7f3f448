import { formatNumber } from '../../../../math/format';
import {
  identity,
  inverseOf,
  type Matrix,
  maxAbs,
  multiply,
  normFrobenius,
} from '../../../../math/matrix';
import {
  type PowerObstacle,
  powerObstacle,
  realPower,
  wholePower,
} from '../../../../math/spectral';
import { type Analysis, directionOf } from '../analysis';
import type { Values } from '../parameters';
import { words } from '../words';
import { inSpace, matrixInSpace, type Story } from './story';
import { chainActors } from './structure';

const says = words.stories.power;

/** How far Aᵏ goes, at most, forwards and back. */
const most = { forwards: 4, back: 2 } as const;
/** Powers up to the first length leave all of the picture legible; beside longer ones than the second nothing is. */
const longest = { legible: 16, seen: 100 } as const;
/** So near to where the track begins it is said why it does not begin earlier. */
const nearStart = 0.5;

/** Lengths of M, M², …: as many as there are. */
function lengthsOf(step: Matrix, count: number): number[] {
  let power: number[] = identity(step.length === 4 ? 2 : 3);
  return Array.from({ length: count }, () => {
    power = multiply(power, step);
    return normFrobenius(power);
  });
}

/** Which k are drawn, and which of them have a real Aᵏ. */
interface Reach {
  readonly start: number;
  readonly end: number;
  /** A⁻¹, or null where A is numerically singular. */
  readonly inverse: Matrix | null;
  /** Why only whole k have one; null where all do. */
  readonly obstacle: PowerObstacle | null;
}

export function reachOf({ a, structure }: Analysis): Reach {
  const inverse = inverseOf(a);
  const seen = (lengths: readonly number[], limit: number) => {
    const first = lengths.findIndex((length) => length > limit);
    return first < 0 ? lengths.length : first;
  };
  // A² and A⁻¹ may cost the picture its scale; others only where it is of that scale anyway.
  const ahead = lengthsOf(a, most.forwards);
  const end = Math.max(1, seen(ahead, longest.legible), Math.min(2, seen(ahead, longest.seen)));
  const back = inverse ? lengthsOf(inverse, most.back) : [];
  const scale = Math.max(longest.legible, maxAbs(ahead.slice(0, end)));
  const steps = Math.max(seen(back, scale), Math.min(1, seen(back, longest.seen)));
  return { start: 0 - steps, end, inverse, obstacle: powerObstacle(structure) };
}

/** Where Aᵏ is not defined, or not drawn, and why; empty where every k of the track has one. */
export function powerNotes(analysis: Analysis): {
  readonly between: string;
  readonly below: string;
} {
  const { start, inverse, obstacle } = reachOf(analysis);
  const singular = analysis.exact?.singular ? says.singular : says.numericallySingular;
  const hasZero = analysis.structure.blocks.some(({ value }) => value.re === 0 && value.im === 0);
  const jump = hasZero && !obstacle ? says.jump : '';
  return {
    between: obstacle ? says[obstacle] : '',
    below: !inverse ? `${singular}${jump}` : start === 0 ? says.tooLong : '',
  };
}

/** A to the power k, back to k = −2 where A has an inverse; without real powers from whole k to whole k. */
export function powerStory(values: Values, analysis: Analysis): Story {
  const { a, structure } = analysis;
  const { start, end, inverse, obstacle } = reachOf(analysis);
  const notes = powerNotes(analysis);
  const { v, isZero } = directionOf(values);
  const shown = (k: number) => (obstacle ? Math.floor(k + 1e-9) : k);
  const at = (k: number) => {
    const power = shown(k);
    const step = power < 0 ? inverse : a;
    return obstacle
      ? wholePower(step as Matrix, Math.abs(power))
      : (realPower(a, structure, power, inverse) as number[]);
  };
  return {
    name: 'power',
    start,
    end,
    symbol: 'k',
    initial: 1,
    seconds: 2 * (end - start),
    step: 0.25,
    at: (k) => matrixInSpace(at(k)),
    actors: chainActors(analysis),
    trail: obstacle ? null : inSpace(v),
    trailName: words.labels.v,
    plane: null,
    marks: Array.from({ length: end - start - 1 }, (_, j) => ({
      at: start + j + 1,
      label: `k = ${start + j + 1}`.replace('-', '−'),
      tone: 'act' as const,
    })),
    caption: (k) =>
      [
        says.caption(formatNumber(shown(k), 3)),
        notes.between,
        k < start + nearStart ? notes.below : '',
        isZero && !obstacle ? words.zeroStart : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
  };
}
