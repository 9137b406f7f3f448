/** Equilibria of a nonlinear field by Newton's method from many starts: found, never all. */
import { normFrobenius } from '../basics';
import { type Complex, eigenvalues } from '../eigen';
import { svd } from '../svd';
import { boundaryTolerance, linearStability, type Verdict } from './stability';
import { portraitType } from './type';
import type { VectorField } from './vector-field';

/** A box of the plane or of space. */
export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface Equilibrium {
  readonly point: readonly number[];
  /** Row-major, symbolic derivatives at the point. */
  readonly jacobian: readonly number[];
  readonly eigenvalues: readonly Complex[];
  /** The linearisation's; of the true flow only where `stability` is not `undetermined`. */
  readonly type: string;
  /** `undetermined` where no Re λ is positive and some is zero within 1e-9·‖J‖_F. */
  readonly stability: Verdict;
  /** Whether the Jacobian is singular there: other equilibria may lie beside it without a gap. */
  readonly degenerate: boolean;
}

/** Starts along each axis. */
const startsPerAxis = { 2: 15, 3: 7 } as const;
const mostSteps = 60;
/** Two that are nearer than this, relative to the box, are one. */
const same = 1e-5;
/** So many of those whose Jacobian is singular stand for a continuum. */
const mostDegenerate = 5;
const singular = 1e-9;

/** J⁺·v, small singular values left out: along a curve of equilibria Newton goes the shortest way. */
function leastSquares(jacobian: readonly number[], v: Float64Array): number[] | null {
  if (!jacobian.every(Number.isFinite)) return null;
  const { u, s, v: right } = svd(jacobian);
  const n = s.length;
  const limit = singular * (s[0] as number);
  if ((s[0] as number) === 0) return null;
  const step = Array<number>(n).fill(0);
  for (let k = 0; k < n; k++) {
    if ((s[k] as number) <= limit) continue;
    let along = 0;
    for (let i = 0; i < n; i++) along += (u[i * n + k] as number) * (v[i] as number);
    for (let i = 0; i < n; i++)
      step[i] = (step[i] as number) + ((right[i * n + k] as number) * along) / (s[k] as number);
  }
  return step;
}

/** Newton's method; null where it does not settle. */
function newton(field: VectorField, start: readonly number[], size: number): number[] | null {
  const point = [...start];
  const velocity = new Float64Array(3);
  for (let k = 0; k < mostSteps; k++) {
    const speed = field.velocity(point, velocity).subarray(0, field.dimension);
    if (!speed.every(Number.isFinite)) return null;
    if (speed.every((c) => c === 0)) return point;
    const step = leastSquares(field.jacobian(point), speed);
    if (!step) return null;
    point.forEach((x, i) => {
      point[i] = x - (step[i] as number);
    });
    const length = Math.hypot(...step);
    if (!Number.isFinite(length) || Math.hypot(...point) > 1e4 * size) return null;
    if (length <= 1e-14 * size) return settled(field, point, size) ? point : null;
  }
  return settled(field, point, size) ? point : null;
}

/** Whether nothing moves there: least squares alone may settle where the speed is only smallest. */
function settled(field: VectorField, point: readonly number[], size: number): boolean {
  const speed = field.velocity(point, new Float64Array(3)).subarray(0, field.dimension);
  const slope = normFrobenius(field.jacobian(point));
  return Math.hypot(...speed) <= 1e-9 * Math.max(slope * size, Number.MIN_VALUE);
}

function starts({ low, high }: Box, n: 2 | 3): number[][] {
  const count = startsPerAxis[n];
  return Array.from({ length: count ** n }, (_, index) =>
    Array.from({ length: n }, (_unused, axis) => {
      const share = (Math.floor(index / count ** axis) % count) / (count - 1);
      const [from, to] = [low[axis] as number, high[axis] as number];
      return from + (to - from) * share;
    }),
  );
}

/** What the linearisation says of a point where nothing moves. */
export function equilibriumAt(field: VectorField, point: readonly number[]): Equilibrium | null {
  const jacobian = field.jacobian(point).map((x) => x + 0);
  if (!jacobian.every(Number.isFinite)) return null;
  const values = eigenvalues(jacobian);
  const tolerance = boundaryTolerance(jacobian, 'flow');
  const { stability } = linearStability(jacobian, 'flow');
  const unstable = values.some(({ re }) => re > tolerance);
  const critical = values.some(({ re }) => Math.abs(re) <= tolerance);
  const { s } = svd(jacobian);
  return {
    point: point.map((x) => x + 0),
    jacobian,
    eigenvalues: values,
    type: portraitType(jacobian, 'flow'),
    stability: unstable ? 'unstable' : critical ? 'undetermined' : stability,
    degenerate: (s.at(-1) as number) <= singular * Math.max(s[0] as number, Number.MIN_VALUE),
  };
}

/** Multiples of the box's size smaller than this are zero. */
const tidy = (x: number, size: number): number => (Math.abs(x) < 1e-12 * size ? 0 : x);

/**
 * Those in the box (and a tenth beyond it), by Newton's method from a lattice of starts; in order of x,
 * then y, then z. Of a continuum a few stand for all of it.
 */
export function findEquilibria(field: VectorField, box: Box): Equilibrium[] {
  const n = field.dimension;
  const spans = box.low.map((from, i) => (box.high[i] as number) - from);
  const size = Math.max(...spans);
  const inside = (point: readonly number[]) =>
    point.every((x, i) => {
      const margin = 0.1 * (spans[i] as number) + 1e-9 * size;
      return x >= (box.low[i] as number) - margin && x <= (box.high[i] as number) + margin;
    });
  const found: Equilibrium[] = [];
  let degenerate = 0;
  for (const start of starts(box, n)) {
    const point = newton(field, start, size)?.map((x) => tidy(x, size));
    if (!point || !inside(point)) continue;
    const near = (other: readonly number[]) =>
      Math.hypot(...point.map((x, i) => x - (other[i] as number))) <= same * size;
    if (found.some((one) => near(one.point))) continue;
    const equilibrium = equilibriumAt(field, point);
    if (!equilibrium) continue;
    if (equilibrium.degenerate) {
      degenerate++;
      if (degenerate > mostDegenerate) continue;
    }
    found.push(equilibrium);
  }
  return found.sort((a, b) => {
    const axis = a.point.findIndex((x, i) => Math.abs(x - (b.point[i] as number)) > same * size);
    return axis < 0 ? 0 : (a.point[axis] as number) - (b.point[axis] as number);
  });
}
