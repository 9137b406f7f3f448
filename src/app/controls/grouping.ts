import type { ParameterSet } from '../../core/parameter';
import { words } from './words';

/** Groups whose parameters have a proper control elsewhere on the page. */
const elsewhere = new Set(['own', 'timeline', 'subject']);
const shownKinds = new Set(['number', 'integer', 'boolean', 'choice', 'colour', 'text']);

/** A folder of the panel; without a name, the rows above all folders. */
export interface ControlGroup {
  readonly name: string | null;
  readonly keys: readonly string[];
}

/** The parameters that this panel shows, by folder, in the order of their declaration. */
export function groupsOf(params: ParameterSet): ControlGroup[] {
  const groups = new Map<string | null, string[]>([[null, []]]);
  for (const [key, parameter] of Object.entries(params)) {
    const { group = words.mainGroup } = parameter;
    if (!shownKinds.has(parameter.kind) || elsewhere.has(group)) continue;
    const name = group === words.mainGroup ? null : group;
    const keys = groups.get(name);
    if (keys) keys.push(key);
    else groups.set(name, [key]);
  }
  return [...groups].flatMap(([name, keys]) => (keys.length === 0 ? [] : [{ name, keys }]));
}

/** Whether the panel would show anything. */
export function hasControls(params: ParameterSet): boolean {
  return groupsOf(params).length > 0;
}
