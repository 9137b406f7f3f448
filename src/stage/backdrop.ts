import { BufferAttribute, BufferGeometry, Color, Mesh } from 'three';
import fragment from '../../shaders/backdrop.frag.glsl?raw';
import vertex from '../../shaders/backdrop.vert.glsl?raw';
import { shaderMaterial } from './shader';
import type { StageTheme } from './theme';
import { unbounded } from './unbounded';

/** The background, drawn as part of the picture so that snapshots have it too. */
export class Backdrop {
  readonly object: Mesh;
  private readonly inner = new Color();
  private readonly outer = new Color();
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  constructor() {
    this.geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 3, -1, -1, 3]), 2),
    );
    this.material = shaderMaterial(
      vertex,
      fragment,
      { inner: { value: this.inner }, outer: { value: this.outer } },
      { depthTest: false, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = -100;
  }

  setTheme(theme: StageTheme): void {
    this.inner.copy(theme.inner);
    this.outer.copy(theme.outer);
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
