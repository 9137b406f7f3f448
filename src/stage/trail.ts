import {
  BufferAttribute,
  type Color,
  DynamicDrawUsage,
  GreaterDepth,
  Group,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LessEqualDepth,
  Mesh,
} from 'three';
import lead from '../../shaders/chunks/lead.glsl?raw';
import fragment from '../../shaders/trail.frag.glsl?raw';
import vertex from '../../shaders/trail.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import type { StageTheme } from './theme';
import { unbounded } from './unbounded';

/** Floats a point: x, y, z and the length of the line up to it. */
const stride = 4;
/** The first piece reads a point before it, the last one a point after it. */
const padding = 3;
/** How much of a trail is seen through a hill. */
const hiddenStrength = 0.22;

export interface TrailOptions {
  readonly colour: Color;
  /** Points at most; 20,000 by default. */
  readonly capacity?: number;
  /** CSS pixels; grows with presentation mode. */
  readonly widthPixels?: number;
  /** Less than 1 for a ghost. */
  readonly opacity?: number;
  /** World length of a dash with its gap; 0 for a solid line. */
  readonly dash?: number;
  readonly renderOrder?: number;
}

/**
 * A polyline that grows: what something that moves has left behind. It stands a hair before the
 * surface that it lies on, shows faintly through what hides it, and has a thin outline in the
 * background's colour, so that it reads on any colour.
 */
export class Trail {
  readonly object = new Group();
  private readonly capacity: number;
  private readonly data: Float32Array;
  private readonly buffer: InstancedInterleavedBuffer;
  private readonly geometry = unbounded(new InstancedBufferGeometry());
  private readonly uniforms;
  private readonly materials;
  private readonly strengths;
  private count = 0;
  private head = Number.POSITIVE_INFINITY;
  private strength: number;

  constructor(frame: FrameUniforms, theme: StageTheme, options: TrailOptions) {
    this.capacity = options.capacity ?? 20_000;
    this.strength = options.opacity ?? 1;
    this.data = new Float32Array(stride * (this.capacity + padding));
    this.buffer = new InstancedInterleavedBuffer(this.data, stride);
    this.buffer.setUsage(DynamicDrawUsage);
    // When the buffer is made, all of it is uploaded; three.js would keep the ranges for the next time.
    this.buffer.onUpload(() => this.buffer.clearUpdateRanges());
    for (const [slot, name] of ['previous', 'start', 'end', 'next'].entries())
      this.geometry.setAttribute(
        name,
        new InterleavedBufferAttribute(this.buffer, stride, slot * stride),
      );
    const corners = new Float32Array([0, -1, 1, -1, 1, 1, 0, -1, 1, 1, 0, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.geometry.instanceCount = 0;
    this.uniforms = {
      viewportPixels: frame.viewportPixels,
      near: frame.near,
      pixelRatio: frame.pixelRatio,
      lineScale: frame.lineScale,
      widthPixels: { value: options.widthPixels ?? 3 },
      outlinePixels: { value: 1 },
      outlineColour: { value: theme.outer },
      colour: { value: options.colour },
      dash: { value: options.dash ?? 0 },
      shown: { value: 0 },
      tail: { value: 0 },
    };
    this.strengths = { hidden: { value: 1 }, seen: { value: 1 } };
    const draw = (opacity: { value: number }, outlineOpacity: number, hidden: boolean) =>
      shaderMaterial(
        `${lead}${vertex}`,
        fragment,
        { ...this.uniforms, opacity, outlineOpacity: { value: outlineOpacity } },
        {
          transparent: true,
          depthWrite: false,
          depthFunc: hidden ? GreaterDepth : LessEqualDepth,
        },
      );
    this.materials = [draw(this.strengths.hidden, 0, true), draw(this.strengths.seen, 0.65, false)];
    this.materials.forEach((material, pass) => {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = (options.renderOrder ?? 7) + 0.1 * pass;
      this.object.add(mesh);
    });
    this.opacity = this.strength;
  }

  /**
   * Takes over the first `count` points; those that it has already are not uploaded again.
   * @param points [3·count] world coordinates
   * @throws RangeError when there are more than it has room for
   */
  set(points: Float32Array, count: number): void {
    if (count > this.capacity)
      throw new RangeError(`A trail of ${count} points in room for ${this.capacity}.`);
    const first = this.firstDifference(points, Math.min(count, this.count));
    for (let k = first; k < count; k++) this.write(k, points);
    this.count = count;
    if (first < count) {
      // The last piece's `next` lies beyond, but is not looked at: it is never followed by another.
      const slot = first === 0 ? 0 : first + 1;
      this.buffer.addUpdateRange(slot * stride, (count + 1 - slot) * stride);
      this.buffer.needsUpdate = true;
    }
    this.refresh();
  }

  /** The last point that is drawn, counted from 0; fractions stop between two. Infinite: all. */
  set shown(index: number) {
    this.head = index;
    this.refresh();
  }

  /** Points over which the trail fades behind its head; 0 keeps all of it. */
  set tail(points: number) {
    this.uniforms.tail.value = points;
  }

  set opacity(opacity: number) {
    this.strength = opacity;
    this.strengths.seen.value = opacity;
    this.strengths.hidden.value = opacity * hiddenStrength;
  }

  get opacity(): number {
    return this.strength;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }

  private firstDifference(points: Float32Array, common: number): number {
    for (let k = 0; k < common; k++) {
      const at = stride * (k + 1);
      for (let axis = 0; axis < 3; axis++)
        if (this.data[at + axis] !== points[3 * k + axis]) return k;
    }
    return common;
  }

  private write(k: number, points: Float32Array): void {
    const { data } = this;
    const at = stride * (k + 1);
    const x = points[3 * k] as number;
    const y = points[3 * k + 1] as number;
    const z = points[3 * k + 2] as number;
    data[at] = x;
    data[at + 1] = y;
    data[at + 2] = z;
    const before = at - stride;
    const step = Math.hypot(
      x - (data[before] as number),
      y - (data[before + 1] as number),
      z - (data[before + 2] as number),
    );
    data[at + 3] = k === 0 ? 0 : (data[before + 3] as number) + step;
  }

  private refresh(): void {
    const last = Math.max(0, Math.min(this.head, this.count - 1));
    this.uniforms.shown.value = last;
    this.geometry.instanceCount = Math.ceil(last);
    this.object.visible = last > 0;
  }
}
