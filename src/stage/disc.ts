import { BufferAttribute, BufferGeometry, type Color, DoubleSide, Mesh, Vector3 } from 'three';
import fragment from '../../shaders/disc.frag.glsl?raw';
import vertex from '../../shaders/disc.vert.glsl?raw';
import { shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** A piece of a plane through the origin, drawn as a disc. */
export class Disc {
  readonly object: Mesh;
  private readonly first = new Vector3();
  private readonly second = new Vector3();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  constructor(options: { colour: Color; opacity: number }) {
    const corners = new Float32Array([-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        first: { value: this.first },
        second: { value: this.second },
        colour: { value: options.colour },
        opacity: { value: options.opacity },
      },
      { side: DoubleSide, transparent: true, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 3;
  }

  /** Two orthonormal directions and a world radius. */
  place(first: readonly number[], second: readonly number[], worldRadius: number): void {
    this.first.fromArray(first as number[]).multiplyScalar(worldRadius);
    this.second.fromArray(second as number[]).multiplyScalar(worldRadius);
    this.object.visible = true;
  }

  hide(): void {
    this.object.visible = false;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
