import type { GeneratedKernel } from '../generated';
import { type FieldText, letterIdentifiers } from './field-text';

/**
 * The kernels of a nonlinear flow. A particle is one texel (x, y, z, 0). One that has come farther than
 * 10⁶ from the origin, left the finite numbers, or come to where the field is absent is gone: it rests at
 * `goneMark` with −1 for its fourth number, and is not drawn. Bounds are looked at once a round, and calls make
 * whole rounds, so that it does not matter how steps are dealt out to calls.
 */
export const goneMark = 2_000_000;
const farthestSquare = '1000000000000.0';

/** The most steps of one call: a loop's bound must be a literal. */
export const mostStepsPerCall = 64;

const axes = ['X', 'Y', 'Z'] as const;
const coordinates = ['x', 'y', 'z'] as const;

/** Starts: points of the cube [−1, 1]³ put into a box, centre and half sides. */
export const startsKernel: GeneratedKernel = {
  name: 'flow-starts',
  textures: ['cloud'],
  scalars: ['centreX', 'centreY', 'centreZ', 'halfX', 'halfY', 'halfZ'],
  statements: 'const point = cloud[this.thread.y][this.thread.x];',
  outputs: [
    [
      'centreX + halfX * point[0]',
      'centreY + halfY * point[1]',
      'centreZ + halfZ * point[2]',
      '0.0',
    ],
  ],
};

const loaded = (dimension: 2 | 3) => `const particle = state[this.thread.y][this.thread.x];
let x = particle[0];
let y = particle[1];
${dimension === 3 ? 'let' : 'const'} z = particle[2];
let gone = particle[3];`;

const squares = (dimension: 2 | 3) => (dimension === 3 ? 'x * x + y * y + z * z' : 'x * x + y * y');

/** Names of the copies of one step, in a round of the loop. */
const copies = ['p', 'q', 'r', 's'] as const;
/** Where one step takes longer to read than this, a loop's own cost does not matter. */
const longestUnrolled = 1500;
/** Nor beside real powers, of which software GL takes minutes to translate a dozen in one program. */
const costly = /Math\.pow/;

/**
 * How many steps one round of the loop makes. In software GL a round costs as much as ten operations, so
 * short steps are written out several times.
 */
export function stepsPerRound(field: FieldText): number {
  const step = oneStep(field, copies[0]);
  return step.length > longestUnrolled || costly.test(step) ? 1 : copies.length;
}

/** One step of length `h` by the classical Runge–Kutta method, in place. @param copy a letter for its names */
function oneStep(field: FieldText, copy: string): string {
  const used = axes.slice(0, field.dimension);
  const stages = ['a', 'b', 'c', 'd'] as const;
  const lines: string[] = [];
  const guards: string[] = [];
  stages.forEach((stage, k) => {
    const before = stages[k - 1];
    const reach = stage === 'd' ? 'h' : 'half';
    const place = coordinates.map((c, i) => {
      if (k === 0 || i >= field.dimension) return c;
      const name = `${c}At${copy}${k}`;
      lines.push(`const ${name} = ${c} + ${reach} * ${before}${copy}Slope${axes[i]};`);
      return name;
    });
    const { statements, velocity, inside } = field.write(
      place as [string, string, string],
      `${stage}${copy}`,
    );
    if (statements !== '') lines.push(statements);
    used.forEach((axis, i) => {
      lines.push(`const ${stage}${copy}Slope${axis} = ${velocity[i]};`);
    });
    if (inside !== '1') guards.push(inside);
  });
  if (guards.length > 0) lines.push(`if (${guards.join(' * ')} < 0.5) { gone = -1.0; break; }`);
  used.forEach((axis, i) => {
    const [a, b, c, d] = stages.map((stage) => `${stage}${copy}Slope${axis}`);
    const slope = `${a} + 2.0 * (${b} + ${c}) + ${d}`;
    lines.push(`${coordinates[i]} = ${coordinates[i]} + sixth * (${slope});`);
  });
  return lines.join('\n');
}

/** Looks whether it has left every bound; what is not finite has too, and never becomes finite again. */
const looked = (dimension: 2 | 3) =>
  `if (!(${squares(dimension)} <= ${farthestSquare})) gone = -1.0;`;

const ended = (dimension: 2 | 3) => `if (gone < -0.5) {
x = ${goneMark};
y = 0.0;
${dimension === 3 ? 'z = 0.0;' : ''}
}`;

function loop(count: string, most: number, body: string): string {
  return `for (let i = 0; i < ${most}; i++) {
if (i >= ${count}) break;
${body}
}`;
}

/** `rounds` rounds of steps of length `h`, up to `mostStepsPerCall` steps, of every particle. */
export function stepsKernel(field: FieldText, perRound: number): GeneratedKernel {
  const round = copies.slice(0, perRound).map((copy) => oneStep(field, copy));
  return {
    name: 'flow-steps',
    textures: ['state'],
    scalars: ['rounds', 'h', ...letterIdentifiers(field)],
    integers: ['rounds'],
    statements: `${loaded(field.dimension)}
const half = 0.5 * h;
const sixth = h / 6.0;
${loop('rounds', mostStepsPerCall / perRound, `${round.join('\n')}\n${looked(field.dimension)}`)}
${ended(field.dimension)}`,
    outputs: [['x', 'y', 'z', 'gone']],
  };
}

/** Single steps and a shorter one for the picture: (x, y, z, speed there, or −1 when it is gone). */
export function placesKernel(field: FieldText): GeneratedKernel {
  const { statements, velocity } = field.write(['x', 'y', 'z'], 'e');
  return {
    name: 'flow-places',
    textures: ['state'],
    scalars: ['singles', 'step', 'rest', ...letterIdentifiers(field)],
    integers: ['singles'],
    statements: `${loaded(field.dimension)}
let h = step;
let half = 0.5 * h;
let sixth = h / 6.0;
${loop('singles', copies.length - 1, oneStep(field, copies[0]))}
h = rest;
half = 0.5 * h;
sixth = h / 6.0;
${loop('1', 1, oneStep(field, copies[1]))}
${looked(field.dimension)}
${ended(field.dimension)}
${statements}
let speed = Math.sqrt(${velocity.map((v) => `(${v}) * (${v})`).join(' + ')});
if (gone < -0.5) speed = -1.0;`,
    outputs: [['x', 'y', 'z', 'speed']],
  };
}

/**
 * What particles leave behind: bands of `rows` rows, the newest first. Moves every band one on and puts the
 * present state into the first; `fresh` above 0.5 puts it into all of them.
 */
export const bandsKernel: GeneratedKernel = {
  name: 'flow-bands',
  textures: ['state', 'bands'],
  scalars: ['rows', 'fresh'],
  statements: `const band = Math.floor((this.thread.y + 0.5) / rows);
const row = this.thread.y - band * rows;
const now = state[Math.floor(row + 0.5)][this.thread.x];
const before = bands[Math.floor(Math.max(this.thread.y - rows, 0.0) + 0.5)][this.thread.x];
let a = before[0];
let b = before[1];
let c = before[2];
let d = before[3];
if (band < 0.5 || fresh > 0.5) {
a = now[0];
b = now[1];
c = now[2];
d = now[3];
}`,
  outputs: [['a', 'b', 'c', 'd']],
};
