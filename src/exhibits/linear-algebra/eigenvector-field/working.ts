import { apply, dot } from '../../../math/matrix';
import { isDefectiveBlock } from '../../../math/spectral';
import type { Working } from '../../contract';
import { type Analysis, analyse, digitsOf, directionOf, leadersOf, lineAngle } from './analysis';
import { iterationWorking, sentenceLines } from './iteration-working';
import type { Values } from './parameters';
import { factorsOf } from './stories/acts';
import { isRound } from './stories/pair';
import { powerNotes } from './stories/powers';
import { defectiveChain } from './stories/structure';
import { storyOf } from './story';
import { texFactorOf, texOf, texSquare, texValue, texValues, texVector } from './tex';
import { words } from './words';

const says = words.working;
const text = (sentence: string) => `\\text{${sentence}}`;
const degrees = 180 / Math.PI;

/** The calculation behind the picture, with its numbers; by subject. */
export function working(values: Values, position: number): readonly Working[] {
  const analysis = analyse(values);
  switch (values.subject) {
    case 'field':
      return [turn(values, analysis), spectrum(analysis), ...iterationWorking(values, position)];
    case 'algorithms':
      return iterationWorking(values, position);
    case 'flow':
      return [limits(analysis), spectrum(analysis)];
    case 'rayleigh':
      return [quotient(values, analysis), critical(analysis)];
    case 'structure':
      return structure(analysis);
    case 'powers':
      return [factors(analysis), power(values, position)];
  }
}

function turn(values: Values, { a }: Analysis): Working {
  const { v } = directionOf(values);
  const image = apply(a, v);
  const angle = lineAngle(a, v);
  return {
    title: says.turn,
    colour: 'accent',
    lines: [
      `A v = ${texSquare(a)} ${texVector(v)} = ${texVector(image)}`,
      `v^{\\mathsf T} A v = ${texOf(dot(v, image))}`,
      angle === null
        ? 'A v = 0'
        : `\\cos\\alpha = \\frac{|v^{\\mathsf T} A v|}{|v|\\,|A v|} = ${texOf(Math.cos(angle))},\\quad \\alpha = ${texOf(angle * degrees)}^\\circ`,
    ],
  };
}

/** Every real eigenspace with its basis, a complex pair with its plane. */
function spectrum(analysis: Analysis): Working {
  const { eigenspaces, plane } = analysis;
  const digits = digitsOf(analysis);
  const lines = eigenspaces
    .filter(({ value }) => value.im === 0)
    .map(
      ({ value, basis }) =>
        `\\lambda = ${texOf(value.re, digits)}:\\quad ${basis.map((v) => texVector(v.map(({ re }) => re))).join(',\\ ')}`,
    );
  if (plane)
    lines.push(
      `\\lambda = ${texValue(plane)}:\\quad ${texVector(plane.basis[0])} \\pm i ${texVector(plane.basis[1])}`,
    );
  return { title: says.eigen, colour: 'eigen', lines };
}

function limits(analysis: Analysis): Working {
  const { flow, map } = leadersOf(analysis);
  const list = (leading: typeof flow) => texValues(leading, digitsOf(analysis));
  return {
    title: says.flow,
    colour: 'accent',
    lines: [
      `v' = A v - (v^{\\mathsf T} A v)\\,v,\\quad v(t) = \\frac{e^{tA} v_0}{|e^{tA} v_0|}`,
      `${text(says.largestRealPart)}:\\quad \\lambda = ${list(flow)}`,
      `v \\leftarrow \\frac{A v}{|A v|},\\quad v_k = \\frac{A^k v_0}{|A^k v_0|}`,
      `${text(says.largestModulus)}:\\quad \\lambda = ${list(map)}`,
    ],
  };
}

function quotient(values: Values, { a }: Analysis): Working {
  const { v } = directionOf(values);
  return {
    title: says.quotient,
    colour: 'accent',
    lines: [
      `v = ${texVector(v)}`,
      `\\rho(v) = \\frac{v^{\\mathsf T} A v}{v^{\\mathsf T} v} = ${texOf(dot(v, apply(a, v)))}`,
    ],
  };
}

function critical({ symmetric, critical: points }: Analysis): Working {
  return {
    title: says.critical,
    lines: [
      `S = \\tfrac12 (A + A^{\\mathsf T}) = ${texSquare(symmetric)}`,
      ...points.map(
        ({ value, direction }) => `\\rho = ${texOf(value)}:\\quad ${texVector(direction)}`,
      ),
    ],
  };
}

function structure(analysis: Analysis): Working[] {
  if (analysis.plane) return [pair(analysis), spectrum(analysis)];
  if (!analysis.isDiagonalizable) return [chain(analysis)];
  return [spectral(analysis)];
}

function pair({ plane }: Analysis): Working {
  if (!plane) return { title: says.pair, lines: [] };
  const size = Math.hypot(plane.re, plane.im);
  const angle = Math.atan2(plane.im, plane.re);
  return {
    title: says.pair,
    colour: 'volume',
    lines: [
      `\\lambda = ${texValue(plane)} = ${texOf(size)}\\,e^{\\pm i\\,${texOf(angle)}}`,
      `${text(says.turnPerStep)}:\\quad \\arg\\lambda = ${texOf(angle * degrees)}^\\circ`,
      `${text(says.growthPerStep)}:\\quad |\\lambda| = ${texOf(size)}`,
      `${text(says.growthPerTurn)}:\\quad |\\lambda|^{360^\\circ/\\arg\\lambda} = ${texOf(size ** ((2 * Math.PI) / angle))}`,
      ...(isRound(plane) ? says.adapted.slice(0, 1) : says.adapted.slice(1)).map(text),
      `A v_1 = ${texOf(plane.re)}\\,v_1 - ${texFactorOf(plane.im)}\\,v_2`,
      `A v_2 = ${texOf(plane.im)}\\,v_1 + ${texFactorOf(plane.re)}\\,v_2`,
    ],
  };
}

function chain(analysis: Analysis): Working {
  const found = defectiveChain(analysis);
  if (!found) return { title: says.chain, lines: [] };
  const { block, chain: vectors, first } = found;
  const { value, algebraic, geometric } = block;
  const shift = `(A - ${texFactorOf(value.re)} I)`;
  const name = (k: number) => `v_${first + k + 1}`;
  return {
    title: says.chain,
    colour: 'eigen',
    lines: [
      `\\lambda = ${texOf(value.re)}:\\quad ${algebraic}\\times,\\quad \\dim\\ker(A - \\lambda I) = ${geometric}`,
      ...vectors.map((v, k) => `${name(k)} = ${texVector(v)}`),
      `${shift}\\,${name(0)} = 0`,
      ...vectors.slice(1).map((_, k) => `${shift}\\,${name(k + 1)} = ${name(k)}`),
    ],
  };
}

function spectral(analysis: Analysis): Working {
  const {
    isSymmetric,
    structure: { blocks, condition },
  } = analysis;
  const parts = blocks.flatMap(({ value, chains }) =>
    chains.map((v) => ({ lambda: value.re, v: v[0] as readonly number[] })),
  );
  const digits = digitsOf(analysis);
  const directions = parts.map(
    ({ lambda, v }, k) =>
      `\\lambda_${k + 1} = ${texOf(lambda, digits)},\\quad v_${k + 1} = ${texVector(v)}`,
  );
  return isSymmetric
    ? {
        title: says.spectral,
        colour: 'eigen',
        lines: [
          `A = ${parts.map((_, k) => `\\lambda_${k + 1} v_${k + 1} v_${k + 1}^{\\mathsf T}`).join(' + ')}`,
          ...directions,
          'v_i^{\\mathsf T} v_j = 0 \\quad (i \\ne j)',
        ],
      }
    : {
        title: says.oblique,
        colour: 'eigen',
        lines: ['A v_k = \\lambda_k v_k', ...directions, `\\kappa(P) = ${texOf(condition)}`],
      };
}

/** The middle factor is diagonal, with 2×2 blocks for pairs, or a Jordan form. */
const middleName = ({ structure: { blocks } }: Analysis) =>
  blocks.some(isDefectiveBlock) ? 'J' : 'D';

function factors(analysis: Analysis): Working {
  const { p, j, pInverse } = factorsOf(analysis);
  const middle = middleName(analysis);
  return {
    title: says.acts,
    colour: 'eigen',
    lines: [
      `A = P\\,${middle}\\,P^{-1}`,
      `P = ${texSquare(p)}`,
      `${middle} = ${texSquare(j, digitsOf(analysis))}`,
      pInverse ? `P^{-1} = ${texSquare(pInverse)}` : text(words.stories.acts.singular),
      `\\kappa(P) = ${texOf(analysis.structure.condition)}`,
    ],
  };
}

function power(values: Values, position: number): Working {
  const analysis = analyse(values);
  const { n } = analysis;
  if (values.act === 'acts')
    return {
      title: says.power,
      lines: [
        `A^k = P\\,${middleName(analysis)}^k\\,P^{-1}`,
        `\\lambda = ${texValues(analysis.eigenvalues, digitsOf(analysis))}`,
      ],
    };
  const whole = storyOf(values).at(position);
  const shown = n === 3 ? whole : [whole[0] ?? 0, whole[1] ?? 0, whole[3] ?? 0, whole[4] ?? 0];
  const isDrawn = storyOf(values).trail !== null;
  const { between, below } = powerNotes(analysis);
  const k = isDrawn ? position : Math.floor(position + 1e-9);
  return {
    title: says.power,
    colour: 'accent',
    lines: [
      `A^{${texOf(k)}} = ${texSquare(shown)}`,
      ...[between, below].filter((note) => note !== '').flatMap(sentenceLines),
    ],
  };
}
