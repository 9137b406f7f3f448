/** LaTeX matrices: \begin{pmatrix} … \end{pmatrix} and its kin, cells translated. */
import { MatrixTextError } from './error';

const ENVIRONMENT =
  /\\begin\s*\{((?:[pbvBV]|small)?matrix\*?|array)\}(?:\s*\{[^{}]*\}|\s*\[[^[\]]*\])?([\s\S]*?)\\end\s*\{\1\}/;

const MAX_DEPTH = 50;

const FUNCTIONS: ReadonlySet<string> = new Set([
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'ln',
  'log',
  'min',
  'max',
]);

const RENAMED: ReadonlyMap<string, string> = new Map([
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
]);

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['pi', ' pi '],
  ['tau', ' tau '],
  ['cdot', '*'],
  ['times', '*'],
  ['ast', '*'],
  ['div', '/'],
  ['lvert', '|'],
  ['rvert', '|'],
  ['vert', '|'],
]);

/** Commands that only space, size or set type. */
const SILENT: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '!',
  ' ',
  'left',
  'right',
  'quad',
  'qquad',
  'displaystyle',
  'textstyle',
  'phantom',
  'mathrm',
  'operatorname',
  'text',
  'big',
  'Big',
  'hline',
  'thinspace',
]);

const COMMAND = /\\([A-Za-z]+|[^A-Za-z])/y;
const NUMBER = /\d+\.?\d*|\.\d+/y;

/** One pair of parentheses with none inside. */
const GROUP = /^\([^()]*\)$/;

/** A single number or name without the parentheses around it. */
const bare = (text: string): string => /^\(\s*([\w.]+)\s*\)$/.exec(text)?.[1] ?? text;

class Translator {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  /** Translates up to the end, or up to the closing brace. */
  run(close = ''): string {
    let out = '';
    while (this.at < this.text.length) {
      if (close !== '' && this.text[this.at] === close) {
        this.at += 1;
        return out;
      }
      out += this.piece();
    }
    if (close !== '') throw new MatrixTextError(`A “${close}” is missing in the LaTeX text.`);
    return out;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  private nested(rule: () => string): string {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new MatrixTextError('The LaTeX text is nested too deeply.');
    const result = rule();
    this.depth -= 1;
    return result;
  }

  /** One character, group or command, translated. */
  private piece(): string {
    const command = this.match(COMMAND);
    if (command) return this.nested(() => this.command(command[1] ?? ''));
    const c = this.text[this.at] ?? '';
    this.at += 1;
    if (c === '{') return this.nested(() => `(${this.run('}')})`);
    if (c === '}') throw new MatrixTextError('A “}” in the LaTeX text closes nothing.');
    if (c === '^') return `^${this.argument()}`;
    if (c === '~' || c === '$') return ' ';
    return c;
  }

  /** The argument of a command, in parentheses: a group, a command, or one character. */
  private argument(): string {
    this.skipSpace();
    if (this.text[this.at] === '{') {
      this.at += 1;
      return this.nested(() => `(${this.run('}')})`);
    }
    const piece = this.piece().trim();
    return GROUP.test(piece) ? piece : `(${piece})`;
  }

  /** What a function acts on: parentheses as they stand, otherwise the next number or piece. */
  private operand(): string {
    this.skipSpace();
    const sized = this.match(/\\left\s*/y);
    if (sized || this.text[this.at] === '(') return '';
    const number = this.match(NUMBER);
    return number ? `(${number[0]})` : this.argument();
  }

  private root(): string {
    this.skipSpace();
    if (this.text[this.at] !== '[') return `sqrt${this.argument()}`;
    this.at += 1;
    const degree = this.run(']').trim();
    const radicand = this.argument();
    return degree === '3' ? `cbrt${radicand}` : `(${radicand}^(1/(${degree})))`;
  }

  private command(name: string): string {
    if (/^[dtc]?frac$/.test(name)) {
      const numerator = bare(this.argument());
      return `(${numerator}/${bare(this.argument())})`;
    }
    if (name === 'sqrt') return this.root();
    const renamed = RENAMED.get(name) ?? name;
    if (RENAMED.has(name) || FUNCTIONS.has(name)) return ` ${renamed}${this.operand()}`;
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    if (SILENT.has(name)) return ' ';
    throw new MatrixTextError(`The LaTeX command “\\${name.slice(0, 20)}” is not known here.`);
  }
}

export const looksLikeLatex = (text: string): boolean => text.includes('\\begin');

/** One cell: `\frac{1}{2}` becomes `1/2`, `\sqrt{2}` becomes `sqrt(2)`. */
export function translateLatex(cell: string): string {
  const text = new Translator(cell).run().replace(/\s+/g, ' ').trim();
  return GROUP.test(text) ? text.slice(1, -1) : text;
}

/** Rows of cell texts of the first matrix environment. */
export function rowsFromLatex(text: string): string[][] {
  const body = ENVIRONMENT.exec(text)?.[2];
  if (body === undefined) {
    throw new MatrixTextError(
      'The LaTeX text has no whole matrix, \\begin{pmatrix} … \\end{pmatrix}.',
    );
  }
  return body
    .split(/\\\\(?:\s*\[[^[\]]*\])?/)
    .map((row) => row.replaceAll('\\hline', ' '))
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('&').map(translateLatex));
}
