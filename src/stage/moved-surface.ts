import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Color,
  DoubleSide,
  FrontSide,
  Group,
  Matrix3,
  Mesh,
  type Texture,
} from 'three';
import fragment from '../../shaders/surface.frag.glsl?raw';
import vertex from '../../shaders/surface.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** A mesh without its positions: those live in a data texture from `firstPoint` on. */
export interface SurfaceShape {
  readonly index: Uint32Array;
  /** [3n], of the shape at rest. */
  readonly normals: Float32Array;
  /** [n], 0 for the first colour, 1 for the second. */
  readonly tints: Float32Array;
  readonly firstPoint: number;
}

export interface SurfaceOptions {
  readonly colour: Color;
  readonly secondColour?: Color;
  readonly opacity?: number;
  /** 1 lets one look through the middle of a closed surface. */
  readonly rim?: number;
  readonly renderOrder?: number;
}

/** A surface whose vertices a kernel moves by a linear map; normals follow by its cofactor matrix. */
export class MovedSurface {
  readonly object = new Group();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly materials;
  private readonly cofactor = new Matrix3();
  private readonly uniforms;

  constructor(frame: FrameUniforms, points: Texture, shape: SurfaceShape, options: SurfaceOptions) {
    this.geometry.setIndex(new BufferAttribute(shape.index, 1));
    this.geometry.setAttribute('normal', new BufferAttribute(shape.normals, 3));
    this.geometry.setAttribute('tint', new BufferAttribute(shape.tints, 1));
    const opacity = options.opacity ?? 1;
    this.uniforms = {
      points: { value: points },
      firstPoint: { value: shape.firstPoint },
      worldPerUnit: { value: 1 },
      cofactor: { value: this.cofactor },
      colour: { value: options.colour },
      secondColour: { value: options.secondColour ?? options.colour },
      opacity: { value: opacity },
      rim: { value: options.rim ?? 0 },
      eye: frame.eye,
    };
    const sides = opacity < 1 ? [BackSide, FrontSide] : [DoubleSide];
    this.materials = sides.map((side) =>
      shaderMaterial(vertex, fragment, this.uniforms, {
        side,
        transparent: opacity < 1,
        depthWrite: opacity === 1,
      }),
    );
    this.materials.forEach((material, pass) => {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = (options.renderOrder ?? 0) + 0.1 * pass;
      this.object.add(mesh);
    });
  }

  /** @param cofactor row-major 3×3 of the map that moved the points */
  setMap(cofactor: readonly number[], worldPerUnit: number): void {
    this.cofactor.fromArray(cofactor).transpose();
    this.uniforms.worldPerUnit.value = worldPerUnit;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
