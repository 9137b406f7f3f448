import type { Results } from '../../../core/readout';
import { formatNumber } from '../../../math/format';
import { type CriticalPoint, criticalPointsOf, searching } from './critical';
import type { Values } from './parameters';
import { racerName } from './racers';
import { racersAt } from './readouts';
import { words } from './words';

const isMinimum = (type: string) => type.endsWith('minimum');

/** Live pieces of the lesson. */
export function lessonValues(
  values: Values,
  position: number,
  results?: Results,
): Readonly<Record<string, string>> {
  return {
    formula: values.function.compiled.tex,
    step: String(position),
    start: values.start.map((x) => formatNumber(x, 4)).join(',\\, '),
    leader: leaderSentence(values, position),
    minima: minimaSentence(criticalPointsOf(values, results)),
  };
}

function minimaSentence(points: readonly CriticalPoint[]): string {
  if (points === searching) return words.lesson.searching;
  const minima = points.filter(({ type }) => isMinimum(type));
  const published = minima.filter(({ source }) => source === 'published').length;
  return words.lesson.found(minima.length, published);
}

function leaderSentence(values: Values, position: number): string {
  const racers = racersAt(values, position);
  let best = -1;
  let isTie = false;
  racers.forEach(({ loss }, index) => {
    const record = racers[best]?.loss ?? Number.POSITIVE_INFINITY;
    if (loss === null || loss > record) return;
    isTie = loss === record;
    if (!isTie) best = index;
  });
  const loss = racers[best]?.loss;
  if (loss === null || loss === undefined) return words.lesson.nobody;
  const shown = formatNumber(loss, 3);
  if (isTie) return words.lesson.tie(shown);
  return words.lesson.leader(racerName(values, best), shown);
}
