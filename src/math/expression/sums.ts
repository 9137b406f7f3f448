/** Sums, differences and signs, simplified as they are made. */
import { type Term, TermTable } from './term';

/** A number that people would write out: short, and no rounding to be seen. */
export const isShort = (x: number): boolean =>
  Number.isFinite(x) && Math.abs(x) < 1e9 && String(x).length <= 8;

/** Longer sums are left as they come. */
const MAX_SUMMANDS = 12;

/** A number times a term, which is no number times something itself; null stands for 1. */
type Summand = readonly [factor: number, term: Term | null];

/** What stands before a term: 3 for 3·x, −1 for −x, 1 for x. */
function summand(t: Term): Summand {
  const [first, second] = t.args as [Term, Term];
  if (t.kind === 'constant') return [t.value, null];
  if (t.kind === 'negate') {
    const [factor, rest] = summand(first);
    return [-factor, rest];
  }
  return t.kind === 'multiply' && first.kind === 'constant' ? [first.value, second] : [1, t];
}

/** The summands of a sum, each times ±1; some of them where they are too many to sort. */
function summands(t: Term, sign: number, found: Summand[]): Summand[] {
  if (found.length > MAX_SUMMANDS) return found;
  const [first, second] = t.args as [Term, Term];
  if (t.kind === 'add' || t.kind === 'subtract') {
    summands(first, sign, found);
    return summands(second, t.kind === 'add' ? sign : -sign, found);
  }
  if (t.kind === 'negate') return summands(first, -sign, found);
  const [factor, term] = summand(t);
  found.push([sign * factor, term]);
  return found;
}

/** Numbers last, others in the order of their making. */
const byPlace = ([, a]: Summand, [, b]: Summand): number =>
  (a?.id ?? Number.MAX_SAFE_INTEGER) - (b?.id ?? Number.MAX_SAFE_INTEGER);

function merged(all: readonly Summand[]): Summand[] {
  const kept: Summand[] = [];
  for (const [factor, term] of [...all].sort(byPlace)) {
    const [last, same] = kept.at(-1) ?? [0, undefined];
    if (same !== term || !isShort(last + factor)) kept.push([factor, term]);
    else kept[kept.length - 1] = [last + factor, term];
  }
  return kept.filter(([factor]) => factor !== 0);
}

export class Sums extends TermTable {
  readonly zero = this.constant(0);
  readonly one = this.constant(1);

  add(a: Term, b: Term): Term {
    return this.sum(a, b, 1) ?? this.make('add', [a, b]);
  }

  subtract(a: Term, b: Term): Term {
    return this.sum(a, b, -1) ?? this.make('subtract', [a, b]);
  }

  negate(a: Term): Term {
    const [first, second] = a.args as [Term, Term];
    if (a.kind === 'constant') return this.constant(-a.value);
    if (a.kind === 'negate') return first;
    if (a.kind === 'subtract') return this.subtract(second, first);
    return this.make('negate', [a]);
  }

  /** a ± b; null where there is too much to sort. */
  private sum(a: Term, b: Term, sign: 1 | -1): Term | null {
    const all = summands(b, sign, summands(a, 1, []));
    if (all.length > MAX_SUMMANDS) return null;
    const kept = merged(all);
    const first = kept.findIndex(([factor]) => factor > 0);
    return this.chain(first > 0 ? [...kept.splice(first, 1), ...kept] : kept);
  }

  private chain([first, ...others]: readonly Summand[]): Term {
    if (!first) return this.zero;
    return others.reduce(
      (left, [factor, term]) =>
        this.make(factor > 0 ? 'add' : 'subtract', [left, this.scaled(Math.abs(factor), term)]),
      first[0] < 0 ? this.negate(this.scaled(-first[0], first[1])) : this.scaled(...first),
    );
  }

  /** @param factor not negative @param x no number times something; null stands for 1 */
  protected scaled(factor: number, x: Term | null): Term {
    if (x === null) return this.constant(factor);
    return factor === 1 ? x : this.make('multiply', [this.constant(factor), x]);
  }
}
