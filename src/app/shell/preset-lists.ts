import type { LensPreset, Preset } from '../../exhibits/contract';
import { openedOf } from '../records';
import type { Session } from '../session';
import { matchLenses, matchPreset } from './preset-match';
import { words } from './words';

/** What a picker offers: an exhibit's preset, or one of several lenses. */
export type Offer = Preset | LensPreset;

export interface PresetList {
  /** Whom the presets speak of; empty where there is but one exhibit. */
  readonly title: string;
  readonly presets: readonly Offer[];
}

/** All that can be chosen: of several lenses first what brings them all, then the focused one's own. */
export function presetLists(session: Session): readonly PresetList[] {
  const { title, presets } = session.exhibit.value;
  if (!session.isSeveral) return [{ title: '', presets }];
  return [
    { title: words.presets.ofAll, presets: session.shelf.lensPresets },
    { title, presets },
  ].filter((list) => list.presets.length > 0);
}

/**
 * The preset that is in view; null when the values are the visitor's own.
 * @param last the one applied last; it settles which is meant where two agree
 */
export function presetInView(session: Session, last: string): Offer | null {
  const own = matchPreset(session.exhibit.value, session.values.value, last);
  if (!session.isSeveral) return own;
  const shared = matchLenses(session.shelf.lensPresets, session.lenses.value.map(openedOf));
  return own?.id === last ? own : (shared ?? own);
}

/** The list to go through: the one that the present preset is of. */
export function listOf(lists: readonly PresetList[], current: Offer | null): readonly Offer[] {
  const list = lists.find(({ presets }) => current && presets.includes(current)) ?? lists[0];
  return list?.presets ?? [];
}

/** What to look for in each of several lenses, by exhibit id. */
export function lookOf(current: Offer | null): Readonly<Record<string, string>> {
  return current && 'look' in current ? current.look : {};
}
