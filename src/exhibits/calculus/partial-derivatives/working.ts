import { texColumn, texFactor, texMatrix, texNumber } from '../../../math/descent/tex';
import { partialsAt } from '../../../math/surface';
import type { Working } from '../../contract';
import { type Analysis, along, analyse } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

const says = words.working;
/** Longer formulas would run out of the panel; the number is there all the same. */
const longestTex = 220;

function line(name: string, formula: string, number: number | null): string {
  const shown = number === null ? words.lesson.missing : texNumber(number);
  return formula.length > longestTex ? `${name} = ${shown}` : `${name} = ${formula} = ${shown}`;
}

/** The calculation at the point, written out with its numbers. */
export function working(values: Values): readonly Working[] {
  const analysis = analyse(values);
  const { value, isKink, x, y } = analysis;
  const at = `p = \\left(${texNumber(x)},\\ ${texNumber(y)}\\right)`;
  if (value === null)
    return [{ title: says.gradient, lines: [at, `f(p)\\ ${words.lesson.absent}`] }];
  if (isKink) return [quotients(analysis), ...mixedQuotients(analysis)];
  return [gradient(values, analysis, at), direction(values, analysis), ...second(values, analysis)];
}

function gradient(values: Values, { value, gradient: g }: Analysis, at: string): Working {
  const { tex, gradientTex } = values.function.compiled;
  return {
    title: says.gradient,
    colour: 'accent',
    lines: [
      at,
      line('f(p)', tex, value),
      line('f_x(p)', gradientTex[0] ?? '', g?.[0] ?? null),
      line('f_y(p)', gradientTex[1] ?? '', g?.[1] ?? null),
    ],
  };
}

function direction(values: Values, analysis: Analysis): Working {
  const { gradient: g } = analysis;
  const { u, slope } = along(analysis, values.direction);
  const lines = g
    ? [
        `u = ${texColumn(...u)}`,
        `D_u f = \\nabla f \\cdot u = ${texFactor(g[0])}\\cdot${texFactor(u[0])} + ${texFactor(g[1])}\\cdot${texFactor(u[1])} = ${texNumber(slope ?? 0)}`,
        `|\\nabla f| = \\sqrt{${texFactor(g[0])}^2 + ${texFactor(g[1])}^2} = ${texNumber(Math.hypot(...g))}`,
      ]
    : [`D_u f = ${words.lesson.missing}`];
  return { title: says.direction, colour: 'eigen', lines };
}

function second(
  values: Values,
  { hessian: h, eigen, curvatures, gradient: g }: Analysis,
): Working[] {
  if (!h || !eigen || !curvatures || !g) return [];
  const { hessianTex } = values.function.compiled;
  const names = ['f_{xx}', 'f_{xy}', 'f_{yx}', 'f_{yy}'];
  const w = Math.hypot(1, ...g);
  return [
    {
      title: says.hessian,
      colour: 'accent',
      lines: [
        ...[0, 1, 3].map((k) => line(`${names[k]}(p)`, hessianTex[k] ?? '', h[k] ?? null)),
        `H = ${texMatrix(...h)}`,
        `\\lambda = ${eigen.values.map((lambda) => texNumber(lambda)).join(',\\ ')}`,
      ],
    },
    {
      title: says.curvature,
      lines: [
        '\\kappa = \\text{eigenvalues of } \\frac{(I + \\nabla f\\,\\nabla f^{\\mathsf T})^{-1} H}{\\sqrt{1 + |\\nabla f|^2}}',
        `\\sqrt{1 + |\\nabla f|^2} = ${texNumber(w)}`,
        `\\kappa = ${curvatures.values.map((kappa) => texNumber(kappa)).join(',\\ ')}`,
      ],
    },
  ];
}

const steps = [1e-1, 1e-2, 1e-3, 1e-4];

const shownAt = (h: number) => `h = ${texNumber(h)}`;

/** What the difference quotients do as h shrinks, from both sides. */
function quotients({ f, x, y, value, gradient: g, gradientIs }: Analysis): Working {
  const here = value ?? 0;
  const quotient = (axis: 0 | 1, h: number) =>
    (f.value(x + (axis === 0 ? h : 0), y + (axis === 1 ? h : 0)) - here) / h;
  const rows = (axis: 0 | 1, name: string) => [
    `\\frac{f(p + h\\,e_${axis + 1}) - f(p)}{h} \\to ${name}`,
    ...steps
      .slice(0, 3)
      .map(
        (h) =>
          `h = \\pm ${texNumber(h)}:\\quad ${texNumber(quotient(axis, h))},\\quad ${texNumber(quotient(axis, -h))}`,
      ),
  ];
  const limits = g && gradientIs === 'limit' ? [`\\nabla f(p) = ${texColumn(...g)}`] : [];
  return { title: says.quotients, lines: [...rows(0, 'f_x'), ...rows(1, 'f_y'), ...limits] };
}

/** f_xy and f_yx as limits of difference quotients of the first partial derivatives. */
function mixedQuotients({ f, x, y, gradient: g, gradientIs, hessian }: Analysis): Working[] {
  if (!g || gradientIs !== 'limit' || !hessian) return [];
  const xAbove = (h: number) => ((partialsAt(f, x, y + h)[0] ?? Number.NaN) - g[0]) / h;
  const yBeside = (h: number) => ((partialsAt(f, x + h, y)[1] ?? Number.NaN) - g[1]) / h;
  return [
    {
      title: says.mixed,
      colour: 'warning',
      lines: [
        'f_{xy} = \\lim_{h \\to 0} \\frac{f_x(x, y + h) - f_x(x, y)}{h}',
        ...steps.slice(0, 3).map((h) => `${shownAt(h)}:\\quad ${texNumber(xAbove(h))}`),
        'f_{yx} = \\lim_{h \\to 0} \\frac{f_y(x + h, y) - f_y(x, y)}{h}',
        ...steps.slice(0, 3).map((h) => `${shownAt(h)}:\\quad ${texNumber(yBeside(h))}`),
        `H = ${texMatrix(...hessian)}`,
      ],
    },
  ];
}
