import { type BufferGeometry, Sphere } from 'three';

const everywhere = new Sphere(undefined, 1e9);

/**
 * Marks a geometry whose vertices are placed by its shader: three must not compute a bounding sphere
 * from attributes that are no positions.
 */
export function unbounded<Geometry extends BufferGeometry>(geometry: Geometry): Geometry {
  geometry.boundingSphere = everywhere;
  return geometry;
}
