import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  type Color,
  DoubleSide,
  FrontSide,
  Group,
  Mesh,
  type Texture,
  Vector2,
} from 'three';
import fragment from '../../shaders/value-surface.frag.glsl?raw';
import vertex from '../../shaders/value-surface.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** Directions and how they join, as a grid for a data texture. */
export interface DirectionMesh {
  /** [4n]: a unit vector and its level, 0 or 1. */
  readonly directions: Float32Array;
  readonly index: Uint32Array;
}

/** The unit sphere by longitude and latitude, all of level 1. */
export function sphereMesh(columns = 96, rows = 64): DirectionMesh {
  const directions: number[] = [];
  const index: number[] = [];
  for (let row = 0; row <= rows; row++) {
    const polar = (Math.PI * row) / rows;
    for (let column = 0; column <= columns; column++) {
      const angle = (2 * Math.PI * column) / columns;
      const across = Math.sin(polar);
      directions.push(across * Math.cos(angle), across * Math.sin(angle), Math.cos(polar), 1);
      if (row === rows || column === columns) continue;
      const first = row * (columns + 1) + column;
      const below = first + columns + 1;
      index.push(first, below, first + 1, first + 1, below, below + 1);
    }
  }
  return { directions: new Float32Array(directions), index: new Uint32Array(index) };
}

/** The unit circle of the plane z = 0, each direction twice: at level 0 and at level 1. */
export function circleMesh(segments = 256): DirectionMesh {
  const directions: number[] = [];
  const index: number[] = [];
  for (let k = 0; k <= segments; k++) {
    const angle = (2 * Math.PI * k) / segments;
    for (const level of [0, 1]) directions.push(Math.cos(angle), Math.sin(angle), 0, level);
    const first = 2 * k;
    if (k < segments) index.push(first, first + 1, first + 2, first + 2, first + 1, first + 3);
  }
  return { directions: new Float32Array(directions), index: new Uint32Array(index) };
}

export interface ValueSurfaceOptions {
  readonly colours: Texture;
  readonly plain: Color;
  /** A ring in the plane is drawn without light. */
  readonly flat?: boolean;
  readonly opacity?: number;
  readonly renderOrder?: number;
}

/** How values are drawn. */
export interface ValueLook {
  /** Values at the two ends of the colour map. */
  readonly range: readonly [number, number];
  /** Values below this are missing, and drawn plain. */
  readonly least?: number;
  /** World height per unit of value. */
  readonly lift?: number;
  /** Half the width of a ring, in world units. */
  readonly band?: number;
  /** 0: by value; 1: plain. */
  readonly plainness?: number;
  readonly contours?: number;
  /** Values are angles between directions and the texels' vectors, which are images of directions under a matrix. */
  readonly angles?: boolean;
}

/** The unit sphere or circle, coloured and raised by a value at each direction, straight from a kernel's texture. */
export class ValueSurface {
  readonly object = new Group();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly uniforms;
  private readonly materials;

  /**
   * @param rest directions, as a mesh has them
   * @param values texels (gradient along the sphere, value), as many
   */
  constructor(
    frame: FrameUniforms,
    mesh: DirectionMesh,
    rest: Texture,
    values: Texture,
    options: ValueSurfaceOptions,
  ) {
    this.geometry.setIndex(new BufferAttribute(mesh.index, 1));
    const { opacity = 1, renderOrder = 0 } = options;
    this.uniforms = {
      rest: { value: rest },
      values: { value: values },
      colours: { value: options.colours },
      plain: { value: options.plain },
      plainness: { value: 0 },
      range: { value: new Vector2(0, 1) },
      least: { value: -1e30 },
      lift: { value: 0 },
      band: { value: 0 },
      contours: { value: 0 },
      opacity: { value: opacity },
      isAngle: { value: 0 },
      isFlat: { value: options.flat ? 1 : 0 },
      pixelRatio: frame.pixelRatio,
      eye: frame.eye,
    };
    const sides = opacity < 1 ? [BackSide, FrontSide] : [DoubleSide];
    this.materials = sides.map((side) =>
      shaderMaterial(vertex, fragment, this.uniforms, {
        side,
        transparent: opacity < 1,
        depthWrite: opacity === 1 && !options.flat,
      }),
    );
    this.materials.forEach((material, pass) => {
      const shell = new Mesh(this.geometry, material);
      shell.frustumCulled = false;
      shell.renderOrder = renderOrder + 0.1 * pass;
      this.object.add(shell);
    });
  }

  setLook(look: ValueLook): void {
    const { uniforms } = this;
    uniforms.range.value.set(...look.range);
    uniforms.least.value = look.least ?? -1e30;
    uniforms.lift.value = look.lift ?? 0;
    uniforms.band.value = look.band ?? 0;
    uniforms.plainness.value = look.plainness ?? 0;
    uniforms.contours.value = look.contours ?? 0;
    uniforms.isAngle.value = look.angles ? 1 : 0;
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
