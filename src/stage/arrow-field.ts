import {
  BufferAttribute,
  type Color,
  DoubleSide,
  InstancedBufferGeometry,
  Mesh,
  type Texture,
} from 'three';
import lead from '../../shaders/chunks/lead.glsl?raw';
import fragment from '../../shaders/graph-arrows.frag.glsl?raw';
import vertex from '../../shaders/graph-arrows.vert.glsl?raw';
import type { GraphMap } from './graph-map';
import { graphChunks, graphMaterial } from './graph-material';
import { unbounded } from './unbounded';

/** Along (−0.5 to 0.5) and across: a shaft and a head. */
const outline = [
  [-0.5, -0.045, 0.12, -0.045, 0.12, 0.045],
  [-0.5, -0.045, 0.12, 0.045, -0.5, 0.045],
  [0.12, -0.18, 0.5, 0, 0.12, 0.18],
].flat();

const mostArrows = 2500;

export interface ArrowFieldOptions {
  readonly colour: Color;
  readonly opacity?: number;
  /** Arrows along the longer side; about 28 by default. */
  readonly across?: number;
}

/** How many nodes lie between arrows so that there are about `across` and never more than 2500. */
export function arrowSpacing(columns: number, rows: number, across: number): number {
  let spacing = Math.max(1, Math.round((Math.max(columns, rows) - 1) / across));
  while (arrowCount(columns, rows, spacing) > mostArrows) spacing++;
  return spacing;
}

export function arrowCount(columns: number, rows: number, spacing: number): number {
  return (Math.floor((columns - 1) / spacing) + 1) * (Math.floor((rows - 1) / spacing) + 1);
}

/**
 * The gradient field of a graph, from the same texture as its surface. Lengths grow with the logarithm
 * of |∇f| over three decades, so that flat and steep places both stay readable.
 */
export class ArrowField {
  readonly object: Mesh<InstancedBufferGeometry>;
  private readonly material;
  private readonly across: number;

  constructor(
    map: GraphMap,
    data: { readonly texture: Texture; readonly columns: number; readonly rows: number },
    options: ArrowFieldOptions,
  ) {
    this.across = options.across ?? 28;
    const geometry = unbounded(new InstancedBufferGeometry());
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(outline), 2));
    this.material = graphMaterial(
      map,
      [graphChunks.heights, lead, vertex],
      [fragment],
      {
        heights: { value: data.texture },
        spacing: { value: 1 },
        sense: { value: -1 },
        onFloor: { value: 0 },
        colour: { value: options.colour },
        opacity: { value: options.opacity ?? 0.85 },
      },
      { transparent: true, depthWrite: false, side: DoubleSide },
    );
    this.object = new Mesh(geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 4;
    this.setData(data.texture, data.columns, data.rows);
  }

  /** @param texture of the graph's nodes, as `GraphSurface` takes it */
  setData(texture: Texture, columns: number, rows: number): void {
    const spacing = arrowSpacing(columns, rows, this.across);
    this.material.uniforms.heights.value = texture;
    this.material.uniforms.spacing.value = spacing;
    this.object.geometry.instanceCount = arrowCount(columns, rows, spacing);
  }

  /** Along the gradient instead of downhill. */
  set uphill(uphill: boolean) {
    this.material.uniforms.sense.value = uphill ? 1 : -1;
  }

  /** On the floor instead of the surface. */
  set onFloor(onFloor: boolean) {
    this.material.uniforms.onFloor.value = onFloor ? 1 : 0;
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.material.dispose();
  }
}
