/** From the syntax tree to terms: the value, and the condition that it exists. */
import type { Algebra } from './algebra';
import { ownDomain } from './domain';
import type { Comparison, Node } from './syntax';
import type { Operation, Term } from './term';

export interface Lowered {
  readonly value: Term;
  /** 1 where the value exists, else 0. */
  readonly inside: Term;
}

const BINARY = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
} as const;

/**
 * Turns trees into terms. The domain is that of the text as typed: simplifying x/x to 1 leaves the
 * hole at 0. A power has a value for x > 0; for x < 0 where the exponent is whole and depends on no
 * variable (x³, x^n with a slider n, but not x^(1/3), for which there is cbrt); for x = 0 where the
 * exponent is positive, or 0 and depends on no variable. Of `c ? a : b` only the chosen side counts.
 */
export class Lowering {
  /** @param inputs variables and letters, in the order of the inputs' indices */
  constructor(
    private readonly to: Algebra,
    private readonly inputs: readonly string[],
  ) {}

  lower(node: Node): Lowered {
    const { to } = this;
    switch (node.kind) {
      case 'number':
        return { value: to.constant(node.value), inside: to.one };
      case 'constant':
        return { value: to.named(node.value), inside: to.one };
      case 'variable':
        return { value: to.input(this.inputs.indexOf(node.name)), inside: to.one };
      case 'negate': {
        const { value, inside } = this.lower(node.operand);
        return { value: to.negate(value), inside };
      }
      case 'binary':
        return this.operation(BINARY[node.operator], [node.left, node.right]);
      case 'call':
        return this.call(node.name, node.args);
      case 'conditional': {
        const condition = this.condition(node.condition);
        const [a, b] = [this.lower(node.chosen), this.lower(node.otherwise)];
        return {
          value: to.select(condition.value, a.value, b.value),
          inside: to.and(condition.inside, to.select(condition.value, a.inside, b.inside)),
        };
      }
    }
  }

  private condition({ operator, left, right }: Comparison): Lowered {
    const { to } = this;
    const [a, b] = [this.lower(left), this.lower(right)];
    const kind = operator === '<' || operator === '>' ? 'less' : 'lessOrEqual';
    const isTurned = operator === '>' || operator === '>=';
    const [low, high] = isTurned ? [b.value, a.value] : [a.value, b.value];
    return { value: to.call(kind, low, high), inside: to.and(a.inside, b.inside) };
  }

  private call(name: string, nodes: readonly Node[]): Lowered {
    const { to } = this;
    if (name === 'gauss') {
      const { value, inside } = this.lower(nodes[0] as Node);
      return { value: to.call('exp', to.negate(to.power(value, to.constant(2)))), inside };
    }
    if (name !== 'min' && name !== 'max') {
      return this.operation(name === 'log' ? 'ln' : (name as Operation), nodes);
    }
    return nodes
      .map((node) => this.lower(node))
      .reduce((a, b) => ({
        value: to.call(name, a.value, b.value),
        inside: to.and(a.inside, b.inside),
      }));
  }

  private operation(kind: Operation, nodes: readonly Node[]): Lowered {
    const parts = nodes.map((node) => this.lower(node));
    const args = parts.map((part) => part.value);
    const own = ownDomain(this.to, { kind, args });
    const inside = parts.reduce((all, part) => this.to.and(all, part.inside), own);
    return { value: this.made(kind, args), inside };
  }

  private made(kind: Operation, args: readonly Term[]): Term {
    const { to } = this;
    const [a, b] = args as [Term, Term];
    switch (kind) {
      case 'add':
        return to.add(a, b);
      case 'subtract':
        return to.subtract(a, b);
      case 'multiply':
        return to.multiply(a, b);
      case 'divide':
        return to.divide(a, b);
      case 'power':
        return a.kind === 'named' && a.value === Math.E ? to.call('exp', b) : to.power(a, b);
      default:
        return to.call(kind, ...args);
    }
  }
}
