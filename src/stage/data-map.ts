import type { Vector3 } from 'three';

/** Data this far from the origin still fits without scaling, in world units. */
const roomyExtent = 4.5;
/** Data nearer to the origin than this are magnified where that is asked for, unless single precision ends there. */
const smallExtent = 0.2;
const leastExtent = 1e-30;

/** The next of 1, 2, 5, 10, 20, … that is not below x. */
export function niceCeil(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x));
  const lead = x / power;
  const nice = lead <= 1 + 1e-12 ? 1 : lead <= 2 + 1e-12 ? 2 : lead <= 5 + 1e-12 ? 5 : 10;
  return nice * power;
}

/**
 * The one map from data to world coordinates: a uniform scaling, chosen from the data's extent so
 * that numbers of any size can be drawn. Names say which side they are on: dataPoint, worldTip.
 */
export class DataMap {
  /** Data units in one world unit: 1, 2, 5, 10, …; of small data that are magnified 0.05, 0.02, … */
  unitsPerWorld = 1;

  get worldPerUnit(): number {
    return 1 / this.unitsPerWorld;
  }

  /**
   * @param extent largest distance from the origin that the picture must show, in data units
   * @param magnifies whether small data are drawn larger
   */
  fit(extent: number, magnifies = false): void {
    const isSmall = magnifies && extent > leastExtent && extent < smallExtent;
    this.unitsPerWorld = extent > roomyExtent || isSmall ? niceCeil(extent / roomyExtent) : 1;
  }

  toWorld(dataPoint: readonly number[], worldPoint: Vector3): Vector3 {
    const scale = this.worldPerUnit;
    return worldPoint.set(
      (dataPoint[0] ?? 0) * scale,
      (dataPoint[1] ?? 0) * scale,
      (dataPoint[2] ?? 0) * scale,
    );
  }

  toData(worldPoint: Vector3): [number, number, number] {
    const scale = this.unitsPerWorld;
    return [worldPoint.x * scale, worldPoint.y * scale, worldPoint.z * scale];
  }
}
