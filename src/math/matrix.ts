/** Square matrices of order 2 and 3: the arithmetic that everything else imports. */
export * from './basics';
export { adjugate, determinant } from './determinant';
export { inverseOf } from './svd';
