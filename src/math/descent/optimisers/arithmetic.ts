/** What the arithmetic of most steps begins and ends with, as lines of aligned TeX. */
import { at, type Objective } from '../objective';
import { texColumn, texFactor, texNumber } from '../tex';

/** ∇f(θ) + λθ into `out`: torch's weight decay as an L² penalty. */
export function decayedGradient(
  state: Float64Array,
  weightDecay: number,
  objective: Objective,
  out: Float64Array,
): Float64Array {
  objective.gradient(at(state, 0), at(state, 1), out);
  if (weightDecay !== 0) {
    for (let i = 0; i < 2; i++) out[i] = at(out, i) + weightDecay * at(state, i);
  }
  return out;
}

/** g = ∇f(θ), and g + λθ where weights decay. */
export function gradientLines(
  state: Float64Array,
  weightDecay: number,
  objective: Objective,
): string[] {
  const g = objective.gradient(at(state, 0), at(state, 1), new Float64Array(2));
  const lines = [`g &= \\nabla f(\\theta) = ${columnOf(g)}`];
  if (weightDecay !== 0) {
    const decayed = decayedGradient(state, weightDecay, objective, new Float64Array(2));
    lines.push(`g &\\leftarrow g + ${texNumber(weightDecay)}\\,\\theta = ${columnOf(decayed)}`);
  }
  return lines;
}

/** θ ← θ − η·what, with its numbers. `step` is subtracted from θ, component by component. */
export function thetaLine(
  before: Float64Array,
  after: Float64Array,
  rate: number,
  what: string,
  step: Float64Array | readonly number[],
): string {
  const [sx, sy] = [step[0] as number, step[1] as number];
  return (
    `\\theta &\\leftarrow \\theta - \\eta\\, ${what} = ` +
    `${columnOf(before)} - ${texFactor(rate)} ${texColumn(sx, sy)} = ${columnOf(after)}`
  );
}

/** name ← formula = numbers, for two numbers of the state from index `from`. */
export function memoryLine(name: string, formula: string, state: Float64Array, from: number) {
  return `${name} &\\leftarrow ${formula} = ${columnOf(state, from)}`;
}

export function columnOf(numbers: Float64Array, from = 0): string {
  return texColumn(at(numbers, from), at(numbers, from + 1));
}
