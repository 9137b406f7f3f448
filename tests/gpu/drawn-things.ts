/** One of everything that src/stage can draw, around a float texture of points. */
import { BufferAttribute, BufferGeometry, Mesh, type Object3D, type Texture, Vector3 } from 'three';
import { Arrow } from '../../src/stage/arrow.ts';
import { Disc } from '../../src/stage/disc.ts';
import { MovedSurface } from '../../src/stage/moved-surface.ts';
import { NormBall } from '../../src/stage/norm-ball.ts';
import { Parallelepiped } from '../../src/stage/parallelepiped.ts';
import { PlaneDisc } from '../../src/stage/plane-disc.ts';
import { LineSet, Segments } from '../../src/stage/segments.ts';
import { type FrameUniforms, shaderMaterial } from '../../src/stage/shader.ts';
import { Swarm } from '../../src/stage/swarm.ts';
import type { StageTheme } from '../../src/stage/theme.ts';
import { unbounded } from '../../src/stage/unbounded.ts';
import { eigenThings } from './eigen-things.ts';
import { flowThings } from './flow-things.ts';
import { graphThings } from './graph-things.ts';

export interface DrawnThing {
  readonly object: Object3D;
  dispose(): void;
}

export interface DrawnWith {
  readonly frame: FrameUniforms;
  readonly theme: StageTheme;
  /** Moved points, and the same at rest; both hold `count`, the first four of them in general position. */
  readonly points: Texture;
  readonly rest: Texture;
  readonly count: number;
}

/** By name; opaque and translucent, solid and dashed, planar and spatial, so that each pass is drawn. */
export const drawnThings: Readonly<Record<string, (given: DrawnWith) => DrawnThing>> = {
  arrow: ({ frame, theme }) => placed(new Arrow(frame, { colour: theme.basis[0] })),
  'ghost arrow': ({ frame, theme }) =>
    placed(new Arrow(frame, { colour: theme.text, opacity: 0.4, thickness: 2 })),
  segments: ({ frame, theme, points, count }) =>
    new Segments(frame, points, Math.floor(count / 2), { colour: theme.grid, widthPixels: 2 }),
  'line set': ({ frame, theme }) => {
    const lines = new LineSet(frame, 4, { colour: theme.text, dash: 0.3, widthPixels: 3 });
    lines.begin();
    lines.add(-1, -1, 0, 1, 1, 1);
    lines.add(1, -1, 0, -1, 1, 1, 0.5);
    lines.finish();
    return lines;
  },
  'opaque surface': ({ frame, theme, points }) => surface(frame, theme, points, 1),
  'translucent surface': ({ frame, theme, points }) => surface(frame, theme, points, 0.4),
  parallelepiped: ({ frame, theme }) => solid(frame, theme, false),
  parallelogram: ({ frame, theme }) => solid(frame, theme, true),
  disc: ({ theme }) => {
    const disc = new Disc({ colour: theme.eigen, opacity: 0.5 });
    disc.place([1, 0, 0], [0, 0.8, 0.6], 1);
    return disc;
  },
  'disc of a plane': ({ theme }) => {
    const plane = new PlaneDisc({ colour: theme.volume, opacity: 0.3 });
    plane.place([1, 2, 1], 0.8, 1.5);
    return plane;
  },
  'norm ball': ({ frame, theme, points }) => {
    const index = Uint32Array.from([0, 1, 2, 0, 2, 3]);
    const ball = new NormBall(frame, points, 0, index, { colour: theme.eigen, opacity: 0.6 });
    ball.setNorm(1 / 3, 1);
    return ball;
  },
  swarm: ({ frame, theme, points, rest, count }) =>
    new Swarm(frame, points, rest, count, { colours: theme.basis, opacity: 0.6, sizePixels: 3 }),
  ...graphThings,
  ...eigenThings,
  ...flowThings,
};

function placed(arrow: Arrow): Arrow {
  arrow.place(new Vector3(0, 0, 0), new Vector3(1, 0.5, 0.8));
  return arrow;
}

function surface(frame: FrameUniforms, theme: StageTheme, points: Texture, opacity: number) {
  const made = new MovedSurface(
    frame,
    points,
    {
      index: Uint32Array.from([0, 1, 2, 0, 2, 3]),
      normals: Float32Array.from([0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0]),
      tints: Float32Array.from([0, 1, 0, 1]),
      firstPoint: 0,
    },
    { colour: theme.accent, secondColour: theme.text, opacity, rim: 1 - opacity },
  );
  made.setMap([1, 0, 0, 0, 1, 0, 0, 0, 1], 1);
  return made;
}

function solid(frame: FrameUniforms, theme: StageTheme, flat: boolean): Parallelepiped {
  const { volume: plain, volumeNegative: mirrored } = theme;
  const made = new Parallelepiped(frame, { plain, mirrored, opacity: 0.3, flat });
  made.setMap([1, 0.2, 0, 0, -1, 0.3, 0.1, 0, 1], 1);
  return made;
}

/** A thing whose shader does not compile, to prove that a broken shader is noticed. */
export function brokenShader(): DrawnThing {
  const geometry = unbounded(new BufferGeometry());
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
  const material = shaderMaterial(
    'in vec3 position; void main() { gl_Position = vec4(position, 1.0); }',
    'out vec4 fragColour; void main() { fragColour = noSuchThing; }',
    {},
  );
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  return {
    object,
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
