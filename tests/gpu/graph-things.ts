/** One of everything that src/stage draws on graphs of functions. */
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  Mesh,
  NearestFilter,
  RGBAFormat,
  Vector2,
  Vector4,
} from 'three';
import { ArrowField } from '../../src/stage/arrow-field.ts';
import { Balls, ballKinds } from '../../src/stage/balls.ts';
import { ColourMap } from '../../src/stage/colour-map.ts';
import { GraphMap } from '../../src/stage/graph-map.ts';
import { graphMaterial } from '../../src/stage/graph-material.ts';
import { GraphSurface } from '../../src/stage/graph-surface.ts';
import { GraphSwarm } from '../../src/stage/graph-swarm.ts';
import type { FrameUniforms } from '../../src/stage/shader.ts';
import { Trail } from '../../src/stage/trail.ts';
import { unbounded } from '../../src/stage/unbounded.ts';
import type { DrawnThing, DrawnWith } from './drawn-things.ts';

/** @param texels RGBA, row by row */
export function dataTexture(texels: Float32Array, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels, width, height, RGBAFormat, FloatType);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

const columns = 9;
const rows = 7;

/** f = x² − y² over [−1, 1]², with a hole in one corner and one node on its rim. */
function saddle(): DataTexture {
  const texels = new Float32Array(4 * columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const x = (2 * i) / (columns - 1) - 1;
      const y = (2 * j) / (rows - 1) - 1;
      const inside = i + j < 13 ? 1 : 0;
      texels.set([x * x - y * y, 2 * x, -2 * y, inside], 4 * (j * columns + i));
    }
  texels.set([0, 0.9, 0.9, -1], 4 * ((rows - 1) * columns + columns - 2));
  return dataTexture(texels, columns, rows);
}

function makeMap(): GraphMap {
  const domain = { xMin: -1, xMax: 1, yMin: -1, yMax: 1 };
  return new GraphMap({ domain, low: -0.6, high: 0.6, scale: 'linear' });
}

/** Frees the thing and what it was made of. */
function owning(thing: DrawnThing, ...parts: { dispose(): void }[]): DrawnThing {
  return {
    object: thing.object,
    dispose() {
      thing.dispose();
      for (const part of parts) part.dispose();
    },
  };
}

function surface(
  { frame, theme, points }: DrawnWith,
  change: (surface: GraphSurface) => void,
): DrawnThing {
  const texture = saddle();
  const colours = new ColourMap('cividis');
  const made = new GraphSurface(
    frame,
    theme,
    makeMap(),
    { texture, columns, rows },
    { colours: colours.texture, contours: 8 },
  );
  made.setOverlay({ texture: points, kind: 'categories' }, 0.3);
  change(made);
  return owning(made, texture, colours);
}

function trail(given: DrawnWith, opacity: number, dash: number): Trail {
  const made = new Trail(given.frame, given.theme, {
    colour: given.theme.racers[0] ?? given.theme.text,
    capacity: 16,
    opacity,
    dash,
  });
  made.set(Float32Array.from([-1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1]), 4);
  made.shown = 2.5;
  made.tail = 4;
  return made;
}

export const graphThings: Readonly<Record<string, (given: DrawnWith) => DrawnThing>> = {
  'graph surface': (given) => surface(given, () => {}),
  'translucent graph surface': (given) =>
    surface(given, (made) => {
      made.opacity = 0.5;
    }),
  'flat graph': (given) =>
    surface(given, (made) => {
      made.flat = true;
    }),
  trail: (given) => trail(given, 1, 0),
  'ghost trail': (given) => trail(given, 0.4, 0.3),
  balls: ({ frame, theme }) => {
    const balls = new Balls(frame, theme);
    balls.begin();
    ballKinds.forEach((kind, k) => {
      balls.add(0.5 * k - 1, 0, 0.5, theme.accent, kind);
    });
    balls.finish();
    return balls;
  },
  'arrow field': ({ theme }) => {
    const texture = saddle();
    return owning(
      new ArrowField(makeMap(), { texture, columns, rows }, { colour: theme.text }),
      texture,
    );
  },
  'swarm on a graph': ({ frame, theme, points, rest, count }) => {
    const colours = new ColourMap('diverging');
    const made = new GraphSwarm(frame, theme, makeMap(), points, count, {
      colours: colours.texture,
      starts: rest,
      sizePixels: 3,
    });
    made.colouring = 'start';
    return owning(made, colours);
  },
};

/** Pixels on a side of one of the probe's cells. */
const cellPixels = 4;

/** A strip like `Probe`'s, of what shaders/chunks/graph.glsl makes of (x, y, f) and (∂f/∂x, ∂f/∂y). */
export class GraphProbe {
  readonly object: Mesh;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;
  readonly dataPoint = new Vector4();
  readonly gradient = new Vector2();

  constructor(frame: FrameUniforms, map: GraphMap) {
    const corners = new Float32Array([0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.material = graphMaterial(
      map,
      [
        `uniform vec2 viewportPixels;
in vec2 position;
out vec2 local;
void main() {
  local = position;
  gl_Position = vec4(2.0 * position * vec2(${12 * cellPixels}, ${cellPixels}) / viewportPixels - 1.0, 0.0, 1.0);
}`,
      ],
      [
        `uniform vec4 dataPoint;
uniform vec2 gradient;
in vec2 local;
out vec4 fragColour;
void main() {
  int cell = clamp(int(local.x * 12.0), 0, 11);
  vec2 slope = graphGradient(dataPoint.z, gradient);
  float values[6] = float[6](
    graphWorld(dataPoint.xyz).x, graphWorld(dataPoint.xyz).y, graphWorld(dataPoint.xyz).z,
    graphShare(dataPoint.z), slope.x, slope.y);
  uint bits = floatBitsToUint(values[cell / 2]);
  uvec3 bytes = cell % 2 == 0 ? uvec3(bits >> 24, bits >> 16, bits >> 8) & 255u : uvec3(bits & 255u, 0u, 0u);
  fragColour = vec4(vec3(bytes) / 255.0, 1.0);
}`,
      ],
      {
        viewportPixels: frame.viewportPixels,
        dataPoint: { value: this.dataPoint },
        gradient: { value: this.gradient },
      },
      { transparent: true, depthTest: false, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 1000;
  }

  /** World x, y, z, share and slopes, from a row of RGBA pixels through the strip's middle. */
  static read(pixels: Uint8Array): number[] {
    const bytes = new DataView(new ArrayBuffer(24));
    for (let value = 0; value < 6; value++) {
      const upper = 4 * (cellPixels * 2 * value + 2);
      const lower = upper + 4 * cellPixels;
      for (let k = 0; k < 3; k++) bytes.setUint8(4 * value + k, pixels[upper + k] ?? 0);
      bytes.setUint8(4 * value + 3, pixels[lower] ?? 0);
    }
    return [0, 4, 8, 12, 16, 20].map((offset) => bytes.getFloat32(offset));
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
