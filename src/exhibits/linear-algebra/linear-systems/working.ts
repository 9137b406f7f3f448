import type { Phase } from '../../../math/systems/elimination';
import { gramMatrix } from '../../../math/systems/least-squares';
import { columnsOf, timesVector } from '../../../math/systems/rectangular';
import type { Working } from '../../contract';
import { conditionTex } from './condition';
import { disturbedOf } from './conditioning-state';
import { type EliminationRun, eliminationOf, type ShownStep } from './elimination-run';
import { iterationWorking } from './iteration-working';
import { leastSquaresOf } from './least-squares-state';
import type { Values } from './parameters';
import { rowProperty } from './row-colours';
import { isSpoilt } from './spoilt';
import { type System, singularityOf, squareSystemOf } from './system';
import { tex, texArray, texColumn, texFactor, texGiven, texMatrix, texSum } from './tex';
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

function eliminationWorking(values: Values, position: number): Working[] {
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

function leastSquaresWorking(values: Values): Working[] {
  const { system, x, normal, residual, residualNorm, condition, conditionNormal, isDependent } =
    leastSquaresOf(values);
  const { rows, b } = system;
  const columns = columnsOf(rows);
  const tall = rows.length <= 4;
  const angle = timesVector(columns, residual);
  return [
    {
      title: isDependent ? says.shortest : says.qr,
      colour: 'accent',
      lines: [`x = ${texColumn(x)} \\quad \\kappa(A) = ${tex(condition)}`],
    },
    {
      title: says.normal,
      colour: 'racer-2',
      lines: [
        `A^{\\mathsf T}A = ${texMatrix(gramMatrix(rows))} \\quad A^{\\mathsf T}b = ${texColumn(timesVector(columns, b))}`,
        `\\kappa(A^{\\mathsf T}A) = ${tex(conditionNormal)}`,
        normal ? `x = ${texColumn(normal)}` : says.singularToComputer,
      ],
    },
    {
      title: says.fits,
      colour: 'volume-negative',
      lines: [
        ...(tall ? [`r = b - Ax = ${texColumn(residual)}`] : []),
        `\\|r\\| = ${tex(residualNorm)}`,
        `A^{\\mathsf T}r = ${texColumn(angle.map((value) => snapped(value, rows, residual)))}`,
      ],
    },
  ];
}

/** Rounding errors of a product are shown as the 0 that they stand for. */
function snapped(
  value: number,
  rows: readonly (readonly number[])[],
  residual: readonly number[],
): number {
  const scale = Math.hypot(...rows.flat()) * (1 + Math.hypot(...residual));
  return Math.abs(value) <= 1e-12 * scale ? 0 : value;
}

function conditioningWorking(values: Values): Working[] {
  const { system, conditioning, db, dx, amplification } = disturbedOf(values);
  if (!conditioning || !dx)
    return [
      {
        title: words.titles.singular[singularityOf(system)],
        lines: [`\\kappa(A) ${conditionTex(system)}`],
      },
    ];
  const { s, condition } = conditioning;
  const n = s.length;
  const lines = [
    `\\delta b = ${texColumn(db)}`,
    `\\delta x = A^{-1}\\,\\delta b = ${texColumn(dx)}`,
  ];
  if (amplification !== null)
    lines.push(
      `\\frac{\\|\\delta x\\| / \\|x\\|}{\\|\\delta b\\| / \\|b\\|} = ${tex(amplification)} \\le \\kappa`,
    );
  return [
    {
      title: says.condition,
      colour: 'accent',
      lines: [
        `\\kappa(A) = \\frac{\\sigma_1}{\\sigma_${n}} = \\frac{${tex(s[0] as number)}}{${tex(s[n - 1] as number)}} = ${tex(condition)}`,
      ],
    },
    { title: says.now, colour: 'accent', lines },
  ];
}

/** b as the mix of columns, and each row as an equation. */
function picturesWorking(values: Values): Working[] {
  const { rows, b, decided } = squareSystemOf(values);
  const columns = columnsOf(rows);
  const rowLines = rows.map((row, i) => {
    const terms = row.map((factor, j) => ({ factor, name: `x_{${j + 1}}` }));
    return `${texSum(terms)} = ${tex(b[i] as number, 6)}`;
  });
  const sum = columns
    .map((column, j) => `${texFactor(decided.nearest[j] as number)} ${texGiven(column)}`)
    .join(' + ');
  const relation = decided.kind === 'empty' ? '\\ne' : '=';
  return [
    { title: says.rows, colour: rowProperty(0), lines: rowLines },
    { title: says.columns, colour: 'basis-1', lines: [`${sum} ${relation} ${texGiven(b)}`] },
  ];
}

/** The arithmetic of this very step. */
export function working(values: Values, position: number): readonly Working[] {
  switch (values.subject) {
    case 'elimination':
      return eliminationWorking(values, position);
    case 'least-squares':
      return leastSquaresWorking(values);
    case 'conditioning':
      return conditioningWorking(values);
    case 'iterations':
      return iterationWorking(values, position);
    default:
      return picturesWorking(values);
  }
}
