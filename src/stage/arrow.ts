import {
  BufferAttribute,
  BufferGeometry,
  type Color,
  ConeGeometry,
  CylinderGeometry,
  Mesh,
  Vector3,
} from 'three';
import fragment from '../../shaders/arrow.frag.glsl?raw';
import vertex from '../../shaders/arrow.vert.glsl?raw';
import { type FrameUniforms, shaderMaterial } from './shader';
import { unbounded } from './unbounded';

const radialSegments = 20;
const shaftRadius = 0.03;

/** The model that all arrows share: a unit shaft and a unit head, both along +z, told apart by `part`. */
function arrowGeometry(): BufferGeometry {
  const shaft = new CylinderGeometry(1, 1, 1, radialSegments)
    .rotateX(Math.PI / 2)
    .translate(0, 0, 0.5);
  const head = new ConeGeometry(1, 1, radialSegments).rotateX(Math.PI / 2).translate(0, 0, 0.5);
  const pieces = [shaft, head].map((piece) => piece.toNonIndexed());
  const join = (name: string) =>
    new Float32Array(pieces.flatMap((piece) => Array.from(piece.getAttribute(name).array)));
  const counts = pieces.map((piece) => piece.getAttribute('position').count);
  const parts = counts.flatMap((count, part) => Array<number>(count).fill(part));
  const geometry = unbounded(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(join('position'), 3));
  geometry.setAttribute('normal', new BufferAttribute(join('normal'), 3));
  geometry.setAttribute('part', new BufferAttribute(new Float32Array(parts), 1));
  for (const piece of [shaft, head, ...pieces]) piece.dispose();
  return geometry;
}

export interface ArrowOptions {
  readonly colour: Color;
  /** 1 is a solid arrow; less makes a ghost. */
  readonly opacity?: number;
  /** Thickness as a multiple of the usual. */
  readonly thickness?: number;
  /** A rod: the shaft alone. */
  readonly headless?: boolean;
}

/** A vector: a round shaft and a clear head whose size does not depend on the vector's length. */
export class Arrow {
  readonly object: Mesh;
  private readonly tail = new Vector3();
  private readonly along = new Vector3();
  private readonly material;
  private readonly geometry = arrowGeometry();

  constructor(frame: FrameUniforms, options: ArrowOptions) {
    const { colour, opacity = 1, thickness: ownThickness = 1, headless = false } = options;
    const radius = shaftRadius * ownThickness;
    // The shader divides by the head's length.
    const head = headless
      ? { radius, length: radius * 0.01 }
      : { radius: radius * 2.9, length: radius * 8 };
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        tail: { value: this.tail },
        along: { value: this.along },
        shaftRadius: { value: radius },
        headRadius: { value: head.radius },
        headLength: { value: head.length },
        thickness: { value: 1 },
        lineScale: frame.lineScale,
        colour: { value: colour },
        opacity: { value: opacity },
        eye: frame.eye,
      },
      { transparent: opacity < 1, depthWrite: opacity === 1 },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = opacity < 1 ? 4 : 0;
  }

  /** Both ends in world coordinates; a vector too short to see is not drawn. */
  place(worldTail: Vector3, worldTip: Vector3): void {
    this.tail.copy(worldTail);
    this.along.subVectors(worldTip, worldTail);
    this.object.visible = this.along.lengthSq() > 1e-8;
  }

  /** As a multiple of its own: grows with the radius that the camera frames. */
  set thickness(thickness: number) {
    this.material.uniforms.thickness.value = thickness;
  }

  hide(): void {
    this.object.visible = false;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
