import { dot, normFrobenius } from '../../../math/matrix';
import type { System } from './system';
import { words } from './words';

/** Why there are no solutions: which geometry keeps the lines or planes apart. */
function whyEmpty({ n, rows, b }: System): string {
  const says = words.reason;
  if (rows.some((row, i) => normFrobenius(row) === 0 && b[i] !== 0)) return says.nothing();
  const apart = rows.some((row, i) => rows.slice(i + 1).some((other) => areParallel(row, other)));
  return n === 2 || apart ? says.parallel(n) : says.prism();
}

function areParallel(a: readonly number[], b: readonly number[]): boolean {
  const sizes = normFrobenius(a) * normFrobenius(b);
  const sine = Math.sqrt(Math.max(0, 1 - (dot(a, b) / sizes) ** 2));
  return sizes > 0 && sine < 1e-9;
}

/** In words: why the solution set is a point, a line, a plane, everything or nothing. */
export function reasonOf(system: System): string {
  const { kind } = system.solved;
  return kind === 'empty' ? whyEmpty(system) : words.reason[kind](system.n);
}

/** The same seen from the columns. */
export function columnReasonOf({ solved: { kind } }: System): string {
  return words.column[kind === 'point' || kind === 'empty' ? kind : 'many'];
}
