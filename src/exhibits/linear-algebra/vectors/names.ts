/** Inks of the vectors by their place in the list: custom properties' names without dashes. */
const inks = ['basis-1', 'basis-2', 'basis-3', 'eigen', 'racer-5', 'racer-4'] as const;

export type Ink =
  | (typeof inks)[number]
  | 'text'
  | 'accent'
  | 'grid'
  | 'volume'
  | 'volume-negative'
  | 'eigen';

export const inkOf = (index: number): Ink => inks[index % inks.length] ?? 'text';

const letterAndDigits = /^(\p{L})(\p{N}*)(′*)$/u;

/** A name as label markup: single letters slanted, their digits below the line, words as they are. */
export function labelName(name: string): string {
  const [, letter, digits = '', primes = ''] = letterAndDigits.exec(name) ?? [];
  if (!letter) return name;
  return `*${letter}*${primes}${digits === '' ? '' : `_{${digits}}`}`;
}

/** The same in TeX. */
export function texName(name: string): string {
  const [, letter, digits = '', primes = ''] = letterAndDigits.exec(name) ?? [];
  if (!letter) return `\\text{${name}}`;
  const below = digits === '' ? '' : `_{${digits}}`;
  return `${letter}${below}${primes.replaceAll('′', "'")}`;
}
