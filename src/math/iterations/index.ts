/** Iterations for eigenvalues: what they will do, and what they do. */
export * from './run';
export * from './types';
