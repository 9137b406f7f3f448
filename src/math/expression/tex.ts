/** Syntax trees in TeX. */
import { GREEK } from './greek';
import type { Comparison, Node } from './syntax';

/** How tightly the outermost sign of a formula binds. */
const CASES = 0;
const SUM = 1;
const PRODUCT = 2;
const FRACTION = 3;
const POWER = 4;
const ATOM = 5;

interface Formula {
  readonly tex: string;
  readonly binds: number;
  /** Whether it begins with a minus that may stand for the sign of a whole product. */
  readonly isNegative?: boolean;
}

const COMPARISONS = { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge' } as const;

/** Functions with a command in TeX; others are set as words. */
const COMMANDS: Readonly<Record<string, string>> = {
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  ln: '\\ln',
  log: '\\ln',
  log2: '\\log_{2}',
  log10: '\\log_{10}',
  min: '\\min',
  max: '\\max',
  sigmoid: '\\sigma',
};

const parenthesised = (tex: string) => `\\left(${tex}\\right)`;

/** In parentheses where it binds less tightly than its place asks. */
function part(node: Node, least: number): string {
  const { tex, binds } = formula(node);
  return binds < least ? parenthesised(tex) : tex;
}

function number(text: string): Formula {
  const [mantissa = '', exponent] = text.replace('−', '-').split(/[eE]/);
  const digits = mantissa.replace(/\.$/, '').replace(/^\./, '0.');
  if (exponent === undefined) return { tex: digits, binds: ATOM };
  const power = `10^{${Number(exponent)}}`;
  if (digits === '1') return { tex: power, binds: POWER };
  return { tex: `${digits} \\cdot ${power}`, binds: PRODUCT };
}

const name = (text: string): string => GREEK.get(text) ?? text;

function times({ tex, binds, isNegative = false }: Formula, right: string): Formula {
  const left = binds < PRODUCT && !isNegative ? parenthesised(tex) : tex;
  const dot = /^[\d.]/.test(right) ? ' \\cdot ' : ' ';
  return { tex: left + dot + right, binds: isNegative ? SUM : PRODUCT, isNegative };
}

function power(base: Node, exponent: Node): string {
  const isWhole = exponent.kind === 'number' && /^[2-9]$/.test(exponent.text);
  const command = base.kind === 'call' ? COMMANDS[base.name] : undefined;
  if (base.kind === 'call' && command && isWhole && !command.includes('_')) {
    return `${command}^{${exponent.text}}${parenthesised(list(base.args))}`;
  }
  return `${part(base, ATOM)}^{${formula(exponent).tex}}`;
}

const list = (nodes: readonly Node[]) => nodes.map((node) => formula(node).tex).join(', ');

function call(word: string, args: readonly Node[]): Formula {
  if (word === 'hypot') {
    const squares = args.map((arg) => `${part(arg, ATOM)}^{2}`).join(' + ');
    return { tex: `\\sqrt{${squares}}`, binds: POWER };
  }
  const inner = list(args);
  switch (word) {
    case 'sqrt':
      return { tex: `\\sqrt{${inner}}`, binds: POWER };
    case 'cbrt':
      return { tex: `\\sqrt[3]{${inner}}`, binds: POWER };
    case 'exp':
      return { tex: `e^{${inner}}`, binds: POWER };
    case 'abs':
      return { tex: `\\left|${inner}\\right|`, binds: ATOM };
    case 'floor':
      return { tex: `\\left\\lfloor ${inner} \\right\\rfloor`, binds: ATOM };
    case 'ceil':
      return { tex: `\\left\\lceil ${inner} \\right\\rceil`, binds: ATOM };
    default: {
      const command = COMMANDS[word] ?? `\\operatorname{${word}}`;
      return { tex: command + parenthesised(inner), binds: POWER };
    }
  }
}

function comparison({ operator, left, right }: Comparison): string {
  return `${formula(left).tex} ${COMPARISONS[operator]} ${formula(right).tex}`;
}

function cases(node: Node): string {
  if (node.kind !== 'conditional') return `${formula(node).tex} & \\text{otherwise}`;
  const first = `${formula(node.chosen).tex} & \\text{if } ${comparison(node.condition)}`;
  return `${first} \\\\ ${cases(node.otherwise)}`;
}

function binary(node: Node & { kind: 'binary' }): Formula {
  const { operator, left, right } = node;
  switch (operator) {
    case '+':
    case '-':
      return { tex: `${part(left, SUM)} ${operator} ${part(right, PRODUCT)}`, binds: SUM };
    case '*':
      return times(formula(left), part(right, PRODUCT));
    case '/':
      return { tex: `\\frac{${formula(left).tex}}{${formula(right).tex}}`, binds: FRACTION };
    case '^':
      return { tex: power(left, right), binds: POWER };
  }
}

function formula(node: Node): Formula {
  switch (node.kind) {
    case 'number':
      return number(node.text);
    case 'constant':
    case 'variable':
      return { tex: name(node.name), binds: ATOM };
    case 'negate':
      return { tex: `-${part(node.operand, PRODUCT)}`, binds: SUM, isNegative: true };
    case 'binary':
      return binary(node);
    case 'call':
      return call(node.name, node.args);
    case 'conditional':
      return { tex: `\\begin{cases} ${cases(node)} \\end{cases}`, binds: CASES };
  }
}

/**
 * A tree in TeX: fractions, powers, roots and |x| as in print, `? :` as cases, `log` as ln, other
 * words as operators. Nothing but numbers, known names and single letters reaches the text.
 */
export const treeTex = (tree: Node): string => formula(tree).tex;
