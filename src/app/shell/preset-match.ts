import {
  acceptAll,
  changedKeys,
  defaultsOf,
  type ParameterSet,
  sameValue,
} from '../../core/parameter';
import type { Exhibit, Preset } from '../../exhibits/contract';
import type { Values } from '../session';

/** What a preset's sentence speaks of, whether the preset names it or leaves it as it comes. */
const content: readonly string[] = ['matrix', 'expression', 'list'];

/** A preset with all its values, and the keys that make it what it is. */
interface Outline {
  readonly preset: Preset;
  readonly values: Values;
  readonly keys: readonly string[];
}

const outlines = new WeakMap<Exhibit, readonly Outline[]>();

function outlinesOf(exhibit: Exhibit): readonly Outline[] {
  let found = outlines.get(exhibit);
  if (!found) {
    found = exhibit.presets.map((preset) => outlineOf(exhibit.params, preset));
    outlines.set(exhibit, found);
  }
  return found;
}

function outlineOf(params: ParameterSet, preset: Preset): Outline {
  const defaults = defaultsOf(params);
  const values = acceptAll(params, defaults, preset.params);
  const spoken = Object.entries(params)
    .filter(([, { kind, group }]) => group === 'subject' || content.includes(kind))
    .filter(([, { relevant }]) => relevant?.(values) ?? true)
    .map(([key]) => key);
  const set = Object.keys(preset.params);
  const keys = new Set([...spoken, ...set, ...changedKeys(params, defaults, values)]);
  return { preset, values, keys: [...keys] };
}

/**
 * The preset that the values show: all that it sets holds. Of several, the one chosen last, else the
 * one that says most.
 */
export function matchPreset(exhibit: Exhibit, values: Values, last: string): Preset | null {
  const matching = outlinesOf(exhibit).filter((outline) =>
    outline.keys.every((key) => {
      const parameter = exhibit.params[key];
      return parameter && sameValue(parameter, values[key], outline.values[key]);
    }),
  );
  const chosen = matching.find((outline) => outline.preset.id === last);
  if (chosen) return chosen.preset;
  matching.sort((a, b) => b.keys.length - a.keys.length);
  return matching[0]?.preset ?? null;
}

/** The preset some steps on, round and round; from none, the first or the last. */
export function neighbourPreset(
  presets: readonly Preset[],
  current: Preset | null,
  step: 1 | -1,
): Preset | undefined {
  const index = current ? presets.indexOf(current) : step > 0 ? -1 : presets.length;
  return presets[(index + step + presets.length) % presets.length];
}
