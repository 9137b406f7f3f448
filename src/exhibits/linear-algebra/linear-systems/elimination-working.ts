import type { Phase } from '../../../math/systems/elimination';
import type { Working } from '../../contract';
import { type EliminationRun, eliminationOf, type ShownStep } from './elimination-run';
import type { Values } from './parameters';
import { rowProperty } from './row-colours';
import { isSpoilt } from './spoilt';
import { type System, singularityOf, squareSystemOf } from './system';
import { texArray, texMatrix } from './tex';
import { stepAt } from './timeline';
import { words } from './words';

const says = words.working;

/** An operation in TeX: R₂ ← R₂ − ½ R₁. */
function operationTex({ kind, i, j, factor, factorTex }: ShownStep): string {
  const [target, other] = [`R_{${i + 1}}`, `R_{${j + 1}}`];
  if (kind === 'swap') return `${target} \\leftrightarrow ${other}`;
  const size = factorTex.replace('-', '');
  const shown = size === '1' ? '' : `${size}\\,`;
  if (kind === 'scale') return `${target} \\leftarrow ${factor < 0 ? '-' : ''}${shown}${target}`;
  return `${target} \\leftarrow ${target} ${factor < 0 ? '-' : '+'} ${shown}${other}`;
}

function reasonTex(run: EliminationRun, k: number): string {
  const step = run.steps[k - 1];
  if (!step || step.phase === null) return '';
  const column = step.column + 1;
  const text =
    step.kind === 'swap'
      ? run.moment(k - 1)[step.i]?.[step.column] === 0
        ? words.step.needed(column)
        : words.step.pivot(column)
      : step.kind === 'scale'
        ? words.step.one
        : words.step.clear(column);
  return ` \\quad \\text{${text}}`;
}

/** The cells after k steps, the pivot that the step works with in a frame. */
function markPivot(run: EliminationRun, k: number): readonly (readonly string[])[] {
  const rows = run.texRows(k);
  const step = run.steps[k - 1];
  if (!step || step.pivotRow < 0) return rows;
  return rows.map((row, i) =>
    i === step.pivotRow
      ? row.map((cell, j) => (j === step.column ? `\\boxed{${cell}}` : cell))
      : row,
  );
}

const phaseText = (phase: Phase, { task }: Values) =>
  phase === 'back' ? says.back[task] : says.forward;

/** The step, what it makes of the rows, what they say at the end, and the factors. */
export function eliminationWorking(values: Values, position: number): Working[] {
  const run = eliminationOf(values);
  const k = stepAt(run, position);
  const step = run.steps[k - 1];
  const bar = run.n;
  const after = texArray(markPivot(run, k), bar);
  const phase = step?.phase ? phaseText(step.phase, values) : '';
  const title = step ? says.step(k, run.steps.length, phase) : says.start;
  const lines = step ? [operationTex(step) + reasonTex(run, k), after] : [after];
  const blocks: Working[] = [{ title, ...(step ? { colour: rowProperty(step.i) } : {}), lines }];
  if (k === run.steps.length && k > 0) blocks.push(resultWorking(values, run));
  if (values.task === 'solve') blocks.push(luWorking(values, run));
  return blocks;
}

/** What the last matrix says of the inverse. */
function inverseLines(system: System, run: EliminationRun): string[] {
  const end = run.moment(run.steps.length);
  const isDone = end.every((row, i) =>
    row.slice(0, run.n).every((x, j) => x === (i === j ? 1 : 0)),
  );
  const isSingular = system.decided.rank < run.n;
  if (isSingular && singularityOf(system) === 'numerical')
    return [plain(says.numericallyNoInverse)];
  if (isSingular) return [plain(says.noInverse)];
  if (!isDone) return [plain(says.notYet)];
  const cells = run.texRows(run.steps.length).map((row) => row.slice(run.n));
  const lines = [`A^{-1} = ${texArray(cells)}`];
  return isSpoiltAtEnd(system, run) ? [...lines, plain(says.wrongInverse)] : lines;
}

const plain = (text: string) => `\\text{${text}}`;

function isSpoiltAtEnd(system: System, run: EliminationRun): boolean {
  const end = run.moment(run.steps.length);
  return isSpoilt(
    system,
    end.map((row) => row.slice(0, run.n)),
    end.map((row) => row[run.n] as number),
  );
}

/** What the last matrix says of x, or of the inverse. */
function resultWorking(values: Values, run: EliminationRun): Working {
  const rows = run.texRows(run.steps.length);
  const system = squareSystemOf(values);
  if (values.task === 'inverse') return { title: says.result, lines: inverseLines(system, run) };
  const lines = run.moment(run.steps.length).map((row, i) => {
    const cells = rows[i] as readonly string[];
    const terms = row
      .slice(0, run.n)
      .map((factor, j) => ({ factor, j }))
      .filter(({ factor }) => factor !== 0)
      .map(({ factor, j }, at) => {
        const size = (cells[j] as string).replace('-', '');
        const sign = factor < 0 ? (at === 0 ? '-' : ' - ') : at === 0 ? '' : ' + ';
        return `${sign}${size === '1' ? '' : `${size}\\,`}x_{${j + 1}}`;
      });
    return `${terms.join('') || '0'} = ${cells[run.n] as string}`;
  });
  if (isSpoiltAtEnd(system, run))
    lines.push(plain(system.decided.kind === 'point' ? says.lostSolution : says.madeUp));
  return { title: says.result, lines };
}

/** The algorithm's P, L and U, in its own arithmetic. */
function luWorking({ pivoting }: Values, run: EliminationRun): Working {
  const { l, u, p, isFactored } = run.factors();
  const permutation = p.map((row) => p.map((_, j) => (j === row ? 1 : 0)));
  return {
    title: isFactored ? says.lu[pivoting] : says.lu.lost,
    lines: [`P = ${texMatrix(permutation)}`, `L = ${texArray(l)}`, `U = ${texArray(u)}`],
  };
}
