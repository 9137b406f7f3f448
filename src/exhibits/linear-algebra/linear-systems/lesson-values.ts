import { columnsOf } from '../../../math/systems/rectangular';
import { conditionTex } from './condition';
import type { Values } from './parameters';
import { reasonOf, tallReasonOf } from './reasons';
import { isLineFit, type System, systemOf } from './system';
import { tex, texFactor, texGiven, texSum } from './tex';
import { words } from './words';

/** More equations than these are cut short. */
const mostShown = 4;

function systemTex({ rows, b }: System): string {
  const lines = rows.slice(0, mostShown).map((row, i) => {
    const terms = row.map((factor, j) => ({ factor, name: `x_{${j + 1}}` }));
    return `${texSum(terms)} &= ${tex(b[i] as number, 6)}`;
  });
  if (rows.length > mostShown) lines.push('&\\;\\;\\vdots');
  return `\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}

const basis = ['first', 'second', 'third'] as const;

function combinationTex({ rows, b, decided }: System): string {
  if (rows.length > mostShown) return 'x_1 a_1 + x_2 a_2 + \\cdots \\approx b';
  const terms = columnsOf(rows).map(
    (column, j) =>
      `\\class{${basis[j]}}{${texFactor(decided.nearest[j] as number)} ${texGiven(column)}}`,
  );
  return `${terms.join(' + ')} ${decided.kind === 'empty' ? '\\ne' : '='} ${texGiven(b)}`;
}

/** What stands in the lesson's double braces. */
export function lessonValues(values: Values): Readonly<Record<string, string>> {
  const system = systemOf(values);
  const { n, rows, decided } = system;
  return {
    system: systemTex(system),
    things: isLineFit(values) ? words.lesson.lines[0] : (words.lesson.lines[n - 2] as string),
    reason: rows.length > n ? tallReasonOf(system) : reasonOf(system),
    combination: combinationTex(system),
    rank: String(decided.rank),
    rankAugmented: String(decided.rankAugmented),
    kappa: conditionTex(system),
  };
}
