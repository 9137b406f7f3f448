import { type Fraction, isZero, minus, times } from '../../../math/fraction';
import { normFrobenius } from '../../../math/matrix';
import type { System } from './system';
import { words } from './words';

/** Sine of the angle below which two directions are parallel, unless fractions decide it. */
const sameDirection = 1e-9;

/** Why there are no solutions: which geometry keeps the lines or planes apart. */
function whyEmpty({ n, rows, b, exact }: System): string {
  const says = words.reason;
  if (rows.some((row, i) => isZeroRow(row) && b[i] !== 0)) return says.nothing();
  if (n === 2) return says.parallel(n, true);
  const pairs = exact ? pairsOf(exact.rows, areExactlyParallel) : pairsOf(rows, areParallel);
  const apart = pairs.some(Boolean);
  return apart ? says.parallel(n, pairs.every(Boolean)) : says.prism();
}

/** For each two rows, whether something holds of them. */
function pairsOf<Row>(rows: readonly Row[], holds: (a: Row, b: Row) => boolean): boolean[] {
  return rows.flatMap((row, i) => rows.slice(i + 1).map((other) => holds(row, other)));
}

const isZeroRow = (row: readonly number[]) => row.every((x) => x === 0);

/** By ‖a × b‖: 1 − cos² would drown an angle below 1e-8 in rounding. */
function areParallel(a: readonly number[], b: readonly number[]): boolean {
  if (isZeroRow(a) || isZeroRow(b)) return false;
  const [u, v] = [a, b].map((row) => {
    const size = normFrobenius(row);
    return row.map((x) => x / size);
  }) as [number[], number[]];
  const minors = u.map((x, i) => {
    const next = (i + 1) % u.length;
    return x * (v[next] as number) - (u[next] as number) * (v[i] as number);
  });
  return normFrobenius(minors) <= sameDirection;
}

function areExactlyParallel(a: readonly Fraction[], b: readonly Fraction[]): boolean {
  if (a.every(isZero) || b.every(isZero)) return false;
  return a.every((x, i) => {
    const next = (i + 1) % a.length;
    return isZero(
      minus(times(x, b[next] as Fraction), times(a[next] as Fraction, b[i] as Fraction)),
    );
  });
}

/** What rests on a numerical rank is called so; more equations than unknowns rest on none. */
function called(reason: string, { n, rows, exact, decided }: System): string {
  const isNumerical = !exact && rows.length === n && decided.kind !== 'point';
  return isNumerical ? words.reason.numerically(reason) : reason;
}

function plainReason(system: System): string {
  const { n, rows, decided } = system;
  const { kind } = decided;
  return kind === 'empty' ? whyEmpty(system) : words.reason[kind](n, rows.some(isZeroRow));
}

/** In words: why the solution set is a point, a line, a plane, everything or nothing. */
export function reasonOf(system: System): string {
  return called(plainReason(system), system);
}

/** The same as it shows in equivalent equations. @param rows and @param b that row operations made */
export function reasonAt(
  system: System,
  rows: readonly (readonly number[])[],
  b: readonly number[],
): string {
  return called(plainReason({ ...system, rows, b, exact: null }), system);
}

/** Of more equations than unknowns: whether a point lies on all of the lines or planes. */
export function tallReasonOf({ decided: { kind } }: System): string {
  return words.reason.many[kind === 'point' || kind === 'empty' ? kind : 'several'];
}

/** The same seen from the columns. */
export function columnReasonOf(system: System): string {
  const { kind, rank } = system.decided;
  const which = kind === 'point' || kind === 'empty' ? kind : rank === 0 ? 'all' : 'many';
  return called(words.column[which], system);
}
