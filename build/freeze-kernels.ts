/**
 * Vite plugin: kernels travel as text.
 *
 * gpu.js reads the source text of the function it is given, and every minifier rewrites that text
 * into something that some backend gets wrong in silence. So each `kernel(function …)` becomes
 * `kernel("function …")` before any minifier sees it: a string literal survives everything. The
 * same happens in dev, build and Vitest, so what is tested is what is shipped.
 *
 * A call counts when its callee is the name `kernel` (or what it was renamed to) imported by a
 * relative path. Any other way of reaching `kernel` hands it a function at run time, and there it
 * throws.
 */
import MagicString from 'magic-string';
import { type ESTree, type Plugin, parseSync } from 'vite';
import { checkKernel } from './kernel-rules.ts';
import { kernelText } from './kernel-text.ts';
import { isFunction, type Node, unwrapTypes, walk } from './syntax.ts';

export function freezeKernels(): Plugin {
  return {
    name: 'vectorium:freeze-kernels',
    // Before Vite takes the types off, so that an error names the line as it was written.
    enforce: 'pre',
    transform: {
      filter: {
        id: { include: /\.[cm]?[jt]sx?(?:\?|$)/, exclude: /\/node_modules\// },
        code: /\bkernel\b/,
      },
      handler(code, id) {
        const frozen = freeze(code, id.replace(/\?.*$/, ''));
        return frozen && { code: frozen.toString(), map: frozen.generateMap({ hires: true }) };
      },
    },
  };
}

/**
 * The module with its kernels replaced by their text, or null when it has none.
 * @throws Error naming file, line and column when a kernel breaks one of the rules in
 * kernel-rules.ts.
 */
export function freeze(code: string, file: string): MagicString | null {
  const { program, comments, errors } = parseSync(file, code);
  if (errors.length > 0) return null; // Vite's own parser reports it next, and better.

  const names = importedKernelNames(program);
  if (names.size === 0) return null;

  const frozen = new MagicString(code);
  for (const argument of firstArguments(program, names)) {
    const source = unwrapTypes(argument);
    if (!isFunction(source)) continue; // Text already, or something that the run-time check judges.
    const problem = checkKernel(source);
    if (problem) throw new Error(`${place(code, file, problem.node)}: ${problem.message}`);
    const text = kernelText(code, source, comments);
    frozen.overwrite(argument.start, argument.end, JSON.stringify(text));
  }
  return frozen.hasChanged() ? frozen : null;
}

/** The local names under which this module imports `kernel` from a module of ours. */
function importedKernelNames(program: ESTree.Program): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !statement.source.value.startsWith('.')) continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier')
        continue;
      if (specifier.imported.name === 'kernel') names.add(specifier.local.name);
    }
  }
  return names;
}

/** The first argument of every call to one of the names. */
function firstArguments(program: ESTree.Program, names: ReadonlySet<string>): Node[] {
  const found: Node[] = [];
  walk(program, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
    const [first] = node.arguments;
    if (first && names.has(node.callee.name)) found.push(first);
  });
  return found;
}

function place(code: string, file: string, node: Node): string {
  const lines = code.slice(0, node.start).split('\n');
  return `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
