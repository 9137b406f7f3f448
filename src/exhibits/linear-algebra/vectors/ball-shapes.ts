/**
 * Rest points of the ball of a norm: where a ray meets it is found by a kernel, so only directions
 * matter. The mesh is a cube's, with lines along all places where some norm's ball has an edge: the
 * coordinate planes (p = 1) and the cube's own edges (p = ∞).
 */

const cells = 24;
const ribPieces = 96;

/** Even angles rather than even lengths along the cube's faces, so that the Euclidean ball is round. */
const along = (k: number) => Math.tan((Math.PI / 4) * ((2 * k) / cells - 1));

/** @returns points [4n] and triangles, counter-clockwise from outside */
export function ballMesh(): { points: number[]; index: Uint32Array } {
  const points: number[] = [];
  const index: number[] = [];
  for (let face = 0; face < 6; face++) {
    const axis = face >> 1;
    const side = face & 1 ? -1 : 1;
    const first = points.length / 4;
    for (let i = 0; i <= cells; i++) {
      for (let j = 0; j <= cells; j++) {
        const place = [0, 0, 0, 1];
        place[axis] = side;
        place[(axis + 1) % 3] = along(i);
        place[(axis + 2) % 3] = along(j);
        points.push(...place);
      }
    }
    const at = (i: number, j: number) => first + i * (cells + 1) + j;
    for (let i = 0; i < cells; i++) {
      for (let j = 0; j < cells; j++) {
        const quad = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)] as const;
        const [p, q, r, s] = side > 0 ? quad : ([quad[0], quad[3], quad[2], quad[1]] as const);
        index.push(p, q, r, p, r, s);
      }
    }
  }
  return { points, index: Uint32Array.from(index) };
}

/** A closed curve in the plane of two directions, as lines of the given weight: eight numbers each. */
function rib(u: readonly number[], v: readonly number[], weight: number): number[] {
  const place = (k: number) => {
    const angle = (2 * Math.PI * k) / ribPieces;
    const at = (axis: number) =>
      Math.cos(angle) * (u[axis] as number) + Math.sin(angle) * (v[axis] as number);
    return [at(0), at(1), at(2), weight];
  };
  return Array.from({ length: ribPieces }, (_, k) => [...place(k), ...place(k + 1)]).flat();
}

const x = [1, 0, 0];
const y = [0, 1, 0];
const z = [0, 0, 1];
const half = Math.SQRT1_2;

/** Where the ball meets the coordinate planes, and fainter the planes halfway between them. */
export function ballRibs(): number[] {
  const diagonal = (sign: number) => [
    rib([half, sign * half, 0], z, 0.45),
    rib([half, 0, sign * half], y, 0.45),
    rib([0, half, sign * half], x, 0.45),
  ];
  return [rib(x, y, 1), rib(y, z, 1), rib(z, x, 1), ...diagonal(1), ...diagonal(-1)].flat();
}

/** The ball's outline in the plane. */
export function ballCurve(): number[] {
  return rib(x, y, 1);
}
