/**
 * Tokens to a checked syntax tree, by recursive descent.
 *
 *   expression = sum | sum (< | <= | > | >=) sum ? expression : expression
 *   sum      = product { (+ | -) product }
 *   product  = signed { (* | / | nothing) signed }     nothing: implicit multiplication
 *   signed   = { + | - } power                         so −2² is −(2²)
 *   power    = factor { ² | ³ | … | ⁹ } [ ^ signed ]           ^ groups to the right, 2^-1 is allowed
 *   factor   = number | word | function(…) | (expression) | |expression| | √ factor
 *            | pow(expression, expression) | if(condition, expression, expression)
 *
 * Implicit multiplication ranks like ·, so 1/2x is (1/2)x; √ takes the nearest factor only, so
 * √2/2 is (√2)/2 and √2² is (√2)². A condition may stand in parentheses; `? :` groups to the right.
 */
import {
  chainedComparison,
  equality,
  loneComparison,
  misplaced,
  missingBefore,
  missingComparison,
  missingOtherwise,
  neverClosed,
  raisedName,
} from './complaints';
import { ExpressionError, place } from './error';
import { FUNCTIONS, type FunctionEntry } from './functions';
import { type Scope, splitWord, wordNode } from './names';
import type { BinaryOperator, Comparison, ComparisonOperator, Node } from './syntax';
import { type Token, tokenize } from './tokenizer';

/** Powers that are typed as raised digits, from 2. */
const RAISED = '²³⁴⁵⁶⁷⁸⁹';

/** Deeper nesting is refused. */
export const MAX_DEPTH = 100;

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

class Parser {
  private position = 0;
  private depth = 0;
  /** Open bars in the innermost parentheses: the next | closes one if there is any. */
  private openBars = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly scope: Scope,
  ) {}

  parse(): Node {
    const equals = this.tokens.find(({ kind, text }) => kind === 'symbol' && text === '=');
    if (equals) throw equality(equals); // Whatever stands before it, as in f(x, y) = x².
    const node = this.expression();
    const token = this.peek();
    if (token.kind !== 'end') throw misplaced(token);
    return node;
  }

  private peek(): Token {
    return this.tokens[this.position] as Token;
  }

  private is(text: string): boolean {
    const token = this.peek();
    return token.kind === 'symbol' && token.text === text;
  }

  private take(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  /** Runs a rule one level deeper. */
  private nested<T>(rule: () => T): T {
    if (this.depth >= MAX_DEPTH) {
      const { at, length } = this.peek();
      throw new ExpressionError(
        `The expression is nested too deeply ${place(at)}; ${MAX_DEPTH} levels are allowed.`,
        at,
        length,
      );
    }
    this.depth += 1;
    const result = rule();
    this.depth -= 1;
    return result;
  }

  private expression(): Node {
    return number(this.conditional());
  }

  /** A number, or a comparison that something outside may still ask about. */
  private conditional(): Node | Comparison {
    const test = this.comparison();
    if (!this.is('?')) return test;
    const question = this.take();
    if (test.kind !== 'comparison') throw missingComparison(question);
    const chosen = this.nested(() => this.expression());
    if (!this.is(':')) {
      const found = this.peek();
      throw found.kind === 'end' || found.text === ')'
        ? missingOtherwise(question)
        : misplaced(found);
    }
    this.take();
    const otherwise = this.nested(() => this.expression());
    const { at, length } = question;
    return { kind: 'conditional', condition: test, chosen, otherwise, at, length };
  }

  private comparison(): Node | Comparison {
    const left = this.sum();
    if (!COMPARISONS.has(this.peek().text)) return left;
    const { text, at, length } = this.take();
    const operator = text as ComparisonOperator;
    const right = number(this.sum());
    if (COMPARISONS.has(this.peek().text)) throw chainedComparison(this.peek());
    return { kind: 'comparison', operator, left: number(left), right, at, length };
  }

  private sum(): Node | Comparison {
    let left = this.product();
    while (this.is('+') || this.is('-')) left = this.binary(left, () => this.product());
    return left;
  }

  private product(): Node | Comparison {
    let left = this.signed();
    for (;;) {
      if (this.is('*') || this.is('/')) left = this.binary(left, () => this.signed());
      else if (this.startsFactor()) left = this.implicitProduct(left);
      else return left;
    }
  }

  private binary(left: Node | Comparison, operand: () => Node | Comparison): Node {
    const { text, at, length } = this.take();
    const operator = text as BinaryOperator;
    return {
      kind: 'binary',
      operator,
      left: number(left),
      right: number(operand()),
      at,
      length,
    };
  }

  private startsFactor(): boolean {
    const { kind } = this.peek();
    if (kind === 'number' || kind === 'word') return true;
    return this.is('(') || this.is('√') || (this.is('|') && this.openBars === 0);
  }

  private implicitProduct(left: Node | Comparison): Node {
    const token = this.peek();
    const before = this.tokens[this.position - 1];
    if (token.kind === 'number' && before?.kind !== 'symbol') {
      throw new ExpressionError(
        `An operator is missing before ${token.text.slice(0, 20)} ${place(token.at)}.`,
        token.at,
        token.length,
      );
    }
    const right = number(this.power());
    return { kind: 'binary', operator: '*', left: number(left), right, at: token.at, length: 0 };
  }

  private signed(): Node | Comparison {
    if (!this.is('-') && !this.is('+')) return this.power();
    const { text, at, length } = this.take();
    const operand = number(this.nested(() => this.signed()));
    return text === '+' ? operand : { kind: 'negate', operand, at, length };
  }

  private isRaised(): boolean {
    const { kind, text } = this.peek();
    return kind === 'symbol' && RAISED.includes(text);
  }

  private power(): Node | Comparison {
    let base = this.factor();
    while (this.isRaised()) {
      const { text, at, length } = this.take();
      const value = RAISED.indexOf(text) + 2;
      const right: Node = { kind: 'number', text: String(value), value, at, length };
      base = { kind: 'binary', operator: '^', left: number(base), right, at, length };
    }
    if (!this.is('^')) return base;
    return this.nested(() => this.binary(base, () => this.signed()));
  }

  private factor(): Node | Comparison {
    const token = this.peek();
    if (token.kind === 'number') return this.number();
    if (token.kind === 'word') return this.word();
    if (this.is('(')) return this.group();
    if (this.is('|')) return this.bars();
    if (!this.is('√')) throw missingBefore(token);
    const { at, length } = this.take();
    const operand = number(this.nested(() => this.factor()));
    return { kind: 'call', name: 'sqrt', args: [operand], at, length };
  }

  private number(): Node {
    const { text, at, length } = this.take();
    return { kind: 'number', text, value: Number(text), at, length };
  }

  private word(): Node {
    const { tokens, position, scope } = this;
    const isCalled = tokens[position + 1]?.text === '(';
    if (isCalled && this.peek().text === 'pow') return this.powerCall(this.take());
    if (isCalled && this.peek().text === 'if') return this.choice(this.take());
    tokens.splice(position, 1, ...splitWord(this.peek(), scope, isCalled));
    const token = this.take();
    const entry = FUNCTIONS.get(token.text);
    if (entry && this.is('(')) return this.call(token, entry);
    if (entry && (this.is('^') || this.isRaised())) throw raisedName(token);
    return wordNode(token, this.scope);
  }

  /** What stands between an opening symbol, just taken, and the closing one. */
  private enclosed<T>(open: Token, close: string, bars: number, rule: () => T): T {
    const outerBars = this.openBars;
    this.openBars = bars;
    const result = this.nested(rule);
    this.openBars = outerBars;
    if (!this.is(close)) {
      const found = this.peek();
      throw found.kind !== 'end' && found.text !== ')' ? misplaced(found) : neverClosed(open);
    }
    this.take();
    return result;
  }

  private group(): Node | Comparison {
    const inner = this.enclosed(this.take(), ')', 0, () => this.conditional());
    return this.is('?') || this.is(')') || this.is(',') ? inner : number(inner);
  }

  private bars(): Node {
    const open = this.take();
    if (this.peek().kind === 'end') throw neverClosed(open);
    const inner = this.enclosed(open, '|', this.openBars + 1, () => this.expression());
    return { kind: 'call', name: 'abs', args: [inner], at: open.at, length: open.length };
  }

  /** pow(a, b), as programs write a^b. */
  private powerCall(name: Token): Node {
    const [left, right] = this.callArgs(name, [2, 2]) as [Node, Node];
    return { kind: 'binary', operator: '^', left, right, at: name.at, length: name.length };
  }

  /** if(condition, a, b), as tables and programs write condition ? a : b. */
  private choice({ at, length }: Token): Node {
    const wrong = () =>
      new ExpressionError(
        `if ${place(at)} takes a comparison and two numbers, as in if(x < 0, −x, x).`,
        at,
        length,
      );
    const [condition, chosen, otherwise, more] = this.enclosed(this.take(), ')', 0, () => {
      const test = this.conditional();
      if (!this.is(',')) throw wrong();
      this.take();
      return [test, ...this.args()];
    });
    const isWhole = condition?.kind === 'comparison' && chosen && otherwise && !more;
    if (!isWhole) throw wrong();
    return {
      kind: 'conditional',
      condition,
      chosen: number(chosen),
      otherwise: number(otherwise),
      at,
      length,
    };
  }

  private call(name: Token, entry: FunctionEntry): Node {
    const args = this.callArgs(name, entry.arity);
    return { kind: 'call', name: name.text, args, at: name.at, length: name.length };
  }

  private callArgs(name: Token, [least, most]: readonly [number, number]): Node[] {
    const args = this.enclosed(this.take(), ')', 0, () => this.args());
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      throw new ExpressionError(
        `${name.text} ${place(name.at)} takes ${wanted} ${most === 1 ? 'number' : 'numbers'}, not ${args.length}.`,
        name.at,
        name.length,
      );
    }
    return args;
  }

  private args(): Node[] {
    const args = [this.expression()];
    while (this.is(',')) {
      this.take();
      args.push(this.expression());
    }
    return args;
  }
}

/** Comparisons are no numbers. */
function number(node: Node | Comparison): Node {
  if (node.kind === 'comparison') throw loneComparison(node);
  return node;
}

/** The syntax tree of a text. Throws ExpressionError, which says what is wrong and where. */
export function parse(text: string, scope: Scope): Node {
  return new Parser(tokenize(text), scope).parse();
}
