import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Color,
  FrontSide,
  Group,
  Matrix3,
  Mesh,
} from 'three';
import fragment from '../../shaders/parallelepiped.frag.glsl?raw';
import vertex from '../../shaders/parallelepiped.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** Corners of the unit cube by bits: 1 for x, 2 for y, 4 for z. Faces wind outwards. */
const cubeFaces = [
  0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7,
  1, 7, 5,
];
/** The unit square seen from above. */
const squareFace = [0, 1, 3, 0, 3, 2];

export interface ParallelepipedOptions {
  /** While orientation is kept. */
  readonly plain: Color;
  /** Once it is reversed. */
  readonly mirrored: Color;
  readonly opacity: number;
  /** True for the unit square in the plane z = 0. */
  readonly flat: boolean;
}

/** The image of the unit cube, or of the unit square. Where a map mirrors space it is hatched and recoloured. */
export class Parallelepiped {
  readonly object = new Group();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly materials;
  private readonly matrix = new Matrix3();
  private readonly uniforms;

  constructor(frame: FrameUniforms, options: ParallelepipedOptions) {
    const corners = Array.from({ length: 8 }, (_, bits) => [
      bits & 1,
      (bits >> 1) & 1,
      (bits >> 2) & 1,
    ]);
    this.geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array(corners.flat()), 3),
    );
    this.geometry.setIndex(options.flat ? squareFace : cubeFaces);
    this.uniforms = {
      matrix: { value: this.matrix },
      worldPerUnit: { value: 1 },
      plain: { value: options.plain },
      mirrored: { value: options.mirrored },
      mirrors: { value: 0 },
      opacity: { value: options.opacity },
      pixelRatio: frame.pixelRatio,
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
      mesh.renderOrder = 5 + 0.1 * pass;
      this.object.add(mesh);
    });
  }

  /** @param map row-major 3×3 */
  setMap(map: readonly number[], worldPerUnit: number): void {
    this.matrix.fromArray(map).transpose();
    this.uniforms.worldPerUnit.value = worldPerUnit;
    const mirrors = this.matrix.determinant() < 0;
    this.uniforms.mirrors.value = mirrors ? 1 : 0;
    // The pass that draws the far faces comes first: which one that is depends on the orientation.
    this.object.children.forEach((mesh, pass) => {
      mesh.renderOrder = 5 + 0.1 * (mirrors ? 1 - pass : pass);
    });
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
