import {
  BufferAttribute,
  type Color,
  DataTexture,
  FloatType,
  InstancedBufferGeometry,
  Matrix4,
  Mesh,
  NearestFilter,
  RGBAFormat,
  type Texture,
  Vector2,
} from 'three';
import fragment from '../../shaders/segments.frag.glsl?raw';
import vertex from '../../shaders/segments.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface SegmentsOptions {
  readonly colour: Color;
  readonly opacity?: number;
  /** CSS pixels; grows with presentation mode. */
  readonly widthPixels?: number;
  /** World distances from the origin between which lines fade out; by default they do not. */
  readonly fade?: readonly [number, number];
  /** World length of a dash with its gap; 0 for solid lines. */
  readonly dash?: number;
  readonly renderOrder?: number;
}

/** Straight lines with a real width, their ends read from a texture: 2i and 2i + 1 join into line i. */
export class Segments {
  readonly object: Mesh;
  private readonly geometry = unbounded(new InstancedBufferGeometry());
  private readonly material;

  constructor(
    frame: FrameUniforms,
    points: Texture,
    count: number,
    options: SegmentsOptions,
    firstPoint = 0,
  ) {
    const corners = new Float32Array([0, -1, 1, -1, 1, 1, 0, -1, 1, 1, 0, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.geometry.instanceCount = count;
    const widthPixels = options.widthPixels ?? 1.4;
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        points: { value: points },
        firstPoint: { value: firstPoint },
        viewportPixels: frame.viewportPixels,
        widthPixels: { value: widthPixels },
        near: frame.near,
        worldPerUnit: { value: 1 },
        colour: { value: options.colour },
        opacity: { value: options.opacity ?? 1 },
        fade: { value: new Vector2(...(options.fade ?? [1e8, 2e8])) },
        dash: { value: options.dash ?? 0 },
        modelMatrix: { value: new Matrix4() },
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = options.renderOrder ?? 2;
    this.object.onBeforeRender = () => {
      const scale = (frame.lineScale.value as number) * (frame.pixelRatio.value as number);
      this.material.uniforms.widthPixels.value = widthPixels * scale;
      this.material.uniformsNeedUpdate = true;
    };
  }

  set worldPerUnit(scale: number) {
    this.material.uniforms.worldPerUnit.value = scale;
  }

  /** World distances from the origin between which the lines fade out. */
  setFade(start: number, end: number): void {
    this.material.uniforms.fade.value.set(start, end);
  }

  set count(count: number) {
    this.geometry.instanceCount = count;
    this.object.visible = count > 0;
  }

  set opacity(opacity: number) {
    this.material.uniforms.opacity.value = opacity;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}

/** A handful of lines that change on the CPU: eigenlines, drop lines, edges. World coordinates. */
export class LineSet {
  readonly object: Mesh;
  private readonly texture: DataTexture;
  private readonly segments: Segments;
  private readonly data: Float32Array;
  private used = 0;

  constructor(
    frame: FrameUniforms,
    private readonly capacity: number,
    options: SegmentsOptions,
  ) {
    this.data = new Float32Array(capacity * 8);
    this.texture = new DataTexture(this.data, capacity * 2, 1, RGBAFormat, FloatType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.segments = new Segments(frame, this.texture, 0, options);
    this.object = this.segments.object;
  }

  /** Begins anew; follow with `add` for each line and then `finish`. */
  begin(): void {
    this.used = 0;
  }

  add(ax: number, ay: number, az: number, bx: number, by: number, bz: number, weight = 1): void {
    if (this.used >= this.capacity) throw new Error(`More than ${this.capacity} lines in one set.`);
    const { data } = this;
    const at = this.used++ * 8;
    data[at] = ax;
    data[at + 1] = ay;
    data[at + 2] = az;
    data[at + 3] = weight;
    data[at + 4] = bx;
    data[at + 5] = by;
    data[at + 6] = bz;
    data[at + 7] = weight;
  }

  finish(): void {
    this.texture.needsUpdate = true;
    this.segments.count = this.used;
  }

  dispose(): void {
    this.segments.dispose();
    this.texture.dispose();
  }
}
