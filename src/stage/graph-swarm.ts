import { BufferGeometry, Color, Points, type Texture } from 'three';
import lead from '../../shaders/chunks/lead.glsl?raw';
import vertex from '../../shaders/graph-swarm.vert.glsl?raw';
import fragment from '../../shaders/swarm.frag.glsl?raw';
import type { GraphMap } from './graph-map';
import { graphChunks, graphMaterial } from './graph-material';
import type { FrameUniforms } from './shader';
import type { StageTheme } from './theme';
import { unbounded } from './unbounded';

export const swarmColourings = ['loss', 'start', 'destination'] as const;
export type SwarmColouring = (typeof swarmColourings)[number];

/** Of the domain's corners: (0, 0), (1, 0), (0, 1), (1, 1). Between them colours are mixed. */
const cornerColours = ['#4f7bff', '#ff5a6e', '#35d6a6', '#ffd95c'];

export interface GraphSwarmOptions {
  /** A `ColourMap`'s texture. */
  readonly colours: Texture;
  /** Where each point began, (x, y, …) in data units; needed to colour by start. */
  readonly starts?: Texture;
  readonly sizePixels?: number;
  readonly opacity?: number;
}

/**
 * Up to a million points on a graph, drawn straight from a float texture of (x, y, f, w) in data units,
 * row by row. Where w is −2 there is no point; coloured by destination, w is the number of a category,
 * −1 for none. Points that have left the domain are not drawn.
 */
export class GraphSwarm {
  readonly object: Points;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  constructor(
    frame: FrameUniforms,
    theme: StageTheme,
    map: GraphMap,
    points: Texture,
    count: number,
    options: GraphSwarmOptions,
  ) {
    this.material = graphMaterial(
      map,
      [graphChunks.palette, lead, vertex],
      [fragment],
      {
        points: { value: points },
        starts: { value: options.starts ?? points },
        colours: { value: options.colours },
        colouring: { value: 0 },
        corners: { value: cornerColours.map((text) => new Color(text)) },
        categories: { value: theme.categories },
        uncategorised: { value: theme.solid },
        sizePixels: { value: options.sizePixels ?? 1.8 },
        onFloor: { value: 0 },
        opacity: { value: options.opacity ?? 0.85 },
        pixelRatio: frame.pixelRatio,
        lineScale: frame.lineScale,
      },
      { transparent: true, depthWrite: false },
    );
    this.object = new Points(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 5;
    this.count = count;
  }

  set count(count: number) {
    this.geometry.setDrawRange(0, count);
    this.object.visible = count > 0;
  }

  /** @param starts where each point began; as before when left out */
  setPoints(points: Texture, starts?: Texture): void {
    this.material.uniforms.points.value = points;
    if (starts) this.material.uniforms.starts.value = starts;
  }

  set colouring(colouring: SwarmColouring) {
    this.material.uniforms.colouring.value = swarmColourings.indexOf(colouring);
  }

  set sizePixels(size: number) {
    this.material.uniforms.sizePixels.value = size;
  }

  /** Lying on the floor, as a flat map has it. */
  set onFloor(onFloor: boolean) {
    this.material.uniforms.onFloor.value = onFloor ? 1 : 0;
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
