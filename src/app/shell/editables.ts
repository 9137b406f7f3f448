import type { Parameter } from '../../core/parameter';
import type { Exhibit } from '../../exhibits/contract';
import { isCardList } from '../list-editor/list-source';
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

/** The expressions that matter with these values. */
export function functionKeys(exhibit: Exhibit, values: Values): readonly string[] {
  return keysWhere(exhibit, values, ({ kind }) => kind === 'expression');
}

/** The lists of variants and records that matter with these values. */
export function listKeys(exhibit: Exhibit, values: Values): readonly string[] {
  return keysWhere(exhibit, values, isCardList);
}

/** The choices of how the exhibit moves that matter with these values. */
export function motionKeys(exhibit: Exhibit, values: Values): readonly string[] {
  return keysWhere(exhibit, values, ({ kind, group }) => kind === 'choice' && group === 'timeline');
}

/** The choice of the exhibit's subjects, where it has several. */
export function subjectKey({ params }: Exhibit): string | undefined {
  return Object.keys(params).find(
    (key) => params[key]?.kind === 'choice' && params[key]?.group === 'subject',
  );
}

function keysWhere(
  { params }: Exhibit,
  values: Values,
  fits: (parameter: Parameter<unknown>) => boolean,
): readonly string[] {
  return Object.entries(params)
    .filter(([, parameter]) => fits(parameter) && (parameter.relevant?.(values) ?? true))
    .map(([key]) => key);
}
