/** The float64 value of a tree without variables. */
import { ExpressionError, place } from './error';
import { FUNCTIONS } from './functions';
import type { BinaryOperator, Comparison, ComparisonOperator, Node } from './syntax';

const shown = (x: number): string => String(x).replace('-', '−');

/** What is wrong with these operands, as the rest of a sentence; null when nothing is. */
function outsideOperator(operator: BinaryOperator, x: number, y: number): string | null {
  if (operator === '/' && y === 0) return 'nothing can be divided by 0';
  if (operator !== '^') return null;
  if (x === 0 && y < 0) return '0 has no negative powers';
  if (x < 0 && !Number.isInteger(y)) {
    return `${shown(x)} to the power ${shown(y)} is not a real number`;
  }
  return null;
}

function operate(operator: BinaryOperator, x: number, y: number): number {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case '^':
      return x ** y;
  }
}

function compare(operator: ComparisonOperator, x: number, y: number): boolean {
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
  }
}

function fail(node: Node, reason: string): never {
  const beginsWithName = node.kind === 'call' && reason.startsWith(node.name);
  const sentence = beginsWithName ? reason : reason.charAt(0).toUpperCase() + reason.slice(1);
  throw new ExpressionError(`${sentence} (${place(node.at)}).`, node.at, node.length);
}

function finite(node: Node, value: number): number {
  if (!Number.isFinite(value)) fail(node, 'the result is too large: numbers end near 1.8e308');
  return value;
}

function call(node: Node & { kind: 'call' }): number {
  const entry = FUNCTIONS.get(node.name);
  if (!entry) return fail(node, `${node.name} is not a function`);
  const args = node.args.map(evaluateConstant);
  const reason = entry.outside?.(...args) ?? null;
  if (reason !== null)
    fail(node, args.length > 1 ? reason : `${reason}, not ${shown(args[0] ?? 0)}`);
  return finite(node, entry.value(...args));
}

function holds({ operator, left, right }: Comparison): boolean {
  return compare(operator, evaluateConstant(left), evaluateConstant(right));
}

/**
 * The value of a constant expression: finite, always. Throws ExpressionError where a domain is
 * left (division by 0, the logarithm of a negative number), where the value overflows, and for a
 * variable.
 */
export function evaluateConstant(node: Node): number {
  switch (node.kind) {
    case 'number':
    case 'constant':
      return node.value;
    case 'variable':
      return fail(node, `“${node.name}” is a variable; only a constant can stand here`);
    case 'negate':
      return -evaluateConstant(node.operand);
    case 'call':
      return call(node);
    case 'conditional':
      return evaluateConstant(holds(node.condition) ? node.chosen : node.otherwise);
    case 'binary': {
      const x = evaluateConstant(node.left);
      const y = evaluateConstant(node.right);
      const reason = outsideOperator(node.operator, x, y);
      if (reason !== null) fail(node, reason);
      return finite(node, operate(node.operator, x, y));
    }
  }
}
