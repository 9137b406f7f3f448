import { type FunctionText, letterNames } from '../function-text';
import type { GeneratedKernel, TexelText } from '../generated';
import { stateVariables, type UpdateRule } from './update-rules';

/**
 * The kernels of a swarm. A descent's state is packed four numbers to a texel, in one texture or two:
 * x, y, the optimiser's memory, and, where steps are counted, the last step that moved it.
 *
 * A descent that has come farther than 10⁶ from the origin, or left the finite numbers, has diverged
 * and is kept at `divergedMark`; one that is where the function is absent rests there. So what has become of it
 * is told by its place alone.
 */
export interface DescentKernelOptions {
  readonly rule: UpdateRule;
  /** Whether each descent keeps the number of the last step whose gradient was above `tolerance`. */
  readonly counted: boolean;
  /** Whether learning rate and momentum come from the texel's column and row. */
  readonly mapped: boolean;
}

/** The most minima that places are compared with, and the width of the texture that holds them. */
export const mostMinima = 256;
const divergenceLimit = 1000000;
export const divergedMark = 2000000;

/** What `place` says in its fourth number, where it is not the index of a minimum. */
export const destinations = { none: -1, absent: -2, diverged: -3 } as const;
/** What `outcome` says in its fourth number; 0 means that the GPU gave the work up. */
export const statuses = { alive: 1, diverged: 2, absent: 3 } as const;

/** Starts: a grid over a rectangle, each moved within its cell by up to ±jitter/2 of it. */
export function startKernel({ rule, counted }: DescentKernelOptions): GeneratedKernel {
  const texels = packed(stateVariables(rule, counted));
  const blank: TexelText = ['0.0', '0.0', '0.0', '0.0'];
  return {
    name: 'descent-starts',
    textures: [],
    scalars: ['x0', 'y0', 'dx', 'dy', 'jitter', 'offset'],
    statements: `${hash}
const x = x0 + dx * (this.thread.x + jitter * (first - 0.5));
const y = y0 + dy * (this.thread.y + jitter * (second - 0.5));`,
    outputs: texels.map((_, k) => (k === 0 ? ['x', 'y', '0.0', '0.0'] : blank)),
  };
}

/**
 * Two numbers in [0, 1) from a texel's place, by the permutation polynomial (34n + 1)n mod 289 of
 * McEwan, Sheets, Gustavson and Richardson, "Efficient computational noise in GLSL" (2012): its
 * integers are exact in float32, and half is added before each division so that the floor is too.
 */
const hash = `const n0 = this.thread.x + offset - 289 * Math.floor((this.thread.x + offset + 0.5) / 289);
const h0 = (34 * n0 + 1) * n0;
const n1 = h0 - 289 * Math.floor((h0 + 0.5) / 289) + this.thread.y + Math.floor((this.thread.x + offset + 0.5) / 289);
const m1 = n1 - 289 * Math.floor((n1 + 0.5) / 289);
const h1 = (34 * m1 + 1) * m1;
const n2 = h1 - 289 * Math.floor((h1 + 0.5) / 289) + Math.floor((this.thread.y + 0.5) / 289);
const m2 = n2 - 289 * Math.floor((n2 + 0.5) / 289);
const h2 = (34 * m2 + 1) * m2;
const n3 = h2 - 289 * Math.floor((h2 + 0.5) / 289);
const h3 = (34 * n3 + 1) * n3;
const n4 = h3 - 289 * Math.floor((h3 + 0.5) / 289);
const first = (n3 + 0.5) / 289;
const second = (n4 + 0.5) / 289;`;

/** (x, y, f, index of the minimum within `radius`, or one of `destinations`). */
export function placeKernel(f: FunctionText): GeneratedKernel {
  const { statements, value, inside } = f.write(0);
  return {
    name: 'descent-places',
    textures: ['state0', 'minima'],
    scalars: ['minimumCount', 'radius', ...letterNames(f)],
    statements: `${loaded(['x', 'y'])}
${statements}
${nearestMinimum}
if (${inside} < 0.5) nearest = ${destinations.absent};
if (Math.abs(x) > ${divergenceLimit}) nearest = ${destinations.diverged};`,
    outputs: [['x', 'y', value, 'nearest']],
  };
}

/**
 * (index of the minimum within `radius`, −2 where the function is absent at the start, or else −1; f;
 * the last step that moved it; one of `statuses`).
 */
export function outcomeKernel(f: FunctionText, rule: UpdateRule): GeneratedKernel {
  const { statements, value, inside } = f.write(0);
  const variables = stateVariables(rule, true);
  return {
    name: 'descent-outcomes',
    textures: [...stateTextures(packed(variables)), 'minima'],
    scalars: ['minimumCount', 'radius', ...letterNames(f)],
    statements: `${loaded(variables)}
${statements}
${nearestMinimum}
let status = ${statuses.alive};
if (${inside} < 0.5) {
status = ${statuses.absent};
nearest = ${destinations.none};
if (lastMove < 0.5) nearest = ${destinations.absent};
}
if (Math.abs(x) > ${divergenceLimit}) status = ${statuses.diverged};`,
    outputs: [['nearest', value, 'lastMove', 'status']],
  };
}

/** Every so many texels of a texture, for statistics. */
export const sampleKernel: GeneratedKernel = {
  name: 'descent-sample',
  textures: ['places'],
  scalars: ['strideX', 'strideY'],
  statements: `const place = places[Math.floor(this.thread.y * strideY + 0.5)][Math.floor(this.thread.x * strideX + 0.5)];`,
  outputs: [['place[0]', 'place[1]', 'place[2]', 'place[3]']],
};

const nearestMinimum = `let nearest = ${destinations.none};
let closest = radius * radius;
for (let i = 0; i < ${mostMinima}; i++) {
if (i >= minimumCount) break;
const minimum = minima[0][i];
const awayX = x - minimum[0];
const awayY = y - minimum[1];
const away = awayX * awayX + awayY * awayY;
if (away <= closest) {
closest = away;
nearest = i;
}
}`;

/** Four variables to a texel, the last one padded. */
export function packed(variables: readonly string[]): TexelText[] {
  const texels: TexelText[] = [];
  for (let k = 0; k < variables.length; k += 4) {
    const [a = '0.0', b = '0.0', c = '0.0', d = '0.0'] = variables.slice(k, k + 4);
    texels.push([a, b, c, d]);
  }
  return texels;
}

export function stateTextures(texels: readonly TexelText[]): string[] {
  return texels.map((_, k) => `state${k}`);
}

/** Declares the state's variables with their present values. */
export function loaded(variables: readonly string[]): string {
  const texels = stateTextures(packed(variables)).map(
    (name) => `const ${name}Texel = ${name}[this.thread.y][this.thread.x];`,
  );
  const values = variables.map(
    (name, k) => `let ${name} = state${Math.floor(k / 4)}Texel[${k % 4}];`,
  );
  return [...texels, ...values].join('\n');
}
