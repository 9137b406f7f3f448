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

/** What moves, and where it is then. */
function law(values: Values): string {
  if (values.mode === 'nonlinear') return fieldTex(values);
  if (values.mode === 'continuous') return "x' = A\\,x \\qquad x(t) = e^{tA}\\,x(0)";
  const iterated = isDescent(values) ? '(I - \\eta H)' : 'A';
  return `x \\leftarrow ${iterated}\\,x \\qquad x_k = ${iterated}^k\\,x_0`;
}

/** The components one below the other, what their letters are worth, and the method. */
function fieldTex(values: Values): string {
  const { components, letters } = fieldOf(values);
  const rows = components.map(({ tex: right }, i) => `${'xyz'[i]}' &= ${right}`);
  const worth = lettersOf(components).map(
    (letter) => `${GREEK.get(letter) ?? letter} = ${tex(letters[letter] ?? letterDefault)}`,
  );
  if (worth.length > 0) rows.push(`& ${worth.join(',\\ ')}`);
  rows.push('x(t + h) &\\approx \\mathrm{RK4}_h(x(t))');
  return `\\begin{aligned} ${rows.join(' \\\\ ')} \\end{aligned}`;
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

function largestNorm(values: Values, position: number): string {
  const { motion, peak } = analyse(values, position);
  const powers = isDescent(values) ? '(I - \\eta H)^k' : 'A^k';
  const norm = motion === 'flow' ? '\\sup_t \\|e^{tA}\\|' : `\\sup_k \\|${powers}\\|`;
  return `${norm} = ${tex(peak.value)}`;
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
    what: says.what[kind],
    whom: says.whom[kind],
    test: motion === 'map' ? '|\\lambda| < 1' : '\\operatorname{Re}\\lambda < 0',
    lambda: lambda === '' ? missing : lambda,
    fate: fate(values, position),
    type: verdict?.type ?? words.none,
    beginning: says.beginning[motion],
    measure: measure(values, position),
    meaning: says.meaning[motion],
    furthest: linear ? largestNorm(values, position) : speed(values),
  };
}
