import {
  BufferAttribute,
  type Color,
  DynamicDrawUsage,
  GreaterDepth,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LessEqualDepth,
  Mesh,
} from 'three';
import fragment from '../../shaders/ball.frag.glsl?raw';
import vertex from '../../shaders/ball.vert.glsl?raw';
import lead from '../../shaders/chunks/lead.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import type { StageTheme } from './theme';
import { unbounded } from './unbounded';

/** A shaded ball, or a sign: ring with a dot, cross, triangle, hollow diamond. */
export const ballKinds = ['ball', 'minimum', 'saddle', 'maximum', 'degenerate'] as const;
export type BallKind = (typeof ballKinds)[number];

const hiddenStrength = 0.3;

export interface BallsOptions {
  /** At most 256. */
  readonly capacity?: number;
  /** Radius in CSS pixels; grows with presentation mode. */
  readonly sizePixels?: number;
  readonly renderOrder?: number;
}

/** Places that are marked: the same size at any zoom, wholly seen where they lie on a surface. */
export class Balls {
  readonly object = new Group();
  private readonly capacity: number;
  private readonly centres: InstancedBufferAttribute;
  private readonly paints: InstancedBufferAttribute;
  private readonly geometry = unbounded(new InstancedBufferGeometry());
  private readonly materials;
  private used = 0;

  constructor(frame: FrameUniforms, theme: StageTheme, options: BallsOptions = {}) {
    this.capacity = Math.min(options.capacity ?? 64, 256);
    const attribute = () =>
      new InstancedBufferAttribute(new Float32Array(4 * this.capacity), 4).setUsage(
        DynamicDrawUsage,
      ) as InstancedBufferAttribute;
    this.centres = attribute();
    this.paints = attribute();
    const corners = new Float32Array([-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.geometry.setAttribute('centre', this.centres);
    this.geometry.setAttribute('paint', this.paints);
    this.geometry.instanceCount = 0;
    this.object.visible = false;
    const draw = (opacity: number, hidden: boolean) =>
      shaderMaterial(
        `${lead}${vertex}`,
        fragment,
        {
          viewportPixels: frame.viewportPixels,
          pixelRatio: frame.pixelRatio,
          lineScale: frame.lineScale,
          sizePixels: { value: options.sizePixels ?? 7 },
          outlineColour: { value: theme.outer },
          opacity: { value: opacity },
        },
        {
          transparent: true,
          depthWrite: false,
          depthFunc: hidden ? GreaterDepth : LessEqualDepth,
        },
      );
    this.materials = [draw(hiddenStrength, true), draw(1, false)];
    this.materials.forEach((material, pass) => {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = (options.renderOrder ?? 9) + 0.1 * pass;
      this.object.add(mesh);
    });
  }

  /** Begins anew; follow with `add` for each and then `finish`. */
  begin(): void {
    this.used = 0;
  }

  /**
   * World coordinates; later ones are drawn over earlier ones.
   * @param scale size as a multiple of the usual
   * @throws RangeError when there are more than it has room for
   */
  add(x: number, y: number, z: number, colour: Color, kind: BallKind = 'ball', scale = 1): void {
    if (this.used >= this.capacity) throw new RangeError(`More than ${this.capacity} balls.`);
    this.centres.setXYZW(this.used, x, y, z, ballKinds.indexOf(kind));
    this.paints.setXYZW(this.used, colour.r, colour.g, colour.b, scale);
    this.used++;
  }

  finish(): void {
    this.centres.needsUpdate = true;
    this.paints.needsUpdate = true;
    this.geometry.instanceCount = this.used;
    this.object.visible = this.used > 0;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
