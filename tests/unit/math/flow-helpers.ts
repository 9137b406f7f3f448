/** What the tests of flows take from the mathematics of matrices. */
export { eigenvalues } from '../../../src/math/eigen';
export { determinant, normFrobenius, trace } from '../../../src/math/matrix';
export { singularValues } from '../../../src/math/svd';
