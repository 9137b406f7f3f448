/** torch.optim.SGD without the S: the rule behind gradient descent, momentum and Nesterov. */
import { at, type Objective } from '../objective';
import { texNumber } from '../tex';
import { columnOf, decayedGradient, gradientLines, memoryLine, thetaLine } from './arithmetic';

export interface SgdSettings {
  readonly momentum: number;
  readonly dampening: number;
  readonly weightDecay: number;
  readonly nesterov: boolean;
}

/** Inner state: the momentum buffer (2), and 1 once it has been filled. */
const buffer = 2;
const filled = 4;
export const sgdInnerSize = 3;

const gradient = new Float64Array(2);

/** The buffer starts as the first gradient, undamped, as torch has it. */
export function sgdStep(
  state: Float64Array,
  settings: SgdSettings,
  rate: number,
  objective: Objective,
): void {
  const { momentum, dampening, weightDecay, nesterov } = settings;
  const g = decayedGradient(state, weightDecay, objective, gradient);
  const isFilled = state[filled] === 1;
  for (let i = 0; i < 2; i++) {
    const gi = at(g, i);
    const v = isFilled ? momentum * at(state, buffer + i) + (1 - dampening) * gi : gi;
    state[buffer + i] = v;
    state[i] = at(state, i) - rate * (nesterov ? gi + momentum * v : v);
  }
  state[filled] = 1;
}

export function sgdArithmetic(
  state: Float64Array,
  settings: SgdSettings,
  rate: number,
  objective: Objective,
): string[] {
  const { momentum, dampening, weightDecay, nesterov } = settings;
  const after = state.slice();
  sgdStep(after, settings, rate, objective);
  const lines = gradientLines(state, weightDecay, objective);
  const share = dampening === 0 ? 'g' : `${texNumber(1 - dampening)}\\, g`;
  const beta = texNumber(momentum);
  const formula =
    state[filled] === 1
      ? `${beta}\\, v + ${share} = ${beta} ${columnOf(state, buffer)} + ${share}`
      : 'g';
  lines.push(memoryLine('v', formula, after, buffer));
  if (!nesterov) {
    return [...lines, thetaLine(state, after, rate, 'v', after.subarray(buffer, buffer + 2))];
  }
  const g = decayedGradient(state, weightDecay, objective, new Float64Array(2));
  const step = g.map((gi, i) => gi + momentum * at(after, buffer + i));
  return [...lines, thetaLine(state, after, rate, `(g + ${beta}\\, v)`, step)];
}

export function sgdVelocity(state: Float64Array): [number, number] {
  return [-at(state, buffer), -at(state, buffer + 1)];
}
