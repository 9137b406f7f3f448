import type { InvariantPlane } from '../../../../math/eigen';
import { formatNumber } from '../../../../math/format';
import { apply, multiply } from '../../../../math/matrix';
import { isPair, type SpectralStructure } from '../../../../math/spectral';
import { type Analysis, directionOf } from '../analysis';
import type { Values } from '../parameters';
import { words } from '../words';
import { inSpace, matrixInSpace, type Story } from './story';

const says = words.stories.pair;
/** A spiral that has grown this much has shown what it does. */
const mostGrowth = 8;
const mostSteps = 12;

/** Between whole steps a negative factor goes straight from one power to the next. */
function realPower(lambda: number, t: number): number {
  if (lambda > 0) return lambda ** t;
  const whole = Math.floor(t);
  const [from, to] = [lambda ** whole, lambda ** (whole + 1)];
  return from + (t - whole) * (to - from);
}

/** Jᵗ: the pair turns and stretches evenly, the real direction by `realPower`. */
function formAt({ n, blocks }: SpectralStructure, t: number): number[] {
  const form = new Array<number>(n * n).fill(0);
  let at = 0;
  for (const { value, chains } of blocks) {
    if (value.im !== 0) {
      const size = Math.hypot(value.re, value.im) ** t;
      const angle = t * Math.atan2(value.im, value.re);
      form[at * n + at] = size * Math.cos(angle);
      form[at * n + at + 1] = size * Math.sin(angle);
      form[(at + 1) * n + at] = -size * Math.sin(angle);
      form[(at + 1) * n + at + 1] = size * Math.cos(angle);
    } else form[at * n + at] = realPower(value.re, t);
    at += chains.flat().length;
  }
  return form;
}

/** The part of v in the pair's plane, of length 1; the plane's first direction where there is none. */
function startIn({ structure }: Analysis, v: readonly number[], plane: InvariantPlane): number[] {
  const { n, p, pInverse, blocks } = structure;
  const coordinates = pInverse ? apply(pInverse, v) : [];
  const first = blocks.findIndex(isPair) === 0 ? 0 : n - 2;
  const part = Array.from({ length: n }, (_, i) =>
    [first, first + 1].reduce((sum, k) => sum + (p[i * n + k] ?? 0) * (coordinates[k] ?? 0), 0),
  );
  const size = Math.hypot(...part);
  const [v1] = plane.basis;
  const found = size > 1e-6 ? part : v1;
  const length = Math.hypot(...found);
  return found.map((x) => x / length);
}

/** Whether arg λ is a Euclidean angle in the plane: where Re v and Im v are equally long. */
export function isRound({ basis: [v1, v2] }: InvariantPlane): boolean {
  return Math.abs(Math.hypot(...v1) - Math.hypot(...v2)) < 1e-9;
}

/** A complex pair: A once, twice, … as an even spiral in its plane. */
export function pairStory(values: Values, analysis: Analysis, plane: InvariantPlane): Story {
  const { structure } = analysis;
  const { p, pInverse } = structure;
  const size = Math.hypot(plane.re, plane.im);
  const degrees = (Math.atan2(plane.im, plane.re) * 180) / Math.PI;
  const others = analysis.eigenvalues.filter(({ im }) => im === 0).map(({ re }) => Math.abs(re));
  // What shrinks may do so for as long as it likes; what grows would leave the picture.
  const fastest = Math.log(Math.max(size, ...others, 1 + 1e-9));
  const end = Math.max(2, Math.min(mostSteps, Math.floor(Math.log(mostGrowth) / fastest)));
  const unit = ([v1, v2]: readonly [readonly number[], readonly number[]]) => {
    const one = v1.map((x) => x / Math.hypot(...v1));
    const two = v2.map((x) => x / Math.hypot(...v2));
    return [inSpace(one), inSpace(two)] as const;
  };
  return {
    name: 'pair',
    start: 0,
    end,
    symbol: 'k',
    initial: 0,
    seconds: Math.max(6, end),
    step: 1,
    at: (t) =>
      matrixInSpace(pInverse ? multiply(multiply(p, formAt(structure, t)), pInverse) : analysis.a),
    actors: [],
    trail: inSpace(startIn(analysis, directionOf(values).v, plane)),
    plane: unit(plane.basis),
    marks: [],
    caption(t) {
      const shown = says.caption(
        formatNumber(t, 3),
        formatNumber(t * degrees, 3),
        formatNumber(size ** t, 3),
      );
      return isRound(plane) ? shown : `${shown} · ${says.skew}`;
    },
  };
}
