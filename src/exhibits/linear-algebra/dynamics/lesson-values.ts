import type { Complex } from '../../../math/eigen';
import { GREEK } from '../../../math/expression';
import { numericalAbscissa, operatorNorm } from '../../../math/flow/growth';
import { letterDefault, lettersOf } from '../../../math/flow/vector-field';
import { formatNumber } from '../../../math/format';
import { formatEigenvalues } from '../linear-transformation/readouts';
import { analyse, isDescent, isLinear, motionOf, verdictOf } from './analysis';
import { fieldOf } from './field';
import type { Values } from './parameters';
import { words } from './words';

/** A formatted number or list of numbers as TeX: a true minus sign is a letter there, not an operator. */
function texOf(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('±', '\\pm ')
    .replaceAll('∞', '\\infty')
    .replaceAll(', ', ',\\ ')
    .replace(/×10([⁻⁰¹²³⁴-⁹]+)/g, (_, power: string) => `\\times 10^{${plainDigits(power)}}`);
}

function plainDigits(superscript: string): string {
  return [...superscript].map((c) => (c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)))).join('');
}

const tex = (x: number) => texOf(formatNumber(x, 3));

const missing = '\\text{—}';

function law(values: Values): string {
  if (values.mode === 'nonlinear') return fieldTex(values);
  if (isDescent(values)) return 'x \\leftarrow (I - \\eta H)\\,x';
  return values.mode === 'discrete' ? 'x \\leftarrow A\\,x' : "x' = A\\,x";
}

/** The components one below the other, and what their letters are worth. */
function fieldTex(values: Values): string {
  const { components, letters } = fieldOf(values);
  const rows = components.map(({ tex: right }, i) => `${'xyz'[i]}' &= ${right}`);
  const worth = lettersOf(components).map(
    (letter) => `${GREEK.get(letter) ?? letter} = ${tex(letters[letter] ?? letterDefault)}`,
  );
  if (worth.length > 0) rows.push(`& ${worth.join(',\\ ')}`);
  return `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
}

function answer(values: Values): string {
  if (values.mode === 'nonlinear') return 'x(t + h) \\approx \\mathrm{RK4}_h(x(t))';
  if (isDescent(values)) return 'x_k = (I - \\eta H)^k\\,x_0';
  if (values.mode === 'discrete') return 'x_k = A^k\\,x_0';
  return 'x(t) = e^{tA}\\,x(0)';
}

const says = words.lesson;

const fates = {
  'asymptotically stable': says.decays,
  stable: says.bounded,
  unstable: says.grows,
  undetermined: '',
} as const;

/** Of a nonlinear flow the eigenvalues tell only what becomes of starts that are near. */
const fatesNearby = {
  'asymptotically stable': says.near.attracts,
  stable: says.near.undetermined,
  unstable: says.near.repels,
  undetermined: says.near.undetermined,
} as const;

function fate(values: Values, position: number): string {
  const verdict = verdictOf(values, position);
  if (!verdict) return words.noneFound;
  return (isLinear(values) ? fates : fatesNearby)[verdict.stability];
}

/** What tells of the first moments, as a formula with its value. */
function measure(values: Values, position: number): string {
  if (values.mode === 'nonlinear') {
    const { field } = fieldOf(values);
    const jacobian = field.jacobian(values.vector);
    const rate = jacobian.every(Number.isFinite) ? tex(numericalAbscissa(jacobian)) : missing;
    return `\\lambda_{\\max}\\!\\left(\\tfrac12(J + J^T)\\right) = ${rate}`;
  }
  const { a, motion, numericalAbscissa: abscissa } = analyse(values, position);
  if (motion === 'flow')
    return `\\omega = \\lambda_{\\max}\\!\\left(\\tfrac12(A + A^T)\\right) = ${tex(abscissa)}`;
  return `\\|${isDescent(values) ? 'I - \\eta H' : 'A'}\\| = ${tex(operatorNorm(a))}`;
}

function speed(values: Values): string {
  const { field } = fieldOf(values);
  const velocity = field.velocity(values.vector, new Float64Array(3)).subarray(0, field.dimension);
  const size = Math.hypot(...velocity);
  return `|f(x)| = ${Number.isFinite(size) ? tex(size) : missing}`;
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values, position: number): Readonly<Record<string, string>> {
  const verdict = verdictOf(values, position);
  const lambda = texOf(formatEigenvalues((verdict?.eigenvalues ?? []) as readonly Complex[]));
  const linear = isLinear(values);
  const kind = linear ? 'linear' : 'nonlinear';
  const motion = linear ? motionOf(values) : 'nonlinear';
  return {
    law: law(values),
    answer: answer(values),
    end: says.end[kind],
    test: motion === 'map' ? '|\\lambda| < 1' : '\\operatorname{Re}\\lambda < 0',
    whose: says.whose[kind],
    boundary: says.boundary[kind],
    lambda: lambda === '' ? missing : lambda,
    fate: fate(values, position),
    type: verdict?.type ?? words.none,
    beginning: says.beginning[motion],
    measure: measure(values, position),
    meaning: says.meaning[motion],
    further: says.further[kind],
    furthest: linear ? tex(analyse(values, position).peak.value) : speed(values),
  };
}
