/**
 * What a kernel may contain. Each rule stands for something that gpu.js refuses or, worse, gets
 * wrong in silence (measured with 2.24.1): names from outside do not travel with a kernel's text; a
 * shadowed name mixes two variables up on some backends; a while loop, or one bounded by an
 * argument, stops after 1000 rounds without a word.
 */
import type { ESTree } from 'vite';
import { children, type FunctionNode, isFunction, type Node, unwrapTypes } from './syntax.ts';

export interface Problem {
  readonly node: Node;
  readonly message: string;
}

/** What of Math gpu.js translates for WebGL2, less `random`: randomness is seeded here. */
const MATH = new Set(
  (
    'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 ' +
    'abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh expm1 exp floor fround imul log log2 log10 ' +
    'log1p max min pow round sign sin sinh sqrt tan tanh trunc'
  ).split(' '),
);

/** Functions of GLSL that the engine gives to every kernel (src/compute/native-functions.ts). */
const NATIVE = new Set(['linearMap']);

/** Whole kinds of nodes that have no place in a kernel, with the reason. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  ArrowFunctionExpression:
    'a kernel is written with `function`; gpu.js cannot read an arrow function',
  WhileStatement:
    'gpu.js ends a while loop after 1000 rounds in silence; use a for loop with a literal bound',
  DoWhileStatement:
    'gpu.js ends a while loop after 1000 rounds in silence; use a for loop with a literal bound',
  ForInStatement: 'gpu.js cannot read for-in',
  ForOfStatement: 'gpu.js cannot read for-of',
  TSEnumDeclaration: 'a kernel cannot hold an enum',
};

/** The first thing wrong with a kernel, or null. */
export function checkKernel(source: FunctionNode): Problem | null {
  try {
    checkFunction(source, new Names());
    return null;
  } catch (problem) {
    if (problem instanceof Refusal) return { node: problem.node, message: problem.message };
    throw problem;
  }
}

class Refusal extends Error {
  readonly node: Node;
  constructor(node: Node, message: string) {
    super(message);
    this.node = node;
  }
}

/** The names visible at one place of a kernel, innermost block first. */
class Names {
  readonly parameters = new Set<string>();
  private readonly own = new Set<string>();
  private readonly outer: Names | undefined;
  constructor(outer?: Names) {
    this.outer = outer;
  }

  has(name: string): boolean {
    return this.own.has(name) || (this.outer?.has(name) ?? false);
  }

  isParameter(name: string): boolean {
    return this.parameters.has(name) || (this.outer?.isParameter(name) ?? false);
  }

  declare(name: string, node: Node): void {
    if (this.has(name)) {
      throw new Refusal(
        node,
        `\`${name}\` is declared twice; gpu.js mixes up names that shadow each other`,
      );
    }
    this.own.add(name);
  }
}

function checkFunction(source: FunctionNode, outer: Names): void {
  refuseForbidden(source);
  if (source.async || source.generator) {
    throw new Refusal(source, 'a kernel cannot be async or a generator');
  }
  const names = new Names(outer);
  if (source.id) {
    const where = source.type === 'FunctionDeclaration' ? outer : names;
    where.declare(source.id.name, source.id);
  }
  for (const parameter of source.params) {
    if (parameter.type !== 'Identifier') {
      throw new Refusal(
        parameter,
        'a kernel takes plain parameters: no default, rest or destructuring',
      );
    }
    if (parameter.name === 'this') continue;
    names.declare(parameter.name, parameter);
    names.parameters.add(parameter.name);
  }
  if (source.body) checkAll(children(source.body), names);
}

function checkAll(nodes: readonly Node[], names: Names): void {
  for (const node of nodes) check(node, names);
}

/** Checks a node and everything below it. */
function check(typed: Node, names: Names): void {
  const node = unwrapTypes(typed);
  refuseForbidden(node);
  if (isFunction(node)) checkFunction(node, names);
  else if (node.type === 'Identifier') checkName(node, names);
  else if (node.type === 'MemberExpression') checkMember(node, names);
  else if (node.type === 'VariableDeclaration') checkDeclaration(node, names);
  else if (node.type === 'ForStatement') checkLoop(node, names);
  else checkAll(parts(node), BLOCKS.has(node.type) ? new Names(names) : names);
}

const BLOCKS = new Set(['BlockStatement', 'SwitchStatement']);

/** What below a node is code: no types, no labels, no property names. */
function parts(node: Node): readonly Node[] {
  switch (node.type) {
    case 'Property':
      return node.computed ? [node.key, node.value] : [node.value];
    case 'LabeledStatement':
      return [node.body];
    case 'BreakStatement':
    case 'ContinueStatement':
      return [];
    default:
      return node.type.startsWith('TS') ? [] : children(node);
  }
}

function refuseForbidden(node: Node): void {
  const reason = FORBIDDEN[node.type];
  if (reason) throw new Refusal(node, reason);
  if (node.type === 'UpdateExpression' && node.operator === '--') {
    throw new Refusal(node, 'gpu.js gets `--` wrong on some backends; write `-= 1`');
  }
}

function checkName(node: Node & { name: string }, names: Names): void {
  if (names.has(node.name) || NATIVE.has(node.name)) return;
  throw new Refusal(
    node,
    `\`${node.name}\` lies outside the kernel and does not travel with its text; pass it as an argument or in this.constants`,
  );
}

function checkMember(node: ESTree.MemberExpression, names: Names): void {
  const { object, property, computed } = node;
  if (object.type !== 'Identifier' || object.name !== 'Math' || names.has('Math')) {
    checkAll(computed ? [object, property] : [object], names);
  } else if (property.type !== 'Identifier' || computed || !MATH.has(property.name)) {
    throw new Refusal(node, 'gpu.js has no such member of Math');
  }
}

function checkDeclaration(node: ESTree.VariableDeclaration, names: Names): void {
  if (node.kind === 'var') throw new Refusal(node, 'a kernel declares with const or let, not var');
  for (const { id, init } of node.declarations) {
    if (init) check(init, names);
    declarePattern(id, names);
  }
}

function declarePattern(pattern: Node, names: Names): void {
  if (pattern.type === 'Identifier') names.declare(pattern.name, pattern);
  else if (pattern.type === 'Property') declarePattern(pattern.value, names);
  else if (!pattern.type.startsWith('TS')) {
    for (const part of children(pattern)) declarePattern(part, names);
  }
}

/**
 * A loop may run up to a literal, a constant or something computed, but not up to a bare argument.
 */
function checkLoop(loop: ESTree.ForStatement, names: Names): void {
  const { test } = loop;
  const sides = test?.type === 'BinaryExpression' ? [test.left, test.right].map(unwrapTypes) : [];
  for (const side of sides) {
    if (side.type === 'Identifier' && names.isParameter(side.name)) {
      throw new Refusal(
        side,
        `gpu.js ends a loop up to the argument \`${side.name}\` after 1000 rounds in silence; loop up to a literal and break`,
      );
    }
  }
  checkAll(children(loop), new Names(names));
}
