import {
  acceptAll,
  changedKeys,
  defaultsOf,
  type ParameterSet,
  sameValue,
} from '../../core/parameter';
import type { Exhibit, LensPreset, Preset } from '../../exhibits/contract';
import { type Opened, partOf } from '../lens-names';
import type { Values } from '../session';

/** What a preset's sentence speaks of, whether the preset names it or leaves it as it comes. */
const content: readonly string[] = ['matrix', 'expression', 'list'];

/** A preset with all its values, and the keys that make it what it is. */
interface Outline {
  readonly preset: Preset;
  readonly values: Values;
  readonly keys: readonly string[];
}

/** By exhibit, those of its own presets and those of what lenses' presets make of it. */
const outlines = new WeakMap<Exhibit, WeakMap<object, Outline>>();

/** @param key what it is kept by @param make where it is not there yet */
function kept(exhibit: Exhibit, key: object, make: () => Preset): Outline {
  let own = outlines.get(exhibit);
  if (!own) {
    own = new WeakMap();
    outlines.set(exhibit, own);
  }
  let found = own.get(key);
  if (!found) {
    found = outlineOf(exhibit.params, make());
    own.set(key, found);
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

function holds({ values: wanted, keys }: Outline, exhibit: Exhibit, values: Values): boolean {
  return keys.every((key) => {
    const parameter = exhibit.params[key];
    return parameter && sameValue(parameter, values[key], wanted[key]);
  });
}

/**
 * The preset that the values show: all that it sets holds. Of several, the one chosen last, else the
 * one that says most.
 */
export function matchPreset(exhibit: Exhibit, values: Values, last: string): Preset | null {
  const matching = exhibit.presets
    .map((preset) => kept(exhibit, preset, () => preset))
    .filter((outline) => holds(outline, exhibit, values));
  const chosen = matching.find((outline) => outline.preset.id === last);
  if (chosen) return chosen.preset;
  matching.sort((a, b) => b.keys.length - a.keys.length);
  return matching[0]?.preset ?? null;
}

/** The preset that all of several lenses show, each its part of it. */
export function matchLenses(
  presets: readonly LensPreset[],
  opened: readonly Opened[],
): LensPreset | null {
  const shows = (preset: LensPreset) =>
    opened.every(({ exhibit, values }) =>
      holds(
        kept(exhibit, preset, () => partOf(preset, exhibit)),
        exhibit,
        values,
      ),
    );
  return presets.find(shows) ?? null;
}

/** The preset some steps on, round and round; from none, the first or the last. */
export function neighbourPreset<Kind extends { readonly id: string }>(
  presets: readonly Kind[],
  current: Kind | null,
  step: 1 | -1,
): Kind | undefined {
  const index = current ? presets.indexOf(current) : step > 0 ? -1 : presets.length;
  return presets[(index + step + presets.length) % presets.length];
}
