import { type Ray, Vector3 } from 'three';
import { dot } from '../../../math/matrix';
import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { gripActions } from '../../grip';
import { analyse, directionOf } from './analysis';
import type { Values } from './parameters';

const degree = Math.PI / 180;
/** Nearer than the first a drag lands on an eigenline; between the two it is drawn towards it. */
const snapAngles = [1.6 * degree, 6 * degree] as const;
/** With the snapping modifier an eigenline attracts from as far as this. */
const farSnap = 15 * degree;
const keyStep = 2 * degree;
const coarseStep = 15 * degree;
/** A key that ends this near to an eigenline ends on it. */
const keySnap = 1.01 * degree;

const tidy = (x: number) => Number(x.toPrecision(12)) + 0;

function unit(v: readonly number[]): number[] {
  const size = Math.hypot(...v) || 1;
  return v.map((x) => x / size);
}

/** The nearest direction of an eigenline, or of a whole eigenspace, and the angle to it. */
function nearestEigen(
  values: Values,
  v: readonly number[],
): { to: number[]; angle: number } | null {
  let best: { to: number[]; angle: number } | null = null;
  for (const { value, basis } of analyse(values).eigenspaces) {
    if (value.im !== 0) continue;
    const directions = basis.map((b) => b.map(({ re }) => re));
    const shares = directions.map((b) => dot(b, v));
    const shadow = v.map((_, i) =>
      directions.reduce((sum, b, k) => sum + (shares[k] as number) * (b[i] as number), 0),
    );
    const size = Math.hypot(...shadow);
    if (size < 1e-6) continue;
    const angle = Math.acos(Math.min(1, size));
    if (!best || angle < best.angle) best = { to: shadow.map((x) => x / size), angle };
  }
  return best;
}

/** v, drawn softly to an eigenline that is near: the pull grows as it comes nearer. */
export function snapped(values: Values, v: readonly number[], strong: boolean): number[] {
  const near = nearestEigen(values, v);
  const [inner, outer] = strong ? [farSnap, farSnap] : snapAngles;
  if (!near || near.angle >= outer) return [...v];
  if (near.angle <= inner) return near.to;
  const share = (near.angle - inner) / (outer - inner);
  // From 0 at the inner angle to the angle itself at the outer one.
  const kept = share * share * (3 - 2 * share);
  return unit(v.map((x, i) => kept * x + (1 - kept) * (near.to[i] as number)));
}

/** A direction turned by steps of the keys: along the horizon and up, or round the circle. */
export function turned(v: readonly number[], steps: readonly number[], step: number): number[] {
  const [right = 0, up = 0] = steps;
  const [x = 0, y = 0, z = 0] = v;
  if (v.length === 2) {
    const angle = Math.atan2(y, x) + (up - right) * step;
    return [Math.cos(angle), Math.sin(angle)];
  }
  const across = Math.hypot(x, y);
  const angle = (across > 1e-12 ? Math.atan2(y, x) : 0) + right * step;
  const height = Math.min(Math.max(Math.atan2(z, across) + up * step, -90 * degree), 90 * degree);
  return [Math.cos(height) * Math.cos(angle), Math.cos(height) * Math.sin(angle), Math.sin(height)];
}

/**
 * The tip of v: dragged along a sphere (or circle), felt to catch on eigenlines.
 * @param radius of that sphere, in world units
 */
export function directionHandle(
  context: ExhibitContext,
  colour: string,
  radius: () => number,
): HandleOptions {
  const met = new Vector3();
  const nearest = new Vector3();
  const origin = new Vector3();
  const write = (v: readonly number[]) => ({ vector: v.map(tidy) });
  const surfacePoint = (ray: Ray) => {
    if (context.view.isPlanar) {
      const t = -ray.origin.z / ray.direction.z;
      met.copy(ray.direction).multiplyScalar(t).add(ray.origin);
      return met.lengthSq() > 1e-12 ? met.setLength(radius()) : null;
    }
    // Where the ray misses the sphere, its outline is taken hold of.
    ray.closestPointToPoint(origin, nearest);
    const miss = nearest.length();
    if (miss >= radius()) return met.copy(nearest).setLength(radius());
    return met
      .copy(ray.direction)
      .multiplyScalar(-Math.sqrt(radius() ** 2 - miss * miss))
      .add(nearest);
  };
  return {
    colour,
    planar: () => context.view.isPlanar,
    surfacePoint,
    actions: gripActions<Values>(context, {
      drag(values, { x, y, z }, snap) {
        const point = unit([x, y, z]).slice(0, values.dimension);
        return write(snapped(values, unit(point), snap));
      },
      nudge(values, steps, coarse) {
        const v = turned(directionOf(values).v, steps, coarse ? coarseStep : keyStep);
        const near = nearestEigen(values, v);
        return write(near && near.angle < keySnap ? near.to : v);
      },
    }),
  };
}
