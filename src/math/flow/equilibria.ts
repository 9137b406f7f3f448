/** Equilibria of a nonlinear field by Newton's method from many starts: found, never all. */
import { type Complex, eigenvalues } from '../eigen';
import { kernelOf, newton } from './newton';
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
  /**
   * The linearisation's, of the true flow only where `stability` is not `undetermined`; `degenerate` where
   * the Jacobian is singular and no continuum of equilibria was found there.
   */
  readonly type: string;
  /** `undetermined` where no Re λ is positive and some is zero within 1e-9·‖J‖_F. */
  readonly stability: Verdict;
  /** Whether the Jacobian is singular there: other equilibria may lie beside it without a gap. */
  readonly degenerate: boolean;
  /** Whether they do: along all of the Jacobian's kernel others were found. */
  readonly continuum: boolean;
}

/** Starts along each axis. */
const startsPerAxis = { 2: 15, 3: 7 } as const;
/** Two that are nearer than this, relative to the box, are one. */
const same = 1e-5;
/** So many of those whose Jacobian is singular stand for a continuum. */
const mostDegenerate = 5;
/** How far along the kernel others are sought, relative to the box, and how far off they may lie. */
const beside = 1e-4;
const offBeside = 0.1;

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

/**
 * Whether equilibria fill a line, plane or space through this one: then its tangents are the kernel, and
 * Newton's method stays beside any place on it. At an isolated one it comes back instead.
 */
function liesInContinuum(
  field: VectorField,
  point: readonly number[],
  jacobian: readonly number[],
  size: number,
): boolean {
  const reach = beside * size;
  const settlesAt = (start: readonly number[]) => {
    const end = newton(field, start, size);
    if (end === null) return false;
    return Math.hypot(...end.map((x, i) => x - (start[i] as number))) < offBeside * reach;
  };
  const kernel = kernelOf(jacobian);
  // Between the first directions too: two lines that cross are no plane.
  const between = point.map((_, i) => kernel.reduce((sum, one) => sum + (one[i] as number), 0));
  return [...kernel, between].every((direction) =>
    [reach, -reach].some((by) => settlesAt(point.map((x, i) => x + by * (direction[i] as number)))),
  );
}

/**
 * What the linearisation says of a point where nothing moves. Real parts within the tolerance are 0.
 * @param size of the box in which equilibria are sought
 */
export function equilibriumAt(
  field: VectorField,
  point: readonly number[],
  size: number,
): Equilibrium | null {
  const jacobian = field.jacobian(point).map((x) => x + 0);
  if (!jacobian.every(Number.isFinite)) return null;
  const tolerance = boundaryTolerance(jacobian, 'flow');
  const values = eigenvalues(jacobian).map(({ re, im }) => ({
    re: Math.abs(re) <= tolerance ? 0 : re,
    im,
  }));
  const { stability } = linearStability(jacobian, 'flow');
  const unstable = values.some(({ re }) => re > 0);
  const critical = values.some(({ re }) => re === 0);
  const degenerate = kernelOf(jacobian).length > 0;
  const continuum = degenerate && liesInContinuum(field, point, jacobian, size);
  return {
    point: point.map((x) => x + 0),
    jacobian,
    eigenvalues: values,
    type: degenerate && !continuum ? 'degenerate' : portraitType(jacobian, 'flow'),
    stability: unstable ? 'unstable' : critical ? 'undetermined' : stability,
    degenerate,
    continuum,
  };
}

function isDegenerate(field: VectorField, point: readonly number[]): boolean {
  const jacobian = field.jacobian(point);
  return jacobian.every(Number.isFinite) && kernelOf(jacobian).length > 0;
}

/** Coordinates that are small beside the box, and larger ones if nothing is faster without them, are zero. */
function tidied(field: VectorField, point: readonly number[], size: number): number[] {
  const zeroBelow = (limit: number) => point.map((x) => (Math.abs(x) < limit * size ? 0 : x));
  const speed = (at: readonly number[]) =>
    Math.hypot(...field.velocity(at, new Float64Array(3)).subarray(0, field.dimension));
  // Where the Jacobian is singular Newton's method comes only so near.
  const bold = zeroBelow(1e-5);
  return speed(bold) <= speed(point) ? bold : zeroBelow(1e-12);
}

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
  const isFull = () => found.filter(({ degenerate }) => degenerate).length >= mostDegenerate;
  for (const start of starts(box, n)) {
    const settledAt = newton(field, start, size);
    if (!settledAt) continue;
    const point = tidied(field, settledAt, size);
    if (!inside(point)) continue;
    const near = (other: readonly number[]) =>
      Math.hypot(...point.map((x, i) => x - (other[i] as number))) <= same * size;
    if (found.some((one) => near(one.point))) continue;
    if (isFull() && isDegenerate(field, point)) continue;
    const equilibrium = equilibriumAt(field, point, size);
    if (equilibrium) found.push(equilibrium);
  }
  return found.sort((a, b) => {
    const axis = a.point.findIndex((x, i) => Math.abs(x - (b.point[i] as number)) > same * size);
    return axis < 0 ? 0 : (a.point[axis] as number) - (b.point[axis] as number);
  });
}
