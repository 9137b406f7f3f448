import {
  type BufferGeometry,
  ExtrudeGeometry,
  Shape,
  ShapeGeometry,
  SphereGeometry,
  Vector2,
} from 'three';
import { TeapotGeometry } from 'three/addons/geometries/TeapotGeometry.js';
import type { SurfaceShape } from '../../../stage/moved-surface';

/** Points at rest of everything that the kernel moves: four numbers each, the last a line's weight. */
export class PointPool {
  private readonly numbers: number[] = [];

  get count(): number {
    return this.numbers.length / 4;
  }

  get data(): Float32Array {
    return new Float32Array(this.numbers);
  }

  /** @param points [4n] @returns the number of the first one */
  add(points: readonly number[]): number {
    const first = this.count;
    for (const value of points) this.numbers.push(value);
    return first;
  }

  /** Lines, two points each. */
  addLines(points: readonly number[]): { firstPoint: number; count: number } {
    const firstPoint = this.add(points);
    return { firstPoint, count: points.length / 8 };
  }

  /** A mesh: its vertices go to the pool, the rest stays. */
  addSurface(
    geometry: BufferGeometry,
    tintOf: (normal: readonly number[]) => number,
  ): SurfaceShape {
    const positions = geometry.getAttribute('position');
    const normals = geometry.getAttribute('normal');
    const points: number[] = [];
    const tints = new Float32Array(positions.count);
    for (let i = 0; i < positions.count; i++) {
      points.push(positions.getX(i), positions.getY(i), positions.getZ(i), 1);
      tints[i] = tintOf([normals.getX(i), normals.getY(i), normals.getZ(i)]);
    }
    const index = geometry.index
      ? Uint32Array.from(geometry.index.array)
      : Uint32Array.from({ length: positions.count }, (_, i) => i);
    const shape = {
      index,
      normals: Float32Array.from(normals.array),
      tints,
      firstPoint: this.add(points),
    };
    geometry.dispose();
    return shape;
  }
}

const reach = 5;
const spaceReach = 2;
/** Lines through the origin are drawn in full, the others fainter. */
const weightOf = (offset: number) => (offset === 0 ? 1 : 0.62);

/** The integer grid of the plane z = 0 as lines of unit length, so that they can bend no worse than A does. */
export function planeLattice(): number[] {
  const points: number[] = [];
  for (let k = -reach; k <= reach; k++) {
    const weight = weightOf(k);
    points.push(-reach, k, 0, weight, reach, k, 0, weight);
    points.push(k, -reach, 0, weight, k, reach, 0, weight);
  }
  return points;
}

/** The integer lattice of space. */
export function spaceLattice(): number[] {
  const points: number[] = [];
  for (let i = -spaceReach; i <= spaceReach; i++) {
    for (let j = -spaceReach; j <= spaceReach; j++) {
      const weight = i === 0 && j === 0 ? 1 : 0.5;
      points.push(-spaceReach, i, j, weight, spaceReach, i, j, weight);
      points.push(i, -spaceReach, j, weight, i, spaceReach, j, weight);
      points.push(i, j, -spaceReach, weight, i, j, spaceReach, weight);
    }
  }
  return points;
}

/** Edges of the unit cube, or of the unit square. */
export function cubeEdges(dimension: number): number[] {
  const corners = dimension === 3 ? 8 : 4;
  const points: number[] = [];
  const corner = (bits: number) => [bits & 1, (bits >> 1) & 1, (bits >> 2) & 1, 1];
  for (let bits = 0; bits < corners; bits++)
    for (let axis = 0; axis < dimension; axis++)
      if (!(bits & (1 << axis))) points.push(...corner(bits), ...corner(bits | (1 << axis)));
  return points;
}

/** The unit circle of the plane as lines. */
export function circleLines(segments = 96): number[] {
  const points: number[] = [];
  for (let k = 0; k < segments; k++) {
    for (const at of [k, k + 1]) {
      const angle = (2 * Math.PI * at) / segments;
      points.push(Math.cos(angle), Math.sin(angle), 0, 1);
    }
  }
  return points;
}

export function unitSphere(): BufferGeometry {
  return new SphereGeometry(1, 56, 36);
}

/** An F, the smallest letter that is not its own mirror image; upright in space, flat in the plane. */
export function letterF(dimension: number): BufferGeometry {
  const outline: readonly (readonly [number, number])[] = [
    [0, 0],
    [0.18, 0],
    [0.18, 0.36],
    [0.42, 0.36],
    [0.42, 0.52],
    [0.18, 0.52],
    [0.18, 0.74],
    [0.54, 0.74],
    [0.54, 0.9],
    [0, 0.9],
  ];
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  if (dimension === 2) return new ShapeGeometry(shape).translate(0.2, 0.05, 0);
  return new ExtrudeGeometry(shape, { depth: 0.2, bevelEnabled: false })
    .rotateX(Math.PI / 2)
    .translate(0.2, 0.3, 0.05);
}

/** Three's teapot, standing on the floor. */
export function teapot(): BufferGeometry {
  return new TeapotGeometry(0.55, 7).rotateX(Math.PI / 2).translate(0, 0, 0.55);
}
