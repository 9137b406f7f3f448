import { BufferGeometry, type Color, Matrix3, Points, type Texture } from 'three';
import vertex from '../../shaders/flow-points.vert.glsl?raw';
import fragment from '../../shaders/swarm.frag.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface FlowPointsOptions {
  readonly slowColour: Color;
  readonly fastColour: Color;
  readonly opacity: number;
  readonly sizePixels: number;
}

/** Many points that flow, straight from a data texture, coloured by their speed. */
export class FlowPoints {
  readonly object: Points;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly generator = new Matrix3();
  private readonly material;

  constructor(
    frame: FrameUniforms,
    points: Texture,
    count: number,
    { slowColour, fastColour, opacity, sizePixels }: FlowPointsOptions,
  ) {
    this.geometry.setDrawRange(0, count);
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        points: { value: points },
        worldPerUnit: { value: 1 },
        sizePixels: { value: sizePixels },
        generator: { value: this.generator },
        linear: { value: false },
        usualSpeed: { value: 1 },
        farthest: { value: 1e6 },
        slowColour: { value: slowColour },
        fastColour: { value: fastColour },
        opacity: { value: opacity },
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Points(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 1;
    this.object.onBeforeRender = () => {
      const scale = (frame.lineScale.value as number) * (frame.pixelRatio.value as number);
      this.material.uniforms.sizePixels.value = sizePixels * scale;
      this.material.uniformsNeedUpdate = true;
    };
  }

  /** @param farthest data units from the origin beyond which nothing is drawn */
  setScale(worldPerUnit: number, usualSpeed: number, farthest: number): void {
    const { uniforms } = this.material;
    uniforms.worldPerUnit.value = worldPerUnit;
    uniforms.usualSpeed.value = usualSpeed;
    uniforms.farthest.value = farthest;
  }

  /** Speeds are those of this matrix, 3×3 and row-major; null takes the points' fourth number. */
  setGenerator(entries: readonly number[] | null): void {
    this.material.uniforms.linear.value = entries !== null;
    if (entries) this.generator.fromArray(entries as number[]).transpose();
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
