/** The names in a tree. */
import type { Node } from './syntax';

function parts(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'negate':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'conditional':
      return [node.condition.left, node.condition.right, node.chosen, node.otherwise];
    default:
      return [];
  }
}

/** Names other than the variables, in order of first appearance. */
export function lettersOf(tree: Node, variables: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'variable' && !variables.includes(node.name)) found.add(node.name);
    parts(node).forEach(visit);
  };
  visit(tree);
  return [...found];
}
