/** Where the field's arrows stand: [4n], points of three numbers and a 1. */

const golden = Math.PI * (3 - Math.sqrt(5));

/** n points spread evenly over the unit sphere along a spiral (Vogel's, by the golden angle). */
export function spherePoints(count: number): Float32Array {
  const points = new Float32Array(4 * count);
  for (let k = 0; k < count; k++) {
    const z = 1 - (2 * k + 1) / count;
    const across = Math.sqrt(1 - z * z);
    points.set([across * Math.cos(golden * k), across * Math.sin(golden * k), z, 1], 4 * k);
  }
  return points;
}

/** n points of the unit circle. */
export function circlePoints(count: number): Float32Array {
  const points = new Float32Array(4 * count);
  for (let k = 0; k < count; k++) {
    const angle = (2 * Math.PI * (k + 0.5)) / count;
    points.set([Math.cos(angle), Math.sin(angle), 0, 1], 4 * k);
  }
  return points;
}

/** A lattice with its middle at the origin, of about n points, within a square or a ball of the given reach. */
export function latticePoints(
  count: number,
  dimension: number,
  reach: number,
): { points: Float32Array; spacing: number } {
  // A ball fills π/6 of its cube.
  const inCube = dimension === 2 ? count : (count * 6) / Math.PI;
  const side = Math.max(2, Math.round(inCube ** (1 / dimension)));
  const spacing = (2 * reach) / (side - 1);
  const at = (k: number) => -reach + k * spacing;
  const found: number[] = [];
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++)
      for (let k = 0; k < (dimension === 3 ? side : 1); k++) {
        const [x, y, z] = [at(i), at(j), dimension === 3 ? at(k) : 0];
        if (dimension === 3 && Math.hypot(x, y, z) > reach * 1.0001) continue;
        if (Math.hypot(x, y, z) > 1e-9) found.push(x, y, z, 1);
      }
  return { points: new Float32Array(found), spacing };
}
