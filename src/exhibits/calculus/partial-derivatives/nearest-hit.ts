import { Ray, Vector3 } from 'three';
import { pickGraph } from '../../../stage/graph-picking';
import type { FunctionSurface } from '../../surfaces/function-surface';

/** A ray that meets a graph more often than this has hills enough to choose from. */
const mostHits = 6;
/** How far behind one meeting the search for the next begins, in world units. */
const beyond = 0.01;

/**
 * Where a drag along the surface goes: of all places where the ray meets it the one nearest to where
 * the point is, so that a point behind a hill stays there. The first place of all is a tap's.
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
    return least < Number.POSITIVE_INFINITY ? this.best : null;
  }
}
