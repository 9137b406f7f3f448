import { type FunctionText, letterNames } from '../function-text';
import type { GeneratedKernel } from '../generated';
import { type DescentKernelOptions, divergedMark, loaded, packed, stateTextures } from './kernels';
import { stateVariables } from './update-rules';

/** The most steps of one call: a loop's bound must be a literal. */
export const mostStepsPerCall = 64;

/** Statements' names of the copies of one step. */
const prefixes = ['f', 'g', 'h', 'k'] as const;
/** Where one step takes longer to read than this, a loop's own cost does not matter. */
const longestUnrolled = 400;

/** The square of the distance from the origin beyond which a descent has diverged. */
const divergenceSquare = '1000000000000.0';

/**
 * How many steps one round of the loop makes. In software GL a round costs as much as ten
 * operations, so short steps are written out several times.
 */
export function stepsPerRound(f: FunctionText): number {
  return f.writeStep(prefixes[0]).statements.length > longestUnrolled ? 1 : prefixes.length;
}

/** Up to `mostStepsPerCall` steps of every descent: so many rounds, then so many single steps. */
export function stepKernel(f: FunctionText, options: DescentKernelOptions): GeneratedKernel {
  const { rule, counted, mapped } = options;
  const variables = stateVariables(rule, counted);
  const texels = packed(variables);
  const perRound = stepsPerRound(f);
  const fromTexel = ['learningRate', 'momentum'];
  const round = prefixes
    .slice(0, perRound)
    .map((prefix, copy) => oneStep(f, options, prefix, `${perRound} * i + ${copy}`));
  const single = oneStep(f, options, prefixes[0], `${perRound} * rounds + i`);
  return {
    name: 'descent-steps',
    textures: [...stateTextures(texels), ...(mapped ? ['axes'] : [])],
    scalars: [
      'rounds',
      'singles',
      ...(counted ? ['stepsDone', 'tolerance'] : []),
      ...rule.scalars.filter((name) => !(mapped && fromTexel.includes(name))),
      ...letterNames(f),
    ],
    integers: ['rounds', 'singles'],
    statements: `${loaded(variables)}
${mapped ? axisSettings : ''}
${rule.before ?? ''}
let gradientX = 0.0;
let gradientY = 0.0;
let farthest = x * x + y * y;
${loop('rounds', mostStepsPerCall / perRound, round)}
${perRound > 1 ? loop('singles', perRound - 1, [single]) : ''}
if (!(farthest <= ${divergenceSquare} && x * x + y * y <= ${divergenceSquare})) {
x = ${divergedMark};
y = 0.0;
}`,
    outputs: texels,
  };
}

function loop(count: string, most: number, bodies: readonly string[]): string {
  return `for (let i = 0; i < ${most}; i++) {
if (i >= ${count}) break;
${bodies.join('\n')}
}`;
}

/**
 * One step. What is not finite is left to the end: from there nothing comes back to a number.
 * @param index counts from 0 within the call
 */
function oneStep(
  f: FunctionText,
  { rule, counted }: DescentKernelOptions,
  prefix: string,
  index: string,
): string {
  const { statements, gradient, inside } = f.writeStep(prefix);
  const moves = `gradientX * gradientX + gradientY * gradientY > tolerance * tolerance`;
  return `${statements}
${inside === '1' ? '' : `if (${inside} < 0.5) break;`}
gradientX = ${gradient[0]};
gradientY = ${gradient[1]};
${rule.beforeEach ?? ''}
${rule.update('X')}
${rule.update('Y')}
${counted ? `if (farthest <= ${divergenceSquare} && ${moves}) lastMove = stepsDone + ${index} + 1;` : ''}
farthest = Math.max(farthest, x * x + y * y);`;
}

const axisSettings = `const rateTexel = axes[0][this.thread.x];
const momentumTexel = axes[1][this.thread.y];
const learningRate = rateTexel[0];
const momentum = momentumTexel[0];`;
