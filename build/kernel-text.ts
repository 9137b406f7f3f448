/**
 * What is left of a kernel when its TypeScript types and its comments are taken out; every other
 * character stays.
 */
import MagicString from 'magic-string';
import type { ParseResult } from 'vite';
import { type FunctionNode, isTypeWrapper, type Node, walk } from './syntax.ts';

/**
 * The plain JavaScript text of a function expression.
 * @param code the whole module; @param comments the module's comments, as parsed
 */
export function kernelText(
  code: string,
  source: FunctionNode,
  comments: ParseResult['comments'],
): string {
  const text = new MagicString(code);
  for (const { start, end } of comments) {
    if (start > source.start && end < source.end) text.remove(start, end);
  }
  dropThisParameter(text, source);
  walk(source, (node) => dropTypes(text, node));
  return text.slice(source.start, source.end);
}

/**
 * Takes the types off one node; false keeps the walk out of nodes that are types through and
 * through.
 */
function dropTypes(text: MagicString, node: Node): boolean {
  if (node.type === 'TSTypeAssertion') text.remove(node.start, node.expression.start);
  else if (isTypeWrapper(node)) text.remove(node.expression.end, node.end);
  else if (node.type === 'Identifier') {
    // `a?: number`, `a!: number`: whatever follows the name belongs to the type.
    const nameEnd = node.start + node.name.length;
    if (node.end > nameEnd) text.remove(nameEnd, node.end);
  } else if (node.type.startsWith('TS')) {
    text.remove(node.start, node.end);
    return false;
  }
  return true;
}

function dropThisParameter(text: MagicString, source: FunctionNode): void {
  const [first, second] = source.params;
  if (first?.type !== 'Identifier' || first.name !== 'this') return;
  text.remove(first.start, second ? second.start : first.end);
}
