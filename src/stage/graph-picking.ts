import type { Ray, Vector3 } from 'three';
import type { GraphMap } from './graph-map';

/** Steps along the part of a ray that runs through the graph's box; thinner peaks may be missed. */
const marchSteps = 400;
const bisections = 48;
/** How far from the surface a crossing may end, in world units: more is a jump, not a crossing. */
const tolerance = 1e-3;
const margin = 1e-6;

/**
 * Where a ray first meets a graph, from above or below; null when it misses. Marches through the
 * graph's box and bisects where the ray changes sides.
 * @param worldHeight z of the surface over world x and y; NaN where there is a hole
 */
export function pickGraph(
  ray: Ray,
  map: GraphMap,
  worldHeight: (worldX: number, worldY: number) => number,
  out: Vector3,
): Vector3 | null {
  const { origin: o, direction: d } = ray;
  const span = throughBox(ray, map);
  if (!span) return null;
  const [enter, leave] = span;
  const above = (t: number) => o.z + t * d.z - worldHeight(o.x + t * d.x, o.y + t * d.y);
  let before = Number.NaN;
  for (let k = 0; k <= marchSteps; k++) {
    const t = enter + ((leave - enter) * k) / marchSteps;
    const here = above(t);
    const crosses = here === 0 || before * here < 0;
    if (crosses) {
      const at = here === 0 ? t : crossing(above, t - (leave - enter) / marchSteps, before, t);
      if (at !== null) return out.copy(d).multiplyScalar(at).add(o);
    }
    before = here;
  }
  return null;
}

/** Bisects [a, b], between whose ends the sign changes; null when it jumps or ends in a hole. */
function crossing(
  above: (t: number) => number,
  a: number,
  aboveA: number,
  b: number,
): number | null {
  let near = a;
  let far = b;
  for (let k = 0; k < bisections; k++) {
    const middle = (near + far) / 2;
    if (above(middle) * aboveA > 0) near = middle;
    else far = middle;
  }
  return Math.abs(above(near)) < tolerance ? near : null;
}

/** Distances along a ray at which it enters and leaves the box of a graph; null when it misses. */
function throughBox(ray: Ray, map: GraphMap): [number, number] | null {
  const [halfX, halfY] = map.worldHalfSides;
  const top = map.settings.worldHeight;
  const { origin: o, direction: d } = ray;
  let enter = 0;
  let leave = Number.POSITIVE_INFINITY;
  for (const [from, along, low, high] of [
    [o.x, d.x, -halfX, halfX],
    [o.y, d.y, -halfY, halfY],
    [o.z, d.z, -margin, top + margin],
  ] as const) {
    const first = (low - from) / along;
    const second = (high - from) / along;
    if (along === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave && Number.isFinite(leave) ? [enter, leave] : null;
}
