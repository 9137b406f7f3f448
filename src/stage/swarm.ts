import { BufferGeometry, type Color, Points, type Texture } from 'three';
import fragment from '../../shaders/swarm.frag.glsl?raw';
import vertex from '../../shaders/swarm.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

export interface SwarmOptions {
  readonly colours: readonly [Color, Color, Color];
  readonly opacity: number;
  readonly sizePixels: number;
}

/** Many points drawn straight from a data texture; each keeps the colour of where it started. */
export class Swarm {
  readonly object: Points;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  constructor(
    frame: FrameUniforms,
    points: Texture,
    rest: Texture,
    count: number,
    options: SwarmOptions,
  ) {
    this.geometry.setDrawRange(0, count);
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        points: { value: points },
        rest: { value: rest },
        worldPerUnit: { value: 1 },
        sizePixels: { value: options.sizePixels },
        firstColour: { value: options.colours[0] },
        secondColour: { value: options.colours[1] },
        thirdColour: { value: options.colours[2] },
        opacity: { value: options.opacity },
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Points(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 1;
    this.object.onBeforeRender = () => {
      const scale = (frame.lineScale.value as number) * (frame.pixelRatio.value as number);
      this.material.uniforms.sizePixels.value = options.sizePixels * scale;
      this.material.uniformsNeedUpdate = true;
    };
  }

  set worldPerUnit(scale: number) {
    this.material.uniforms.worldPerUnit.value = scale;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
