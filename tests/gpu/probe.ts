/** A strip of pixels, drawn by three.js, from which the exact float32 values of a texel can be read. */
import { BufferAttribute, BufferGeometry, Mesh, type Texture, Vector2 } from 'three';
import { type FrameUniforms, shaderMaterial } from '../../src/stage/shader.ts';
import { unbounded } from '../../src/stage/unbounded.ts';

/** Pixels on a side of one cell; only its middle is read, so that multisampling changes nothing. */
const cellPixels = 4;
/** Two cells for each of the four components: the upper 24 bits, then the lower 8. */
const cells = 8;

export const stripWidth = cellPixels * cells;
export const stripHeight = cellPixels;

const vertex = `
uniform vec2 viewportPixels;
uniform vec2 stripPixels;
in vec2 position;
out vec2 local;

void main() {
  local = position;
  gl_Position = vec4(2.0 * position * stripPixels / viewportPixels - 1.0, 0.0, 1.0);
}`;

const fragment = `
uniform highp sampler2D points;
uniform int number;
in vec2 local;
out vec4 fragColour;

void main() {
  int width = textureSize(points, 0).x;
  vec4 point = texelFetch(points, ivec2(number % width, number / width), 0);
  int cell = clamp(int(local.x * ${cells}.0), 0, ${cells - 1});
  uint bits = floatBitsToUint(point[cell / 2]);
  uvec3 bytes = cell % 2 == 0
    ? uvec3(bits >> 24, bits >> 16, bits >> 8) & 255u
    : uvec3(bits & 255u, 0u, 0u);
  fragColour = vec4(vec3(bytes) / 255.0, 1.0);
}`;

/** Drawn last, blended, in the lower left corner of its pane. */
export class Probe {
  readonly object: Mesh;
  private readonly geometry = unbounded(new BufferGeometry());
  private readonly material;

  /** @param number of the texel, row by row */
  constructor(frame: FrameUniforms, points: Texture, number: number) {
    const corners = new Float32Array([0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1]);
    this.geometry.setAttribute('position', new BufferAttribute(corners, 2));
    this.material = shaderMaterial(
      vertex,
      fragment,
      {
        points: { value: points },
        number: { value: number },
        viewportPixels: frame.viewportPixels,
        stripPixels: { value: new Vector2(stripWidth, stripHeight) },
      },
      { transparent: true, depthTest: false, depthWrite: false },
    );
    this.object = new Mesh(this.geometry, this.material);
    this.object.frustumCulled = false;
    this.object.renderOrder = 1000;
    this.object.onBeforeRender = () => {
      this.material.uniformsNeedUpdate = true; // viewportPixels differs from pane to pane.
    };
  }

  dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}

/**
 * The texel that a probe has drawn.
 * @param pixels RGBA of a row through the strip's middle
 * @param column where the strip begins in it
 */
export function readStrip(pixels: Uint8Array, column: number): Float32Array {
  const bytes = new DataView(new ArrayBuffer(16));
  for (let component = 0; component < 4; component++) {
    const upper = 4 * (column + cellPixels * (2 * component) + 2);
    const lower = 4 * (column + cellPixels * (2 * component + 1) + 2);
    for (let k = 0; k < 3; k++) bytes.setUint8(4 * component + k, pixels[upper + k] ?? 0);
    bytes.setUint8(4 * component + 3, pixels[lower] ?? 0);
  }
  return Float32Array.from([0, 4, 8, 12], (offset) => bytes.getFloat32(offset));
}
