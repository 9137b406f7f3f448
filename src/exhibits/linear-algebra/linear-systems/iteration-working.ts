import { apply, transpose } from '../../../math/matrix';
import { type Forecast, isStationary, normalMatrix } from '../../../math/systems/methods';
import type { Working } from '../../contract';
import { forecastText, rateText } from './forecast-text';
import { methodColour, pathOf } from './iteration-state';
import type { Values } from './parameters';
import { squareSystemOf } from './system';
import { tex, texColumn, texFactor } from './tex';
import { words } from './words';

const says = words.working;

/** The rule and its numbers for the step from k to k + 1. */
export function iterationWorking(values: Values, position: number): readonly Working[] {
  const path = pathOf(values);
  const { method } = values;
  const colour = methodColour(method);
  const foretold: Working = {
    title: says.forecast(forecastText(values, method)),
    colour,
    lines: ruleLines(path.forecast),
  };
  if (path.forecast.verdict === 'refused') return [foretold];
  const k = path.reached(position);
  const lines = isStationary(method) ? stationaryLines(values, k) : descentLines(values, k);
  return [foretold, { title: says.iterate(k + 1), colour, lines }];
}

const refusals = {
  'zero-diagonal': 'a_{ii} = 0',
  'not-spd': 'A \\ne A^{\\mathsf T} \\;\\text{or}\\; \\lambda_{\\min} \\le 0',
  singular: '\\operatorname{rank} A < n',
} as const;

/** What the forecast rests on. */
function ruleLines({ spectralRadius, condition, rate, refusal }: Forecast): string[] {
  if (refusal) return [refusals[refusal]];
  if (spectralRadius !== null) return [`\\rho(M) = ${texRate(spectralRadius)}`];
  return [`\\kappa = ${tex(condition ?? 1)}, \\quad \\text{${says.bound}} = ${texRate(rate ?? 0)}`];
}

const texRate = (rate: number) => rateText(rate, tex).replace('−', '-');

/** Component by component: what was known goes in, and what has just been found. */
function stationaryLines(values: Values, k: number): string[] {
  const { rows, b, n } = squareSystemOf(values);
  const path = pathOf(values);
  const [x, next] = [path.at(k), path.at(k + 1)];
  const { method, omega } = values;
  return rows.map((row, i) => {
    const known = (j: number) => (method !== 'jacobi' && j < i ? next[j] : x[j]) as number;
    const taken = Array.from({ length: n }, (_, j) => j)
      .filter((j) => j !== i && row[j] !== 0)
      .map((j) => {
        const factor = row[j] as number;
        const size = Math.abs(factor) === 1 ? '' : `${tex(Math.abs(factor))} \\cdot `;
        return `${factor < 0 ? '+' : '-'} ${size}${texFactor(known(j))}`;
      })
      .join(' ');
    const quotient = `\\frac{${tex(b[i] as number)} ${taken}}{${tex(row[i] as number)}}`;
    const mixed =
      method === 'sor'
        ? `${texFactor(1 - omega)} \\cdot ${texFactor(x[i] as number)} + ${tex(omega)} \\cdot ${quotient}`
        : quotient;
    return `x_{${i + 1}} = ${mixed} = ${tex(next[i] as number)}`;
  });
}

function descentLines(values: Values, k: number): string[] {
  const { rows, b } = squareSystemOf(values);
  const path = pathOf(values);
  const a = rows.flat();
  const matrix = values.normal ? normalMatrix(a) : a;
  const right = values.normal ? apply(transpose(a), b) : b;
  const [x, next] = [path.at(k), path.at(k + 1)];
  const image = apply(matrix, x);
  const residual = right.map((value, i) => value - (image[i] as number));
  const step = next.map((value, i) => value - (x[i] as number));
  const conjugate = values.method === 'conjugate-gradients';
  const transposed = 'A^{\\mathsf T}';
  const [used, gap] = values.normal ? [`${transposed}A`, `${transposed}(b - Ax)`] : ['A', 'b - Ax'];
  return [
    `r = ${gap} = ${texColumn(residual)}`,
    conjugate
      ? `p = r + \\beta\\,p_{\\text{before}}, \\quad \\alpha = \\frac{r^{\\mathsf T}r}{p^{\\mathsf T}${used}\\,p}`
      : `\\alpha = \\frac{r^{\\mathsf T}r}{r^{\\mathsf T}${used}\\,r}`,
    `x \\leftarrow ${texColumn(x)} + ${texColumn(step)} = ${texColumn(next)}`,
  ];
}
