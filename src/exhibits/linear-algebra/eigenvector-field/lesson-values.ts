import { formatNumber } from '../../../math/format';
import { type Analysis, analyse, digitsOf, directionOf, lineAngle } from './analysis';
import { runOf } from './iteration-state';
import type { Values } from './parameters';
import { limit, reasonOf } from './readouts';
import { texRate, texRateOf, texSquare, texValues } from './tex';
import { words } from './words';

const says = words.lesson;
const toEightDigits = 1e-8;

/** What A does to the line of v, in a sentence. */
function turning(values: Values, { a }: Analysis): string {
  const angle = lineAngle(a, directionOf(values).v);
  if (angle === null) return says.lost;
  if (angle === 0) return says.aligned;
  return angle < toEightDigits
    ? says.nearlyAligned
    : says.turned(formatNumber((angle * 180) / Math.PI, 3));
}

function kept({ eigenspaces, n }: Analysis): string {
  const real = eigenspaces.filter(({ value }) => value.im === 0);
  if (real.length === 0) return says.never;
  if (real[0]?.geometric === n) return real[0].value.re === 0 ? says.nothing : says.every;
  if (real.some(({ geometric }) => geometric > 1))
    return real.length > 1 ? says.manyAndOne : says.many;
  return says.real(real.length);
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const analysis = analyse(values);
  const { rate, isSteady } = runOf(values).prediction;
  const name = words.caption.names[values.algorithm];
  return {
    matrix: texSquare(analysis.a),
    tab: says.tabs[values.subject],
    round: says.round[analysis.n],
    turning: turning(values, analysis),
    kept: kept(analysis),
    lambda: texValues(analysis.eigenvalues, digitsOf(analysis)),
    flow: limit(analysis, 'flow'),
    map: limit(analysis, 'map'),
    form: analysis.definiteness,
    reason: reasonOf(values),
    rate: rate === null ? `\\text{${words.none}}` : `${texRateOf(isSteady)} \\to ${texRate(rate)}`,
    algorithm: values.algorithm === 'qr' ? name : says.fromStart(name),
  };
}
