/** Terms as syntax trees, for people to read. */
import type { BinaryOperator, Comparison, Node } from './syntax';
import type { Term } from './term';

const NOWHERE = { at: 0, length: 0 } as const;

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  subtract: '-',
  divide: '/',
  power: '^',
};

/** A function that counts the parts of terms written out as trees; in a graph they may be very many. */
export function treeSizes(): (t: Term) => number {
  const known = new Map<Term, number>();
  const size = (t: Term): number => {
    const found = known.get(t);
    if (found !== undefined) return found;
    const result = t.args.reduce((sum, part) => sum + size(part), 1);
    known.set(t, result);
    return result;
  };
  return size;
}

function number(value: number): Node {
  const size = Math.abs(value);
  const node: Node = { kind: 'number', text: String(size), value: size, ...NOWHERE };
  return value < 0 ? { kind: 'negate', operand: node, ...NOWHERE } : node;
}

const constantName = (value: number): string =>
  value === Math.E ? 'e' : value === Math.PI ? 'π' : 'τ';

/** Where factors stand in print: numbers, letters and their powers, sums, functions. */
function place({ kind, args }: Term): number {
  if (kind === 'constant') return 0;
  if (kind === 'named') return 1;
  const base = kind === 'power' ? args[0]?.kind : kind;
  if (base === 'input') return 2;
  return base === 'add' || base === 'subtract' ? 3 : 4;
}

function factors(t: Term): readonly Term[] {
  return t.kind === 'multiply' ? t.args.flatMap(factors) : [t];
}

const ordered = (t: Term): Term[] => [...factors(t)].sort((a, b) => place(a) - place(b));

/** @param names of the inputs, by index */
export function termTree(t: Term, names: readonly string[]): Node {
  const tree = (part: Term) => termTree(part, names);
  const [a, b, c] = t.args as [Term, Term, Term];
  switch (t.kind) {
    case 'constant':
      return number(t.value);
    case 'named':
      return { kind: 'constant', name: constantName(t.value), value: t.value, ...NOWHERE };
    case 'input':
      return { kind: 'variable', name: names[t.value] as string, ...NOWHERE };
    case 'negate':
      return { kind: 'negate', operand: tree(a), ...NOWHERE };
    case 'select': {
      const condition = comparison(a, tree);
      return { kind: 'conditional', condition, chosen: tree(b), otherwise: tree(c), ...NOWHERE };
    }
    case 'multiply':
      return ordered(t)
        .map(tree)
        .reduce((left, right) => ({ kind: 'binary', operator: '*', left, right, ...NOWHERE }));
    default: {
      const operator = BINARY[t.kind];
      if (!operator) return { kind: 'call', name: t.kind, args: t.args.map(tree), ...NOWHERE };
      return { kind: 'binary', operator, left: tree(a), right: tree(b), ...NOWHERE };
    }
  }
}

function comparison(t: Term, tree: (t: Term) => Node): Comparison {
  const [low, high] = t.args as [Term, Term];
  const operator = t.kind === 'less' ? '<' : '<=';
  const isTurned = low.kind === 'constant' && high.kind !== 'constant';
  const [left, right] = isTurned ? [tree(high), tree(low)] : [tree(low), tree(high)];
  const shown = isTurned ? (operator === '<' ? '>' : '>=') : operator;
  return { kind: 'comparison', operator: shown, left, right, ...NOWHERE };
}
