import { texColumn, texMatrix, texNumber } from '../../../math/descent/tex';
import { formatNumber } from '../../../math/format';
import type { Hessian } from '../../../math/surface';
import { type Analysis, along, analyse, isSharp } from './analysis';
import { domainOf, rangeOf } from './extent';
import type { Values } from './parameters';
import { worldHeight, worldSide } from './picture-scale';
import { words } from './words';

const says = words.lesson;

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const analysis = analyse(values);
  const { x, y, value, gradient, hessian, eigen, kind } = analysis;
  const absent = value === null ? says.absent : says.noGradient;
  const { slope } = along(analysis, values.direction);
  const range = rangeOf(values);
  return {
    formula: values.function.compiled.tex,
    at: `${texNumber(x)},\\ ${texNumber(y)}`,
    partialX: partial(analysis, absent),
    gradientColumn: gradient ? texColumn(...gradient) + mark(analysis) : absent,
    slope: slopeTex(analysis, slope, absent),
    steepest: steepest(analysis, absent),
    hessianMatrix: hessian ? texMatrix(...hessian) : absent,
    eigenvalues: eigen
      ? eigen.values.map((lambda) => texNumber(lambda)).join(',\\ ')
      : says.missing,
    kindSentence: kind ? says.kinds[kind] : undecided(analysis),
    ...mixed(analysis, absent),
    heights: formatNumber(heightFactor(values), 3),
    cut: range.clippedAbove || range.clippedBelow ? says.clipped : says.whole,
  };
}

function steepest(analysis: Analysis, absent: string): string {
  const { gradient, gradientIs } = analysis;
  if (gradient && gradientIs === 'exact') return texNumber(Math.hypot(...gradient));
  return gradient && !isSharp(analysis) ? says.notDecided : absent;
}

function partial({ gradient, gradientIs }: Analysis, absent: string): string {
  return gradient && gradientIs !== 'convention' ? texNumber(gradient[0]) : absent;
}

/** At a kink or a seam the slope is a limit of its own, whatever the partial derivatives are. */
function slopeTex({ isKink }: Analysis, slope: number | null, absent: string): string {
  const rule = isKink ? '\\lim_{h \\to 0} \\frac{f(p + h u) - f(p)}{h}' : '\\nabla f \\cdot u';
  return slope === null ? absent : `${rule} = ${texNumber(slope)}`;
}

function undecided({ hessian }: Analysis): string {
  return hessian && differs(hessian) ? says.mixedUndecided : says.undecided;
}

function differs([, xy, yx]: Hessian): boolean {
  return Math.abs(xy - yx) > 1e-4 * Math.max(1, Math.abs(xy));
}

function mark({ gradientIs }: Analysis): string {
  if (gradientIs === 'limit') return says.limits;
  return gradientIs === 'convention' ? says.convention : '';
}

function mixed({ hessian }: Analysis, absent: string) {
  if (!hessian) return { mixed: says.mixedNone, mixedValues: absent };
  const [, xy, yx] = hessian;
  return differs(hessian)
    ? { mixed: says.mixedDiffer, mixedValues: `${texNumber(xy)} \\ne ${texNumber(yx)}` }
    : { mixed: says.mixedSame, mixedValues: texNumber(xy) };
}

/** How many times as tall heights are drawn, beside x and y. */
export function heightFactor(values: Values): number {
  const { xMin, xMax, yMin, yMax } = domainOf(values);
  const { low, high } = rangeOf(values);
  return (worldHeight / (high - low)) * (Math.max(xMax - xMin, yMax - yMin) / worldSide);
}
