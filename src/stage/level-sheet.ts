import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Color,
  FrontSide,
  Group,
  Mesh,
} from 'three';
import vertex from '../../shaders/level-sheet.vert.glsl?raw';
import fragment from '../../shaders/surface.frag.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface LevelSheetOptions {
  readonly colour: Color;
  readonly opacity: number;
  readonly renderOrder?: number;
}

/** A mesh in data units. */
export interface SheetMesh {
  /** [3n] */
  readonly points: Float32Array;
  /** [3n], unit length. */
  readonly normals: Float32Array;
  readonly index: Uint32Array;
}

/** A surface that one looks through, softly lit and denser towards its outline, from a mesh of the CPU. */
export class LevelSheet {
  readonly object = new Group();
  private readonly materials;
  private readonly meshes: readonly Mesh[];
  private readonly worldPerUnit = { value: 1 };
  private geometry = unbounded(new BufferGeometry());

  constructor(frame: FrameUniforms, { colour, opacity, renderOrder = 3 }: LevelSheetOptions) {
    const uniforms = {
      colour: { value: colour },
      secondColour: { value: colour },
      opacity: { value: opacity },
      rim: { value: 0.8 },
      worldPerUnit: this.worldPerUnit,
      eye: frame.eye,
    };
    this.materials = [BackSide, FrontSide].map((side) =>
      shaderMaterial(vertex, fragment, uniforms, { side, transparent: true, depthWrite: false }),
    );
    this.meshes = this.materials.map((material, pass) => {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = renderOrder + 0.1 * pass;
      this.object.add(mesh);
      return mesh;
    });
    this.object.visible = false;
  }

  /** Shows another mesh, and only that. */
  set({ points, normals, index }: SheetMesh, worldPerUnit: number): void {
    const made = unbounded(new BufferGeometry());
    made.setAttribute('position', new BufferAttribute(points, 3));
    made.setAttribute('normal', new BufferAttribute(normals, 3));
    made.setIndex(new BufferAttribute(index, 1));
    this.geometry.dispose();
    this.geometry = made;
    for (const mesh of this.meshes) mesh.geometry = made;
    this.worldPerUnit.value = worldPerUnit;
    this.object.visible = index.length > 0;
  }

  hide(): void {
    this.object.visible = false;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
