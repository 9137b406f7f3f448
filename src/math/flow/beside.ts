/** The linearised flow beside the true one, around an equilibrium. */
import type { Complex } from '../complex';
import { apply, normFrobenius } from '../matrix';
import type { Equilibrium } from './equilibria';
import { expm } from './expm';
import { RungeKutta } from './runge-kutta';
import type { VectorField } from './vector-field';

/** Two curves from one start: that of the Jacobian, and that of the field. */
export interface Beside {
  /** [dimension · n], data units. */
  readonly linear: readonly number[];
  readonly real: readonly number[];
}

const planarStarts = Array.from({ length: 8 }, (_, k) => {
  const angle = (Math.PI * (2 * k + 1)) / 8;
  return [Math.cos(angle), Math.sin(angle)];
});

/** The corners of an icosahedron. */
const golden = (1 + Math.sqrt(5)) / 2;
const spatialStarts = [0, 1, 2].flatMap((axis) =>
  [1, -1].flatMap((a) =>
    [golden, -golden].map((b) => {
      const corner = [0, 0, 0];
      corner[(axis + 1) % 3] = a;
      corner[(axis + 2) % 3] = b;
      return corner.map((x) => x / Math.hypot(1, golden));
    }),
  ),
);

/** Curves around one equilibrium. */
export const curvesBeside = { 2: planarStarts.length, 3: spatialStarts.length } as const;

/** How far curves turn, and how long they are followed where nothing turns, in times of the slowest mode. */
const turn = { 2: 0.5 * Math.PI, 3: 1.5 * Math.PI } as const;
const slowTimes = 2.5;
/** Farther from the equilibrium than so many radii they are not followed. */
const farthest = 2.2;
/** The field's steps are no longer than this over ‖J‖. */
const fineness = 0.25;
const mostSubsteps = 64;

/** How long there is something to be seen. */
function horizon(values: readonly Complex[], jacobian: readonly number[], n: 2 | 3): number {
  const turning = Math.max(...values.map(({ im }) => im));
  const size = normFrobenius(jacobian);
  if (turning > 1e-9 * size) return turn[n] / turning;
  const rates = values.map(({ re }) => Math.abs(re)).filter((rate) => rate > 1e-9 * size);
  return slowTimes / (rates.length > 0 ? Math.min(...rates) : size);
}

/**
 * Curves of both flows from the same starts on a small circle or sphere, forwards in time, as long as they
 * stay near. The linear ones are exact, by e^{hJ}.
 * @param radius data units @param pieces of each curve, at most
 */
export function besideEquilibrium(
  field: VectorField,
  { point, jacobian, eigenvalues }: Equilibrium,
  radius: number,
  pieces: number,
): Beside[] {
  const n = field.dimension;
  const size = normFrobenius(jacobian);
  if (size === 0) return [];
  const h = horizon(eigenvalues, jacobian, n) / pieces;
  const step = expm(
    jacobian.map((x) => x * h),
    n,
  );
  const substeps = Math.min(mostSubsteps, Math.ceil((h * size) / fineness));
  const method = new RungeKutta(field);
  const follow = (start: readonly number[], advance: (away: readonly number[]) => number[]) => {
    const curve = start.map((d, i) => (point[i] as number) + d);
    let away = [...start];
    for (let k = 0; k < pieces; k++) {
      away = advance(away);
      if (!(Math.hypot(...away) <= farthest * radius)) break;
      curve.push(...away.map((d, i) => (point[i] as number) + d));
    }
    return curve;
  };
  const state = new Float64Array(3);
  const really = (away: readonly number[]) => {
    away.forEach((d, i) => {
      state[i] = (point[i] as number) + d;
    });
    for (let k = 0; k < substeps; k++) method.step(state, h / substeps);
    return away.map((_, i) => (state[i] as number) - (point[i] as number));
  };
  return (n === 2 ? planarStarts : spatialStarts).map((unit) => {
    const start = unit.map((x) => x * radius);
    return { linear: follow(start, (away) => apply(step, away)), real: follow(start, really) };
  });
}
