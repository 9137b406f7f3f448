/** Small helpers over the syntax trees that Vite's parser returns. */
import type { ESTree } from 'vite';

export type Node = ESTree.Node;
export type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

type TypeWrapper =
  | ESTree.TSAsExpression
  | ESTree.TSSatisfiesExpression
  | ESTree.TSNonNullExpression
  | ESTree.TSTypeAssertion;

const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);

/**
 * Whether the node is an expression with a type hung on it: `a as T`, `a!`, `<T>a`, `a satisfies
 * T`.
 */
export function isTypeWrapper(node: Node): node is TypeWrapper {
  return WRAPPERS.has(node.type);
}

const FUNCTIONS = new Set(['FunctionExpression', 'FunctionDeclaration', 'ArrowFunctionExpression']);

export function isFunction(node: Node): node is FunctionNode {
  return FUNCTIONS.has(node.type);
}

/** The expression inside any parentheses and type wrappers. */
export function unwrapTypes(node: Node): Node {
  if (isTypeWrapper(node) || node.type === 'ParenthesizedExpression')
    return unwrapTypes(node.expression);
  return node;
}

/** The nodes directly below a node, in the order of their keys. */
export function children(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/**
 * Visits a node and everything below it, outermost first; a visitor that returns false keeps out of
 * that branch.
 */
export function walk(node: Node, visit: (node: Node) => unknown): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string'
  );
}
