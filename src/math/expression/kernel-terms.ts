/** Terms as kernels need them: constants folded, whole powers and angles written out. */
import { KernelAngles } from './kernel-angles';
import { OPERATIONS } from './operations';
import { type Operation, type Term, TermTable } from './term';

/** Powers above this are left to `pow`: in float32 they are 0 or too large for nearly every base. */
const MAX_PRODUCT = 1024;

const isZero = (a: number): boolean => a === 0;

/** Where operations are infinite because they have no value there, not because it is too large. */
const POLES: Readonly<Partial<Record<Operation, (a: number, b: number) => boolean>>> = {
  divide: (_, b) => b === 0,
  power: isZero,
  ln: isZero,
  log2: isZero,
  log10: isZero,
};

/** The value of plain numbers: 0 outside the domain, which `inside` tells; infinite where it overflows. */
function folded(kind: Operation, args: readonly Term[]): number {
  const [a = 0, b = 0, c = 0] = args.map((part) => part.value);
  const value = OPERATIONS[kind](a, b, c);
  const isPole = !Number.isFinite(value) && (POLES[kind]?.(a, b) ?? false);
  if (isPole) return 0;
  if (!Number.isNaN(value)) return value;
  return [a, b, c].every(Number.isFinite) ? 0 : Number.POSITIVE_INFINITY;
}

/** m·√((a/m)² + (b/m)²) with m the larger of |a| and |b|, whose square might overflow. */
function hypot(to: TermTable, a: Term, b: Term): Term {
  const sizes = [a, b].map((part) => to.make('abs', [part]));
  const largest = to.make('max', sizes);
  const squares = [a, b].map((part) => {
    const ratio = to.make('divide', [part, largest]);
    return to.make('multiply', [ratio, ratio]);
  });
  return to.make('multiply', [largest, to.make('sqrt', [to.make('add', squares)])]);
}

/** A function that rewrites terms, each once. */
export function kernelTerms(variableCount: number): (t: Term) => Term {
  const to = new TermTable(variableCount);
  const angles = new KernelAngles(to);
  const known = new Map<Term, Term>();

  /** base^n by repeated squaring. */
  const product = (base: Term, n: number): Term => {
    if (n === 1) return base;
    const half = product(base, Math.floor(n / 2));
    const square = to.make('multiply', [half, half]);
    return n % 2 === 0 ? square : to.make('multiply', [square, base]);
  };

  const rewritten = (t: Term): Term => {
    if (t.kind === 'input') return to.input(t.value);
    if (t.kind === 'constant' || t.kind === 'named') return to.constant(t.value);
    const args = t.args.map(rewrite);
    const [a, b] = args as [Term, Term];
    if (args.every((part) => part.kind === 'constant')) {
      return to.constant(folded(t.kind, args));
    }
    const isProduct = t.kind === 'power' && b.kind === 'constant' && Number.isInteger(b.value);
    if (isProduct && b.value >= 1 && b.value <= MAX_PRODUCT) return product(a, b.value);
    switch (t.kind) {
      case 'hypot':
        return hypot(to, a, b);
      case 'sin':
      case 'cos':
      case 'tan':
      case 'asin':
      case 'acos':
        return angles[t.kind](a);
      default:
        return to.make(t.kind, args);
    }
  };

  const rewrite = (t: Term): Term => {
    const result = known.get(t) ?? rewritten(t);
    known.set(t, result);
    return result;
  };
  return rewrite;
}
