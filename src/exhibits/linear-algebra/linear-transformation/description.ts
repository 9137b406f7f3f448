import { formatNumber } from '../../../math/format';
import { type Analysis, analyse, flatnessOf } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

/** The picture in a few sentences, for screen readers. */
export function describe(values: Values, position: number): string {
  const x = analyse(values);
  const { describe: says } = words;
  const n = x.dimension;
  const columns = Array.from({ length: n }, (_, j) => {
    const entries = Array.from({ length: n }, (_, i) => formatNumber(x.a[i * n + j] as number, 3));
    return `(${entries.join(', ')})`;
  });
  const parts = [says.opening(n, x.kind), says.columns(columns.join(', ')), room(x)];
  if (position < 1) parts.push(says.moment(Math.round(position * 100)));
  return parts.join(' ');
}

function room(x: Analysis): string {
  const { describe: says } = words;
  const size = formatNumber(Math.abs(x.determinant));
  switch (flatnessOf(x)) {
    case 'flat':
      return says.flat(x.dimension);
    case 'nearly flat':
      return says.nearlyFlat(x.dimension, size);
    case 'full':
      return says.volume(x.dimension, size, x.determinant < 0);
  }
}
