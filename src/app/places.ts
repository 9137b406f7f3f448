import { acceptAll, defaultsOf, isPlainObject, type Patch } from '../core/parameter';
import { initialPosition, timelineOf } from '../core/timeline';
import type { Exhibit, LensPreset } from '../exhibits/contract';
import { lenses as lensesAbout } from '../exhibits/lenses';
import { agree, type Opened, partOf, refuseStranger, splitNames } from './lens-names';
import { readSavedState } from './saved-state';
import type { Shelf } from './shelf';
import { findExhibit, type OpenPlace, type Place, type Values } from './state-address';
import { sentences } from './words';

/** An exhibit's values before anything is said of it. */
export type StartOf = (exhibit: Exhibit) => Values;

/**
 * Where `open(id, patch)` goes: an exhibit, or with the id `lenses` several, at their start.
 * @throws Error with the sentence that a visitor would read
 */
export function placeOfPatch(shelf: Shelf, id: string, patch: Patch, startOf: StartOf): Place {
  if (!isLenses(shelf, id) || !isPlainObject(patch)) {
    const exhibit = findExhibit(shelf, id);
    return alone(atStart({ exhibit, values: acceptAll(exhibit.params, startOf(exhibit), patch) }));
  }
  const { of, focus, enlarged, ...named } = patch;
  const opened = gather(shelf, shelf.lensIds(of), named, startOf);
  const ids = opened.map(({ exhibit }) => exhibit.id);
  const at = focusAmong(ids, focus) ?? 0;
  return { lenses: opened.map(atStart), focus: at, enlarged: enlarged === true };
}

/** Where a saved state leads. @throws Error with a sentence when it is not one that `save` made */
export function placeOfState(shelf: Shelf, state: unknown, startOf: StartOf): Place {
  const { id, params, lenses = {}, focus, enlarged = false, ...own } = readSavedState(state);
  if (!isLenses(shelf, id)) {
    const exhibit = findExhibit(shelf, id);
    const values = acceptAll(exhibit.params, startOf(exhibit), params);
    return alone({ exhibit, values, ...own });
  }
  const { of, ...named } = params;
  const opened = gather(shelf, shelf.lensIds(of), named, startOf);
  const at = opened.findIndex(({ exhibit }) => exhibit.id === focus);
  return {
    lenses: opened.map((one) => ({ ...atStart(one), ...lenses[one.exhibit.id] })),
    focus: Math.max(0, at),
    enlarged,
  };
}

/** Exhibits with what is said of each, agreeing on what they share. @throws ParameterError */
export function gather(
  shelf: Shelf,
  ids: readonly string[],
  named: Patch,
  startOf: StartOf,
): readonly Opened[] {
  const exhibits = ids.map((id) => findExhibit(shelf, id));
  const { own, strangers } = splitNames(exhibits, new Map(Object.entries(named)));
  const [stranger] = strangers;
  if (stranger !== undefined) throw refuseStranger(exhibits, stranger);
  return agree(
    exhibits.map((exhibit, k) => {
      const patch = Object.fromEntries(own[k] ?? []);
      return { exhibit, values: acceptAll(exhibit.params, startOf(exhibit), patch) };
    }),
  );
}

/** The lenses that are open, in a state that was authored for them all; what it does not set is at its default. */
export function lensesAt(preset: LensPreset, exhibits: readonly Exhibit[]): readonly OpenPlace[] {
  const parts = exhibits.map((exhibit) => partOf(preset, exhibit));
  const opened = exhibits.map((exhibit, k) => ({
    exhibit,
    values: acceptAll(exhibit.params, defaultsOf(exhibit.params), parts[k]?.params ?? {}),
  }));
  return agree(opened).map((one, k) => ({
    ...atStart(one),
    position: parts[k]?.position ?? startOf(one),
  }));
}

/** Which of several lenses is meant; null when none is named. @throws Error with a sentence when it is none of them */
export function focusAmong(ids: readonly string[], focus: unknown): number | null {
  if (focus === undefined) return null;
  const at = ids.indexOf(focus as string);
  if (at < 0) throw new Error(sentences.noLens(focus, ids));
  return at;
}

/** One exhibit that has the stage to itself. */
export function alone(place: OpenPlace): Place {
  return { lenses: [place], focus: 0, enlarged: false };
}

/** Where an exhibit with these values begins. */
export function startOf({ exhibit, values }: Opened): number {
  return initialPosition(timelineOf(exhibit, values));
}

function atStart(opened: Opened): OpenPlace {
  return { ...opened, position: startOf(opened), camera: null };
}

function isLenses(shelf: Shelf, id: unknown): boolean {
  return id === lensesAbout.id && shelf.abouts.includes(lensesAbout);
}
