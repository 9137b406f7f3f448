/** Eigenvectors, Jordan chains, conditions and powers of real 2×2 and 3×3 matrices. */
export * from './eigenvectors';
export * from './powers';
export * from './structure';
