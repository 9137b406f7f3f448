import { type Vector3, Vector4 } from 'three';

/** World length of the longer side of the domain. */
const worldSide = 4;
const usualHeight = 1.6;
/**
 * In logarithmic height, values closer to low than this part of the range are spread linearly, those
 * above it by decades: three decades show.
 */
const linearPart = 1e-3;
/** Displayed shares beyond these are as good as any; kernels may hand over huge numbers. */
const shareLimits = [-0.5, 1.5] as const;
/** The steepest slope that a normal is made of, in world units. */
const steepest = 1e3;

/** A rectangle in data coordinates. */
export interface GraphDomain {
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

export interface GraphSettings {
  readonly domain: GraphDomain;
  /** The values that are drawn at the floor and at the top; what lies beyond is clipped. */
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'logarithmic';
  /** Height of the top in world units. */
  readonly worldHeight?: number;
}

/** The map as the shaders in shaders/chunks/graph.glsl take it. */
function makeUniforms() {
  return {
    graphDomain: { value: new Vector4(-1, -1, 1, 1) },
    graphScale: { value: 1 },
    graphHeights: { value: new Vector4(0, 1, 0, usualHeight) },
  };
}

/**
 * The map from data (x, y, f) to the world of a graph z = f(x, y). x and y have one scale, so that
 * angles and level curves keep their shape: the domain's centre lies at the origin and its longer side
 * is 4 world units. Height runs from `low` at z = 0 to `high` at `worldHeight`, linearly or as
 * log(1 + (f − low)/δ) with δ = (high − low)/1000. Whatever is drawn through one map follows its `set`.
 */
export class GraphMap {
  readonly uniforms = makeUniforms();
  private current: Required<GraphSettings> = {
    domain: { xMin: -1, xMax: 1, yMin: -1, yMax: 1 },
    low: 0,
    high: 1,
    scale: 'linear',
    worldHeight: usualHeight,
  };
  private delta = 0;

  constructor(settings?: GraphSettings) {
    if (settings) this.set(settings);
  }

  /** @throws RangeError when the domain or the range of heights is empty or not finite */
  set(settings: GraphSettings): void {
    const { domain, low, high, scale, worldHeight = usualHeight } = settings;
    const { xMin, xMax, yMin, yMax } = domain;
    const sizes = [xMax - xMin, yMax - yMin, high - low, worldHeight];
    if (!sizes.every((size) => size > 0 && Number.isFinite(size)))
      throw new RangeError('A graph needs a domain and a range of heights that are not empty.');
    this.current = { domain, low, high, scale, worldHeight };
    this.delta = scale === 'logarithmic' ? (high - low) * linearPart : 0;
    this.uniforms.graphDomain.value.set(xMin, yMin, xMax, yMax);
    this.uniforms.graphScale.value = worldSide / Math.max(xMax - xMin, yMax - yMin);
    this.uniforms.graphHeights.value.set(low, high - low, this.delta, worldHeight);
  }

  get settings(): Required<GraphSettings> {
    return this.current;
  }

  /** World units in one data unit, along x and y. */
  get worldPerUnit(): number {
    return this.uniforms.graphScale.value;
  }

  /** Half the domain's sides in world units. */
  get worldHalfSides(): readonly [number, number] {
    const { xMin, xMax, yMin, yMax } = this.current.domain;
    const half = this.worldPerUnit / 2;
    return [(xMax - xMin) * half, (yMax - yMin) * half];
  }

  /** What the view must frame; for `View.fitContent`. */
  get bounds(): { centre: readonly number[]; radius: number; extent: number } {
    const [halfX, halfY] = this.worldHalfSides;
    const half = this.current.worldHeight / 2;
    const radius = Math.hypot(halfX, halfY, half);
    return { centre: [0, 0, half], radius, extent: radius };
  }

  /** Displayed height: 0 at low, 1 at high, beyond these where the value is clipped (to −0.5 … 1.5). */
  share(f: number): number {
    const { low, high } = this.current;
    const above = (f - low) / (high - low);
    const share = this.delta === 0 ? above : spread(above, (high - low) / this.delta);
    return Math.min(Math.max(share, shareLimits[0]), shareLimits[1]);
  }

  /** The value that is drawn at a displayed height between 0 and 1. */
  valueAt(share: number): number {
    const { low, high } = this.current;
    if (this.delta === 0) return low + share * (high - low);
    return low + this.delta * Math.expm1(share * Math.log1p((high - low) / this.delta));
  }

  /** Whether a value lies beyond what is drawn. */
  isClipped(f: number): boolean {
    return f < this.current.low || f > this.current.high;
  }

  /** z in world units, between 0 and the top; NaN where f is. */
  worldHeight(f: number): number {
    return Math.min(Math.max(this.share(f), 0), 1) * this.current.worldHeight;
  }

  /** z in world units as if nothing were clipped; for tangents and Taylor surfaces. */
  unclippedHeight(f: number): number {
    const { low, high, worldHeight } = this.current;
    const above = (f - low) / (high - low);
    return worldHeight * (this.delta === 0 ? above : spread(above, (high - low) / this.delta));
  }

  toWorld(x: number, y: number, f: number, out: Vector3): Vector3 {
    const { xMin, xMax, yMin, yMax } = this.current.domain;
    const scale = this.worldPerUnit;
    return out.set(
      (x - (xMin + xMax) / 2) * scale,
      (y - (yMin + yMax) / 2) * scale,
      this.worldHeight(f),
    );
  }

  /** @returns x and y in data units */
  toData(worldX: number, worldY: number): [number, number] {
    const { xMin, xMax, yMin, yMax } = this.current.domain;
    const scale = this.worldPerUnit;
    return [worldX / scale + (xMin + xMax) / 2, worldY / scale + (yMin + yMax) / 2];
  }

  /** World height per unit of f where f is drawn: the derivative of the map of heights. */
  steepness(f: number): number {
    const { low, high, worldHeight } = this.current;
    if (this.delta === 0) return worldHeight / (high - low);
    const above = Math.max(f - low, 0);
    return worldHeight / (Math.log1p((high - low) / this.delta) * (this.delta + above));
  }

  /** Slope of the drawn surface along world x and y, from f and its gradient; limited to 1000. */
  worldGradient(f: number, fx: number, fy: number): [number, number] {
    const factor = this.steepness(f) / this.worldPerUnit;
    const size = Math.hypot(fx, fy) * factor;
    const limited = factor * (steepest / Math.max(steepest, size));
    return [fx * limited, fy * limited];
  }

  /** Unit normal of the drawn surface, upwards. */
  worldNormal(f: number, fx: number, fy: number, out: Vector3): Vector3 {
    const [gx, gy] = this.worldGradient(f, fx, fy);
    return out.set(-gx, -gy, 1).normalize();
  }
}

/** Logarithmic above zero, and on along its tangent below: one to one, and smooth. */
function spread(above: number, steepness: number): number {
  const raised = above > 0 ? Math.log1p(steepness * above) : steepness * above;
  return raised / Math.log1p(steepness);
}
