/** Vectors of the plane and of space: products, sizes, distances, span, bases. All in float64. */
export * from './coordinates';
export * from './distances';
export * from './gram-schmidt';
export * from './norms';
export * from './products';
export * from './unit-ball';
