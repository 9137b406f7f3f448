import { formatNumber } from '../../../math/format';
import { type Analysis, analyse, directionOf, leadersOf, lineAngle } from './analysis';
import { runOf } from './iteration-state';
import type { Values } from './parameters';
import { reasonOf } from './readouts';
import { texRate, texRateOf, texSquare, texValue } from './tex';
import { words } from './words';

const says = words.lesson;

/** What A does to the line of v, in a sentence. */
function turning(values: Values, { a }: Analysis): string {
  const angle = lineAngle(a, directionOf(values).v);
  if (angle === null) return says.lost;
  const degrees = (angle * 180) / Math.PI;
  return degrees < 0.05 ? says.aligned : says.turned(formatNumber(degrees, 3));
}

function kept({ eigenspaces, n }: Analysis): string {
  const real = eigenspaces.filter(({ value }) => value.im === 0);
  if (real.length === 0) return says.never;
  if (real[0]?.geometric === n) return says.every;
  if (real.some(({ geometric }) => geometric > 1)) return says.many;
  return says.real(real.length);
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const analysis = analyse(values);
  const { flow, map } = leadersOf(analysis);
  const list = (leading: typeof flow) => leading.map(texValue).join(',\\ ');
  const { rate, isSteady } = runOf(values).prediction;
  return {
    matrix: texSquare(analysis.a),
    tab: says.tabs[values.subject],
    round: says.round[analysis.n],
    turning: turning(values, analysis),
    kept: kept(analysis),
    lambda: analysis.eigenvalues
      .filter(({ im }) => im >= 0)
      .map(texValue)
      .join(',\\ '),
    flow: list(flow),
    map: list(map),
    form: analysis.definiteness,
    reason: reasonOf(values),
    rate: rate === null ? `\\text{${words.none}}` : `${texRateOf(isSteady)} \\to ${texRate(rate)}`,
    algorithm: words.caption.names[values.algorithm],
  };
}
