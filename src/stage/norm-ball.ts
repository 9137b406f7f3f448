import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Color,
  FrontSide,
  Group,
  Mesh,
  type Texture,
} from 'three';
import fragment from '../../shaders/norm-ball.frag.glsl?raw';
import vertex from '../../shaders/norm-ball.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface NormBallOptions {
  readonly colour: Color;
  readonly opacity: number;
  readonly renderOrder?: number;
}

/** The ball of a p-norm: a closed mesh whose vertices a kernel moves, seen through. */
export class NormBall {
  readonly object = new Group();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly materials;
  private readonly uniforms;

  /**
   * @param points vertices from `firstPoint` on, centred on the origin
   * @param index three vertices a triangle, counter-clockwise from outside
   */
  constructor(
    frame: FrameUniforms,
    points: Texture,
    firstPoint: number,
    index: Uint32Array,
    options: NormBallOptions,
  ) {
    const count = index.reduce((most, i) => Math.max(most, i), 0) + 1;
    const numbers = Float32Array.from({ length: count }, (_, i) => i);
    this.geometry.setIndex(new BufferAttribute(index, 1));
    this.geometry.setAttribute('vertex', new BufferAttribute(numbers, 1));
    this.uniforms = {
      points: { value: points },
      firstPoint: { value: firstPoint },
      worldPerUnit: { value: 1 },
      inverseExponent: { value: 0.5 },
      colour: { value: options.colour },
      opacity: { value: options.opacity },
      rim: { value: 1 },
      eye: frame.eye,
    };
    this.materials = [BackSide, FrontSide].map((side) =>
      shaderMaterial(vertex, fragment, this.uniforms, {
        side,
        transparent: true,
        depthWrite: false,
      }),
    );
    this.materials.forEach((material, pass) => {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = (options.renderOrder ?? 4) + 0.1 * pass;
      this.object.add(mesh);
    });
  }

  /** @param inverseExponent 1/p of the norm whose ball the points are on; 0 for p = ∞ */
  setNorm(inverseExponent: number, worldPerUnit: number): void {
    this.uniforms.inverseExponent.value = inverseExponent;
    this.uniforms.worldPerUnit.value = worldPerUnit;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
