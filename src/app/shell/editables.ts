import type { Exhibit } from '../../exhibits/contract';
import type { Values } from '../session';

/** A value with an editor of its own. */
export interface Editable {
  readonly key: string;
  readonly kind: 'matrix' | 'vector';
  readonly label: string;
  /** What its tab says: the label's last word, which is the letter in the formulas. */
  readonly letter: string;
  /** Whether it decides the dimension for all. */
  readonly leads: boolean;
}

/** The matrices and vectors that matter with these values, in the order of their declaration. */
export function editablesOf(exhibit: Exhibit, values: Values): readonly Editable[] {
  const found: Editable[] = [];
  for (const [key, { kind, label, relevant }] of Object.entries(exhibit.params)) {
    if (kind !== 'matrix' && kind !== 'vector') continue;
    if (relevant && !relevant(values)) continue;
    const leads = kind === 'matrix' && !found.some((other) => other.kind === 'matrix');
    found.push({ key, kind, label, letter: label.split(' ').at(-1) ?? label, leads });
  }
  return found;
}
