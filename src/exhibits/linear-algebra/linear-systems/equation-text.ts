import { formatNumber } from '../../../math/format';

/** Three digits, or as many as tell what is nearly a small whole number from that number. */
function digitsOf(x: number): number {
  const off = Math.abs(x - Math.round(x));
  return off > 0 && off < 5e-3 && Math.abs(x) < 100 && Math.abs(x) > 0.5 ? 6 : 3;
}

/** `2 x₁ − x₂ = 4` as label markup. */
export function equationMarkup(row: readonly number[], b: number): string {
  const terms = row
    .map((a, j) => ({ a, j }))
    .filter(({ a }) => a !== 0)
    .map(({ a, j }, k) => {
      const size = Math.abs(a) === 1 ? '' : `${formatNumber(Math.abs(a), digitsOf(a))} `;
      const sign = a < 0 ? (k === 0 ? '−' : ' − ') : k === 0 ? '' : ' + ';
      return `${sign}${size}*x*_${j + 1}`;
    });
  return `${terms.join('') || '0'} = ${formatNumber(b, digitsOf(b))}`;
}

/** The same without markup. */
export function equationText(row: readonly number[], b: number): string {
  return equationMarkup(row, b)
    .replaceAll('*', '')
    .replace(/_(\d)/g, (_, digit: string) => '₀₁₂₃'[Number(digit)] ?? '');
}
