import {
  BufferAttribute,
  DoubleSide,
  InstancedBufferGeometry,
  Mesh,
  type Texture,
  Vector2,
} from 'three';
import fragment from '../../shaders/field-arrows.frag.glsl?raw';
import vertex from '../../shaders/field-arrows.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** A shaft and a head: along (0 to 1, within the part), across, part. */
const outline = [
  [0, -1, 0],
  [1, -1, 0],
  [1, 1, 0],
  [0, -1, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, -1, 1],
  [1, 0, 1],
  [0, 1, 1],
] as const;

export interface FieldArrowsOptions {
  readonly colours: Texture;
  readonly flat?: boolean;
  readonly renderOrder?: number;
}

/** How the field is drawn. World units. */
export interface FieldLook {
  /** Values (fourth components) at the two ends of the colour map. */
  readonly range: readonly [number, number];
  /** World length of a vector of length 1; longer ones are drawn no longer. */
  readonly longest: number;
  /** Lengths are drawn to this power, so that small vectors are seen too: 1 is true to scale. */
  readonly power: number;
  /** 0 with the tail on its point, 0.5 with the middle. */
  readonly anchor: number;
  readonly thickness: number;
  /** Points are moved this many times as far from the origin. */
  readonly away?: number;
  readonly worldPerUnit?: number;
}

/** Up to tens of thousands of arrows, points and vectors straight from data textures. */
export class FieldArrows {
  readonly object: Mesh<InstancedBufferGeometry>;
  private readonly material;

  constructor(
    frame: FrameUniforms,
    rest: Texture,
    values: Texture,
    count: number,
    options: FieldArrowsOptions,
  ) {
    const geometry = unbounded(new InstancedBufferGeometry());
    const corners = outline.flatMap(([along, across]) => [along, across]);
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(corners), 2));
    const parts = outline.map(([, , part]) => part);
    geometry.setAttribute('part', new BufferAttribute(new Float32Array(parts), 1));
    geometry.instanceCount = count;
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        rest: { value: rest },
        values: { value: values },
        colours: { value: options.colours },
        range: { value: new Vector2(0, 1) },
        longest: { value: 0.2 },
        power: { value: 1 },
        anchor: { value: 0 },
        away: { value: 1 },
        thickness: { value: 0.02 },
        worldPerUnit: { value: 1 },
        least: { value: -0.5 },
        opacity: { value: 1 },
        isFlat: { value: options.flat ? 1 : 0 },
        eye: frame.eye,
      },
      { side: DoubleSide, depthWrite: !options.flat, depthTest: !options.flat },
    );
    this.object = new Mesh(geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = options.renderOrder ?? 1;
  }

  setLook(look: FieldLook): void {
    const { uniforms } = this.material;
    uniforms.range.value.set(...look.range);
    uniforms.longest.value = look.longest;
    uniforms.power.value = look.power;
    uniforms.anchor.value = look.anchor;
    uniforms.thickness.value = look.thickness;
    uniforms.away.value = look.away ?? 1;
    uniforms.worldPerUnit.value = look.worldPerUnit ?? 1;
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.material.dispose();
  }
}
