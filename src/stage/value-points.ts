import { BufferGeometry, type Color, Points, type Texture, Vector2 } from 'three';
import fragment from '../../shaders/value-points.frag.glsl?raw';
import vertex from '../../shaders/value-points.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface ValuePointsOptions {
  readonly colours: Texture;
  /** Of points without a value. */
  readonly plain: Color;
  readonly opacity: number;
  readonly sizePixels: number;
  /** Points below have no value; at −2 and below they are not drawn at all. */
  readonly missing: number;
  /** Moved this many times as far from the origin, so that they lie on a surface and not in it. */
  readonly away?: number;
  /** The width of a ring that points of a circle are strewn across, as a part of its radius. */
  readonly strewn?: number;
  readonly renderOrder?: number;
}

/** Up to a million points of world coordinates, each coloured by its own value. */
export class ValuePoints {
  readonly object: Points;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  /** @param points texels (x, y, z, value) */
  constructor(frame: FrameUniforms, points: Texture, count: number, options: ValuePointsOptions) {
    this.geometry.setDrawRange(0, count);
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        points: { value: points },
        colours: { value: options.colours },
        range: { value: new Vector2(0, 1) },
        missing: { value: options.missing },
        least: { value: -1.5 },
        plain: { value: options.plain },
        opacity: { value: options.opacity },
        away: { value: options.away ?? 1 },
        strewn: { value: options.strewn ?? 0 },
        sizePixels: { value: options.sizePixels },
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Points(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = options.renderOrder ?? 1;
    this.object.onBeforeRender = () => {
      const scale = (frame.lineScale.value as number) * (frame.pixelRatio.value as number);
      this.material.uniforms.sizePixels.value = options.sizePixels * scale;
      this.material.uniformsNeedUpdate = true;
    };
  }

  /** Values at the two ends of the colour map. */
  set range([first, last]: readonly [number, number]) {
    this.material.uniforms.range.value.set(first, last);
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
