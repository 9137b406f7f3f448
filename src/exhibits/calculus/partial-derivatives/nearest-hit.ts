import { Ray, Vector3 } from 'three';
import { pickGraph } from '../../../stage/graph-picking';
import type { FunctionSurface } from '../../surfaces/function-surface';

/** A ray that meets a graph more often than this has hills enough to choose from. */
const mostHits = 6;
/** How far behind one meeting the search for the next begins, in world units. */
const beyond = 0.01;
/** Places of a ray that are looked at where it passes the graph by; then as many about the best of them. */
const looks = 240;

/**
 * Where a drag along the surface goes: of all places where the ray meets it the one nearest to where
 * the point is, so that a point behind a hill stays there; where it passes the graph by, the place of
 * the graph that it passes closest, so that the point slides along an edge. The first place of all is a
 * tap's.
 */
export class NearestHit {
  private readonly ray = new Ray();
  private readonly hit = new Vector3();
  private readonly best = new Vector3();

  constructor(private readonly surface: FunctionSurface) {}

  first(ray: Ray): Vector3 | null {
    const { map, worldHeight } = this.surface;
    return pickGraph(ray, map, worldHeight, this.best);
  }

  /** @param to world coordinates */
  nearest(ray: Ray, to: Vector3): Vector3 | null {
    const { map, worldHeight } = this.surface;
    let least = Number.POSITIVE_INFINITY;
    this.ray.copy(ray);
    for (let k = 0; k < mostHits; k++) {
      if (!pickGraph(this.ray, map, worldHeight, this.hit)) break;
      const distance = this.hit.distanceToSquared(to);
      if (distance < least) {
        least = distance;
        this.best.copy(this.hit);
      }
      this.ray.origin.copy(this.hit).addScaledVector(this.ray.direction, beyond);
    }
    return least < Number.POSITIVE_INFINITY ? this.best : this.closest(ray);
  }

  /** Null where no place of the ray has the graph above or below it, not even at its edges. */
  private closest({ origin, direction }: Ray): Vector3 | null {
    const { centre, radius } = this.surface.map.bounds;
    let middle = this.hit
      .fromArray(centre as number[])
      .sub(origin)
      .dot(direction);
    let half = 2 * radius;
    let least = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < 2; pass++) {
      const [from, step] = [middle - half, (2 * half) / looks];
      for (let k = 0; k <= looks; k++) {
        const t = from + k * step;
        const distance = this.beside(this.ray.origin.copy(direction).multiplyScalar(t).add(origin));
        if (!(distance < least)) continue;
        least = distance;
        middle = t;
        this.best.copy(this.hit);
      }
      half = step;
    }
    return least < Number.POSITIVE_INFINITY ? this.best : null;
  }

  /** Puts the graph's place over or under a place in space into `hit`. @returns the distance, NaN over a hole */
  private beside(place: Vector3): number {
    const [halfX, halfY] = this.surface.map.worldHalfSides;
    const x = Math.min(Math.max(place.x, -halfX), halfX);
    const y = Math.min(Math.max(place.y, -halfY), halfY);
    this.hit.set(x, y, this.surface.worldHeight(x, y));
    return this.hit.distanceTo(place);
  }
}
