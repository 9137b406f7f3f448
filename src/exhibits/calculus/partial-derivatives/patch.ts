import {
  BufferAttribute,
  BufferGeometry,
  type Color,
  DoubleSide,
  DynamicDrawUsage,
  Mesh,
  MeshBasicMaterial,
  Vector3,
} from 'three';
import { type Quadratic, quadraticAt } from '../../../math/surface';
import { LineSet } from '../../../stage/segments';
import { unbounded } from '../../../stage/unbounded';
import type { Tools } from './brush';

const spokes = 48;
const rings = 14;
/** Every so many spokes and rings a line is drawn on the patch. */
const spokesPerLine = 6;
const ringsPerLine = 7;
const light = new Vector3(0.3, -0.5, 0.8).normalize();

/**
 * A piece of the graph of a quadratic around the point: the tangent plane or the Taylor surface. It
 * reaches a world radius in the floor, less where it leaves a world height above and below.
 */
export class Patch {
  private readonly mesh: Mesh<BufferGeometry, MeshBasicMaterial>;
  private readonly lines: LineSet;
  private readonly positions = new Float32Array(3 * (1 + spokes * rings));
  private readonly colours = new Float32Array(3 * (1 + spokes * rings));
  private readonly linear: Color;
  private readonly centre = new Vector3();

  constructor(
    private readonly tools: Tools,
    colour: Color,
    private readonly reach: { readonly radius: number; readonly height: number },
  ) {
    const { context, pane } = tools;
    const { scope, view } = context;
    // What three's own materials take is linear light; the theme's colours are sRGB.
    this.linear = colour.clone().convertSRGBToLinear();
    const geometry = unbounded(new BufferGeometry());
    for (const [name, array] of [
      ['position', this.positions],
      ['color', this.colours],
    ] as const)
      geometry.setAttribute(name, new BufferAttribute(array, 3).setUsage(DynamicDrawUsage));
    geometry.setIndex(new BufferAttribute(triangles(), 1));
    const material = new MeshBasicMaterial({
      vertexColors: true,
      side: DoubleSide,
      transparent: true,
      opacity: 0.55,
      depthWrite: false,
      // Where it hugs the surface it lies on it, instead of flickering through.
      polygonOffset: true,
      polygonOffsetFactor: -1,
      polygonOffsetUnits: -16,
    });
    scope.own(() => {
      geometry.dispose();
      material.dispose();
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 5;
    this.lines = scope.own(
      new LineSet(
        view.frame,
        spokes * Math.ceil(rings / ringsPerLine) + (spokes / spokesPerLine) * rings,
        {
          colour,
          opacity: 0.8,
          widthPixels: 1.2,
          renderOrder: 5.5,
        },
      ),
    );
    pane.add(this.mesh);
    pane.add(this.lines.object);
    this.hide();
  }

  hide(): void {
    this.mesh.visible = false;
    this.lines.begin();
    this.lines.finish();
  }

  /** @param quadratic about (x, y), in data units */
  place(quadratic: Quadratic, x: number, y: number): void {
    const { map } = this.tools;
    this.mesh.visible = true;
    map.toWorld(x, y, quadratic[0], this.centre);
    this.put(0, 0, 0, this.centre.z, quadratic);
    for (let spoke = 0; spoke < spokes; spoke++) {
      const angle = (2 * Math.PI * spoke) / spokes;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const radius = this.radiusAlong(quadratic, cos, sin);
      for (let ring = 1; ring <= rings; ring++) {
        const s = (radius * ring) / rings;
        const z = this.worldZ(quadratic, s * cos, s * sin);
        this.put(1 + spoke * rings + ring - 1, s * cos, s * sin, z, quadratic);
      }
    }
    for (const name of ['position', 'color'] as const)
      (this.mesh.geometry.getAttribute(name) as BufferAttribute).needsUpdate = true;
    this.drawLines();
  }

  /** How far out the patch goes along one spoke. */
  private radiusAlong(quadratic: Quadratic, cos: number, sin: number): number {
    const { radius, height } = this.reach;
    const steps = 64;
    for (let k = 1; k <= steps; k++) {
      const s = (radius * k) / steps;
      if (Math.abs(this.worldZ(quadratic, s * cos, s * sin) - this.centre.z) > height)
        return (radius * (k - 1)) / steps;
    }
    return radius;
  }

  /** World z at a world distance from the centre. */
  private worldZ(quadratic: Quadratic, worldX: number, worldY: number): number {
    const { map } = this.tools;
    const scale = map.worldPerUnit;
    return map.unclippedHeight(quadraticAt(quadratic, worldX / scale, worldY / scale));
  }

  private put(index: number, worldX: number, worldY: number, z: number, q: Quadratic): void {
    const { map } = this.tools;
    this.positions.set([this.centre.x + worldX, this.centre.y + worldY, z], 3 * index);
    const scale = map.worldPerUnit;
    const [dx, dy] = [worldX / scale, worldY / scale];
    map.worldNormal(
      q[0],
      q[1] + 2 * q[3] * dx + q[4] * dy,
      q[2] + q[4] * dx + 2 * q[5] * dy,
      normal,
    );
    const shade = 0.35 + 0.65 * Math.abs(normal.dot(light));
    this.colours.set(
      [this.linear.r * shade, this.linear.g * shade, this.linear.b * shade],
      3 * index,
    );
  }

  private drawLines(): void {
    const { lines } = this;
    const vertex = (spoke: number, ring: number) =>
      ring === 0 ? 0 : 1 + (spoke % spokes) * rings + ring - 1;
    const add = (a: number, b: number) => {
      const p = this.positions;
      lines.add(
        p[3 * a] as number,
        p[3 * a + 1] as number,
        p[3 * a + 2] as number,
        p[3 * b] as number,
        p[3 * b + 1] as number,
        p[3 * b + 2] as number,
      );
    };
    lines.begin();
    for (let ring = ringsPerLine; ring <= rings; ring += ringsPerLine)
      for (let spoke = 0; spoke < spokes; spoke++)
        add(vertex(spoke, ring), vertex(spoke + 1, ring));
    for (let spoke = 0; spoke < spokes; spoke += spokesPerLine)
      for (let ring = 0; ring < rings; ring++) add(vertex(spoke, ring), vertex(spoke, ring + 1));
    lines.finish();
  }
}

const normal = new Vector3();

/** A fan in the middle, and two triangles for each cell around it. */
function triangles(): Uint16Array {
  const index: number[] = [];
  for (let spoke = 0; spoke < spokes; spoke++) {
    const here = 1 + spoke * rings;
    const next = 1 + ((spoke + 1) % spokes) * rings;
    index.push(0, here, next);
    for (let ring = 0; ring + 1 < rings; ring++) {
      const [a, b, c, d] = [here + ring, here + ring + 1, next + ring + 1, next + ring];
      index.push(a, b, c, a, c, d);
    }
  }
  return Uint16Array.from(index);
}
