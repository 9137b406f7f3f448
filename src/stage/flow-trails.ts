import {
  BufferAttribute,
  type Color,
  InstancedBufferGeometry,
  Matrix3,
  Mesh,
  type Texture,
} from 'three';
import fragment from '../../shaders/flow-trails.frag.glsl?raw';
import vertex from '../../shaders/flow-trails.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** Pieces of a trail: it shows so many places and where the particle is now. */
export const trailPieces = 14;

export interface FlowTrailsOptions {
  readonly colour: Color;
  readonly opacity: number;
  readonly widthPixels: number;
}

/** Trails of many particles, a pure function of textures or matrices: they survive seeking and the camera. */
export class FlowTrails {
  readonly object: Mesh;
  private readonly geometry = unbounded(new InstancedBufferGeometry());
  private readonly ladder = Array.from({ length: trailPieces + 1 }, () => new Matrix3());
  private readonly material;

  /** @param points where the particles are; of a linear flow, where they start */
  constructor(
    frame: FrameUniforms,
    points: Texture,
    count: number,
    { colour, opacity, widthPixels }: FlowTrailsOptions,
  ) {
    const corners = new Float32Array([0, -1, 1, -1, 1, 1, 0, -1, 1, 1, 0, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.geometry.instanceCount = count * trailPieces;
    this.material = shaderMaterial(
      `#define PIECES ${trailPieces}\n${vertex}`,
      fragment,
      {
        points: { value: points },
        bands: { value: points },
        bandRows: { value: 1 },
        linear: { value: false },
        ladder: { value: this.ladder },
        fraction: { value: 0 },
        viewportPixels: frame.viewportPixels,
        widthPixels: { value: widthPixels },
        near: frame.near,
        worldPerUnit: { value: 1 },
        farthest: { value: 1e6 },
        colour: { value: colour },
        opacity: { value: opacity },
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 1.5;
    this.object.onBeforeRender = () => {
      const scale = (frame.lineScale.value as number) * (frame.pixelRatio.value as number);
      this.material.uniforms.widthPixels.value = widthPixels * scale;
      this.material.uniformsNeedUpdate = true;
    };
  }

  /** @param farthest data units from the origin beyond which nothing is drawn */
  setScale(worldPerUnit: number, farthest: number): void {
    this.material.uniforms.worldPerUnit.value = worldPerUnit;
    this.material.uniforms.farthest.value = farthest;
  }

  /** Place j of a trail is this matrix times the start. @param entries 3×3, row-major */
  setRung(j: number, entries: readonly number[]): void {
    this.material.uniforms.linear.value = true;
    this.ladder[j]?.fromArray(entries as number[]).transpose();
  }

  /**
   * Places are read from bands of rows, the newest first.
   * @param fraction age of the newest band, as a part of the age from band to band
   */
  setBands(bands: Texture, rows: number, fraction: number): void {
    const { uniforms } = this.material;
    uniforms.linear.value = false;
    uniforms.bands.value = bands;
    uniforms.bandRows.value = rows;
    uniforms.fraction.value = fraction;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
