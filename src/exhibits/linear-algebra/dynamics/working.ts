import { texFactor, texNumber } from '../../../math/descent/tex';
import type { Complex } from '../../../math/eigen';
import type { Equilibrium } from '../../../math/flow/equilibria';
import { determinant, trace } from '../../../math/matrix';
import type { Working } from '../../contract';
import { analyse, curvatureOf, isDescent, isLinear, isOnPath } from './analysis';
import { equilibriaOf, fieldOf } from './field';
import type { Values } from './parameters';
import { propagator } from './propagator';
import { pathTime } from './released';
import { words } from './words';

const says = words.working;
/** More equilibria than this would make a page of their own. */
const mostShown = 6;
/** So many digits in a matrix. */
const digits = 4;

function texRows(entries: readonly string[]): string {
  const n = Math.sqrt(entries.length);
  const rows = Array.from({ length: n }, (_, i) => entries.slice(i * n, i * n + n).join(' & '));
  return `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`;
}

const texMatrix = (a: readonly number[]) => texRows(a.map((x) => texNumber(x, digits)));

function texComplex({ re, im }: Complex): string {
  if (im === 0) return texNumber(re, digits);
  const size = texNumber(im, digits);
  const imaginary = `${size === '1' ? '' : size}i`;
  return re === 0 ? `\\pm ${imaginary}` : `${texNumber(re, digits)} \\pm ${imaginary}`;
}

const texValues = (values: readonly Complex[]): string =>
  values
    .filter(({ im }) => im >= 0)
    .map(texComplex)
    .join(',\\ ');

/** The field, its Jacobian by symbolic derivatives, and what the Jacobian is at each equilibrium. */
function nonlinear(values: Values): Working[] {
  const { components } = fieldOf(values);
  const names = ["x'", "y'", "z'"];
  const n = components.length;
  const jacobian = components.flatMap(({ gradientTex }) => gradientTex.slice(0, n));
  const found = equilibriaOf(values).slice(0, mostShown);
  return [
    {
      title: says.field,
      lines: [
        ...components.map(({ tex }, i) => `${names[i]} = ${tex}`),
        `J = ${texRows(jacobian)}`,
      ],
    },
    ...found.map(equilibrium),
  ];
}

function equilibrium({ point, jacobian, eigenvalues, type, stability }: Equilibrium): Working {
  const place = point.map((x) => texNumber(x, digits)).join(',\\ ');
  return {
    title: words.equilibrium(type, stability),
    colour:
      stability === 'unstable' ? 'basis-1' : stability === 'undetermined' ? 'volume' : 'basis-2',
    lines: [
      `\\left(${place}\\right)`,
      `J = ${texMatrix(jacobian)}`,
      `\\lambda = ${texValues(eigenvalues)}`,
    ],
  };
}

/** Trace and determinant, from which the eigenvalues of the plane follow. */
function planarEigenvalues(a: readonly number[], values: readonly Complex[]): string[] {
  const [t, d] = [trace(a), determinant(a)];
  return [
    `\\tau = ${texNumber(t, digits)},\\quad \\delta = ${texNumber(d, digits)}`,
    `\\lambda = \\tfrac{\\tau}{2} \\pm \\sqrt{\\tfrac{\\tau^2}{4} - \\delta} = ${texFactor(t / 2)} \\pm \\sqrt{${texNumber((t * t) / 4 - d, digits)}}`,
    `\\lambda = ${texValues(values)}`,
  ];
}

/** The visitor's A has the symmetric part H; what is iterated is another matrix. */
const descent = (values: Values, iterated: readonly number[]): string[] => [
  `H = \\tfrac12(A + A^T) = ${texMatrix(curvatureOf(values))}`,
  `M = I - \\eta H = ${texMatrix(iterated)}`,
];

function linear(values: Values, position: number): Working[] {
  const { a, n, eigenvalues, type, stability } = analyse(values, position);
  const discrete = values.mode === 'discrete';
  const at = isOnPath(values) ? (discrete ? 1 : pathTime) : position;
  const power = propagator(a, values.mode, at, []);
  const descends = isDescent(values);
  const name = discrete ? `${descends ? 'M' : 'A'}^{${at}}` : `e^{${texNumber(at, digits)}\\,A}`;
  const verdict: Working = {
    title: words.equilibrium(type, stability),
    colour: 'eigen',
    lines: [
      ...(descends ? descent(values, a) : [`A = ${texMatrix(a)}`]),
      ...(n === 2 ? planarEigenvalues(a, eigenvalues) : [`\\lambda = ${texValues(eigenvalues)}`]),
    ],
  };
  const moved: Working = {
    title: discrete ? says.power : says.exponential,
    colour: 'accent',
    lines: power.every(Number.isFinite) ? [`${name} = ${texMatrix(power)}`] : [],
  };
  return moved.lines.length > 0 ? [verdict, moved] : [verdict];
}

/** The verdict's calculation, written out with its numbers. */
export function working(values: Values, position: number): readonly Working[] {
  return isLinear(values) ? linear(values, position) : nonlinear(values);
}
