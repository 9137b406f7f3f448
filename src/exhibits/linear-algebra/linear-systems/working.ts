import { gramMatrix } from '../../../math/systems/least-squares';
import { columnsOf, timesVector } from '../../../math/systems/rectangular';
import type { Working } from '../../contract';
import { conditionTex } from './condition';
import { disturbedOf } from './conditioning-state';
import { eliminationWorking } from './elimination-working';
import { iterationWorking } from './iteration-working';
import { leastSquaresOf } from './least-squares-state';
import type { Values } from './parameters';
import { rowProperty } from './row-colours';
import { singularityOf, squareSystemOf } from './system';
import { tex, texColumn, texFactor, texGiven, texMatrix, texSum } from './tex';
import { words } from './words';

const says = words.working;

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
