import { BufferAttribute, BufferGeometry, type Color, DoubleSide, Mesh, Vector3 } from 'three';
import fragment from '../../shaders/plane-disc.frag.glsl?raw';
import vertex from '../../shaders/plane-disc.vert.glsl?raw';
import { shaderMaterial } from './shader';
import { unbounded } from './unbounded';

/** Shorter than this, a normal tells no direction. */
const shortest = 1e-12;

const worldOrigin = new Vector3();

/** A plane anywhere in space, drawn as far as it lies in a ball, with a faint grid. */
export class PlaneDisc {
  readonly object: Mesh;
  private readonly centre = new Vector3();
  private readonly first = new Vector3();
  private readonly second = new Vector3();
  private readonly normal = new Vector3();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  constructor(options: { colour: Color; opacity: number; renderOrder?: number }) {
    const corners = new Float32Array([-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        centre: { value: this.centre },
        first: { value: this.first },
        second: { value: this.second },
        radius: { value: 1 },
        spacing: { value: 1 },
        colour: { value: options.colour },
        opacity: { value: options.opacity },
      },
      { side: DoubleSide, transparent: true, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = options.renderOrder ?? 3;
    this.hide();
  }

  /**
   * The plane {p : normal · p = offset} in world coordinates; hidden where it misses the ball or the
   * normal is 0. @param middle of the ball; the origin, unless given
   */
  place(
    normal: readonly number[],
    offset: number,
    worldRadius: number,
    middle: Vector3 = worldOrigin,
  ): void {
    this.normal.fromArray(normal as number[]);
    const size = this.normal.length();
    const distance = (offset - this.normal.dot(middle)) / size;
    this.object.visible = size > shortest && Math.abs(distance) < worldRadius;
    if (!this.object.visible) return;
    this.normal.divideScalar(size);
    this.centre.copy(middle).addScaledVector(this.normal, distance);
    // Beside the axis that the normal has least of, the grid turns smoothly while the plane does.
    const { x, y, z } = this.normal;
    const upright = Math.abs(z) < 0.9;
    this.first.set(upright ? -y : 0, upright ? x : -z, upright ? 0 : y).normalize();
    this.second.crossVectors(this.normal, this.first);
    this.material.uniforms.radius.value = Math.sqrt(worldRadius ** 2 - distance ** 2);
  }

  /** World length of a square of the grid. */
  set spacing(worldLength: number) {
    this.material.uniforms.spacing.value = worldLength;
  }

  set colour(colour: Color) {
    this.material.uniforms.colour.value = colour;
  }

  set opacity(opacity: number) {
    this.material.uniforms.opacity.value = opacity;
  }

  hide(): void {
    this.object.visible = false;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
