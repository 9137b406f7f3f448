import type { IterationRun } from '../../../math/iterations';
import { apply, maxAbs } from '../../../math/matrix';
import type { Working } from '../../contract';
import { runOf } from './iteration-state';
import { stepOf } from './motion';
import type { Values } from './parameters';
import { reasonOf } from './readouts';
import { texOf, texRate, texRateOf, texSquare, texVector } from './tex';
import { words } from './words';

const says = words.working;
const text = (sentence: string) => `\\text{${sentence}}`;
/** A sentence of TeX's text does not break: it is cut into lines of about this many letters. */
const lineLength = 44;

export function sentenceLines(sentence: string): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < lineLength)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map(text);
}

function told(values: Values, run: IterationRun): Working {
  const { rate, isSteady, value, converges } = run.prediction;
  const lines = sentenceLines(reasonOf(values));
  if (converges && value !== null) lines.push(`\\lambda = ${texOf(value, 8)}`);
  if (converges && rate !== null && rate > 0)
    lines.push(`${texRateOf(isSteady)} \\to ${texRate(rate)}`);
  return { title: says.prediction, colour: converges ? 'eigen' : 'warning', lines };
}

/** From step k to step k + 1, with its numbers; and what was known before the first. */
export function iterationWorking(values: Values, position: number): readonly Working[] {
  const run = runOf(values);
  const k = stepOf(values, position);
  const lines = values.algorithm === 'qr' ? qrLines(run, k) : vectorLines(values, run, k);
  return [{ title: says.step, colour: 'accent', lines }, told(values, run)];
}

function qrLines(run: IterationRun, k: number): string[] {
  const { matrix, basis, shift } = run.at(k);
  const next = run.at(k + 1);
  if (!matrix || !basis || !next.matrix) return [];
  // What rounding has left of a zero is shown as one, unless A itself has entries as small as that.
  const { a } = run.problem;
  const rounding = 1e-15 * maxAbs(a);
  const isGraded = a.some((x) => x !== 0 && Math.abs(x) < rounding);
  const tidy = (m: readonly number[]) =>
    m.map((x) => (!isGraded && Math.abs(x) < rounding ? 0 : x));
  const shifted = shift === 0 ? '' : ` - ${texOf(shift)} I`;
  const back = shift === 0 ? '' : ` + ${texOf(shift)} I`;
  return [
    `A_{${k}} = ${texSquare(tidy(matrix), 5)}`,
    `A_{${k}}${shifted} = Q_{${k}} R_{${k}},\\quad A_{${k + 1}} = R_{${k}} Q_{${k}}${back}`,
    `A_{${k + 1}} = ${texSquare(tidy(next.matrix), 5)}`,
  ];
}

function vectorLines(values: Values, run: IterationRun, k: number): string[] {
  const { vector, estimate, residual, shift } = run.at(k);
  if (!vector || estimate === null) return [`v_{${k}} = 0`];
  const next = run.at(k + 1).vector;
  const stays = run.staysAt(k);
  const { a } = run.problem;
  const name = `v_{${k}}`;
  const start = [
    `${name} = ${texVector(vector, 6)}`,
    `\\rho_{${k}} = ${name}^{\\mathsf T} A ${name} = ${texOf(estimate, 9)}`,
    `|A ${name} - \\rho_{${k}} ${name}| = ${texOf(residual ?? 0, 3)}`,
  ];
  const solved =
    values.algorithm === 'power'
      ? `A ${name} = ${texVector(apply(a, vector), 6)}`
      : `(A - ${shift < 0 ? `\\left(${texOf(shift, 6)}\\right)` : texOf(shift, 6)}\\,I)\\,w = ${name}`;
  const then = values.algorithm === 'power' ? `A ${name}` : 'w';
  const moved = next
    ? `v_{${k + 1}} = \\frac{${then}}{|${then}|} = ${texVector(next, 6)}`
    : `v_{${k + 1}} = 0`;
  return stays
    ? [...start, ...sentenceLines(says.stays), `v_{${k + 1}} = ${name}`]
    : [...start, solved, moved];
}
