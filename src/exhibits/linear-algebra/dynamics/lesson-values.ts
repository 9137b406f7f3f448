import type { Complex } from '../../../math/eigen';
import { formatNumber } from '../../../math/format';
import { formatEigenvalues } from '../linear-transformation/readouts';
import { analyse, isDescent, isLinear, motionOf, verdictOf } from './analysis';
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

function law(values: Values): string {
  if (values.mode === 'nonlinear') return "x' = f(x)";
  if (isDescent(values)) return 'x \\leftarrow (I - \\eta H)\\,x';
  return values.mode === 'discrete' ? 'x \\leftarrow A\\,x' : "x' = A\\,x";
}

function answer(values: Values): string {
  if (values.mode === 'nonlinear') return 'x(t + h) \\approx \\mathrm{RK4}_h(x(t))';
  if (values.mode === 'discrete') return 'x_k = A^k x_0';
  return 'x(t) = e^{tA} x(0)';
}

const fates = {
  'asymptotically stable': words.lesson.decays,
  stable: words.lesson.bounded,
  unstable: words.lesson.grows,
  undetermined: words.lesson.undetermined,
} as const;

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values, position: number): Readonly<Record<string, string>> {
  const verdict = verdictOf(values, position);
  const lambda = texOf(formatEigenvalues((verdict?.eigenvalues ?? []) as readonly Complex[]));
  const subject = isLinear(values) ? analyse(values, position) : null;
  const fate = verdict ? fates[verdict.stability] : words.noneFound;
  return {
    law: law(values),
    answer: answer(values),
    lambda: lambda === '' ? '\\text{—}' : lambda,
    test: motionOf(values) === 'map' ? '|\\lambda| < 1' : '\\operatorname{Re}\\lambda < 0',
    type: verdict?.type ?? words.none,
    fate: isLinear(values) || !verdict ? fate : words.lesson.near(fate),
    abscissa: subject?.motion === 'flow' ? tex(subject.numericalAbscissa) : '\\text{—}',
    peak: subject ? tex(subject.peak.value) : '\\text{—}',
  };
}
