import { formatNumber } from '../../../math/format';
import { eliminationOf } from './elimination-run';
import { equationText } from './equation-text';
import { forecastText } from './forecast-text';
import { leastSquaresOf } from './least-squares-state';
import type { Values } from './parameters';
import { iterationAt } from './readouts';
import { reasonOf } from './reasons';
import { singularityOf, systemOf } from './system';
import { timeline } from './timeline';
import { words } from './words';

const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x, 3)).join(', ');

/** The picture in a sentence or two. */
export function describe(values: Values, position: number): string {
  const says = words.describe;
  const system = systemOf(values);
  const { n, rows, solved, decided } = system;
  switch (values.subject) {
    case 'elimination': {
      const run = eliminationOf(values);
      const now = run.moment(Math.floor(position + 1e-9));
      const equations = now.map((row) => equationText(row.slice(0, n), row[n] as number));
      const moving = timeline(values);
      const caption = moving.kind === 'none' ? '' : moving.caption(values, position);
      return says.elimination(caption, equations.join('; '));
    }
    case 'least-squares': {
      const { x, residualNorm, isDependent } = leastSquaresOf(values);
      const best = isDependent ? says.shortest(list(x)) : says.best(list(x));
      return says.leastSquares(rows.length, best, formatNumber(residualNorm, 3));
    }
    case 'conditioning':
      return Number.isFinite(solved.condition)
        ? says.conditioning(formatNumber(solved.condition, 3), n, values.solid)
        : says.singular[singularityOf(system)];
    case 'iterations': {
      const { k, x } = iterationAt(values, position);
      const name = words.methods[values.method];
      return says.iteration(name, k, list(x), forecastText(values, values.method));
    }
    default: {
      const isEachOne = rows.every((row) => row.some((x) => x !== 0));
      const what = isEachOne ? (words.lesson.lines[n - 2] as string) : says.equations;
      const opening = says.pictures(rows.length, what, reasonOf(system));
      return decided.solution ? `${opening} ${says.solution(list(decided.solution))}` : opening;
    }
  }
}
