import { texFactor, texNumber } from '../../../math/descent/tex';
import type { Working } from '../../contract';
import { type Analysis, type Arrow, analyse } from './analysis';
import { lengthOf, times } from './geometry';
import { texName } from './names';
import type { Values } from './parameters';
import {
  texCombination,
  texIs,
  texIsDegrees,
  texIsVector,
  texProducts,
  texRelation,
  texSize,
  texVector,
} from './tex';
import { combinationShown, coordinatesShown, crossShown, isRightAngle, withoutDust } from './text';
import { words } from './words';
import { stepWorking } from './working-step';

const says = words.working;
const undefinedTex = words.lesson.undefined;

/** The calculation of the subject, with the numbers of this very moment. */
export function working(values: Values, position: number): readonly Working[] {
  const x = analyse(values);
  switch (values.subject) {
    case 'sum':
      return [sums(values, x)];
    case 'dot':
      return [dotProduct(x), projection(x)];
    case 'cross':
      return [crossProduct(x)];
    case 'norms':
      return [norms(values, x)];
    case 'distance':
      return [distances(x)];
    case 'gram-schmidt':
      return [stepWorking(x, position)];
    case 'basis':
      return [coordinates(x)];
  }
}

const nameOf = ({ name }: Arrow) => texName(name);

function sums({ operation }: Values, x: Analysis): Working {
  const { a, b, arrows } = x;
  if (operation === 'add') {
    const line = `${nameOf(a)} + ${nameOf(b)} = ${texVector(a.point)} + ${texVector(b.point)} ${texIsVector(x.sum)}`;
    return { title: says.sum, lines: [line] };
  }
  if (operation === 'scale') {
    const c = a.coefficient;
    const line = `${texFactor(c)}\\,${nameOf(a)} = ${texFactor(c)} ${texVector(a.point)} ${texIsVector(times(c, a.point))}`;
    return { title: says.scale, lines: [line] };
  }
  const coefficients = arrows.map(({ coefficient }) => coefficient);
  return {
    title: says.combination,
    lines: [
      texCombination(coefficients, arrows.map(nameOf)),
      `= ${texCombination(
        coefficients,
        arrows.map(({ point }) => texVector(point)),
      )}`,
      texIsVector(combinationShown(x)),
    ],
  };
}

function dotProduct(x: Analysis): Working {
  const { a, b, angle, cosine } = x;
  const [u, v] = [nameOf(a), nameOf(b)];
  const lengths = [a, b].map(({ point }) => texIs(lengthOf(point)));
  const [dot, c] = isRightAngle(x) ? [0, 0] : [x.dot, cosine];
  const lines = [
    `${u}\\cdot ${v} = ${texProducts(a.point, b.point)} ${texIs(dot)}`,
    `\\|${u}\\| ${lengths[0]},\\quad \\|${v}\\| ${lengths[1]}`,
  ];
  lines.push(
    angle === null || c === null
      ? `\\theta:\\ ${undefinedTex}`
      : `\\cos\\theta = \\frac{${u}\\cdot ${v}}{\\|${u}\\|\\,\\|${v}\\|} ${texIs(c)},\\quad \\theta ${texIsDegrees(angle)}`,
  );
  return { title: says.dot, colour: 'eigen', lines };
}

function projection(x: Analysis): Working {
  const { a, b } = x;
  const [u, v] = [nameOf(a), nameOf(b)];
  const square = texNumber(b.point.reduce((sum, c) => sum + c * c, 0));
  const [dot, shadow] = isRightAngle(x)
    ? [0, x.projection && times(0, x.projection)]
    : [x.dot, x.projection];
  const lines = shadow
    ? [
        `\\frac{${u}\\cdot ${v}}{${v}\\cdot ${v}}\\,${v} = \\frac{${texNumber(dot)}}{${square}} ${texVector(b.point)} ${texIsVector(withoutDust(shadow))}`,
      ]
    : [undefinedTex];
  return { title: says.projection, colour: 'volume', lines };
}

function crossProduct(x: Analysis): Working {
  const { a, b, dimension } = x;
  const cross = crossShown(x);
  const [u, v] = [nameOf(a), nameOf(b)];
  const [a1, a2, a3] = a.point.map(texFactor);
  const [b1, b2, b3] = b.point.map(texFactor);
  const rows =
    dimension === 2
      ? ['0', '0', `${a1}\\cdot${b2} - ${a2}\\cdot${b1}`]
      : [
          `${a2}\\cdot${b3} - ${a3}\\cdot${b2}`,
          `${a3}\\cdot${b1} - ${a1}\\cdot${b3}`,
          `${a1}\\cdot${b2} - ${a2}\\cdot${b1}`,
        ];
  return {
    title: says.cross,
    colour: 'volume',
    lines: [
      `${u}\\times ${v} = \\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix} ${texIsVector(cross)}`,
      `\\|${u}\\times ${v}\\| ${texIs(lengthOf(cross))}`,
    ],
  };
}

function norms({ p }: Values, { a, norms: sizes }: Analysis): Working {
  const u = nameOf(a);
  const entries = a.point.map(texSize);
  const powers = (exponent: string) => entries.map((c) => `${c}^{${exponent}}`).join(' + ');
  const lines = [
    `\\|${u}\\|_1 = ${entries.join(' + ')} ${texIs(sizes.l1)}`,
    `\\|${u}\\|_2 = \\sqrt{${powers('2')}} ${texIs(sizes.l2)}`,
    `\\|${u}\\|_\\infty = \\max\\left(${entries.join(',\\ ')}\\right) ${texIs(sizes.linf)}`,
  ];
  if (Number.isFinite(p) && p !== 1 && p !== 2) {
    const exponent = texNumber(p, 4);
    lines.push(
      `\\|${u}\\|_{${exponent}} = \\left(${powers(exponent)}\\right)^{1/${exponent}} ${texIs(sizes.lp)}`,
    );
  }
  return { title: says.norms, colour: 'volume', lines };
}

function distances({ a, b, distances: d }: Analysis): Working {
  const gaps = a.point.map((c, k) => texFactor(Math.abs(c - (b.point[k] as number))));
  const lines = [
    `|${nameOf(a)} - ${nameOf(b)}| = \\left(${gaps.join(',\\ ')}\\right)`,
    `d_2 = \\sqrt{${gaps.map((gap) => `${gap}^2`).join(' + ')}} ${texIs(d.euclidean)}`,
    `d_1 = ${gaps.join(' + ')} ${texIs(d.manhattan)}`,
    `d_\\infty = \\max\\left(${gaps.join(',\\ ')}\\right) ${texIs(d.chebyshev)}`,
    d.cosine === null
      ? `\\cos\\theta:\\ ${undefinedTex}`
      : `1 - \\cos\\theta = 2\\,\\sin^2\\tfrac{\\theta}{2} ${texIs(d.cosine)}`,
  ];
  return { title: says.distances, lines };
}

function coordinates({ a, basis, coordinates: c, basisFault, dimension }: Analysis): Working {
  const title = says.basis;
  if (!c) {
    const reason = basisFault ? words.because(words.noBasis[basisFault](dimension)) : words.none;
    return { title, colour: 'warning', lines: [`\\text{${reason}}`] };
  }
  const names = basis.map(nameOf);
  const rows = a.point.map((_, i) =>
    basis.map(({ point }) => texNumber(point[i] as number, 4)).join(' & '),
  );
  const shown = coordinatesShown(c, basis);
  const rounded = shown.map((value) => Number(value.toPrecision(4)));
  const unknowns = basis.map((_, k) => `c_${k + 1}`).join(' \\\\ ');
  return {
    title,
    colour: 'accent',
    lines: [
      `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix} \\begin{pmatrix} ${unknowns} \\end{pmatrix} = ${texVector(a.point)}`,
      `c ${texIsVector(shown)}`,
      `${nameOf(a)} ${texRelation(shown)} ${texCombination(rounded, names)}`,
    ],
  };
}
