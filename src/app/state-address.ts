import { decodePairs, decodeValues, encodePairs, encodeValues } from '../core/parameter';
import { clampPosition, initialPosition, timelineOf } from '../core/timeline';
import type { Exhibit } from '../exhibits/contract';
import { lenses } from '../exhibits/lenses';
import type { CameraState } from '../stage/camera-state';
import { decodeCamera, encodeCamera } from './camera-address';
import { agree, nameAmong, type Opened, refuseStranger, splitNames } from './lens-names';
import type { Shelf } from './shelf';
import { sentences } from './words';

export type Values = Readonly<Record<string, unknown>>;

/** One exhibit as an address has it. */
export interface OpenPlace extends Opened {
  readonly position: number;
  readonly camera: CameraState | null;
}

/** All that an address says. */
export interface Place {
  /** One, or several beside each other. */
  readonly lenses: readonly OpenPlace[];
  /** The index of the lens that controls and timeline speak of. */
  readonly focus: number;
  /** Whether that lens has the stage to itself. */
  readonly enlarged: boolean;
}

/** Longest address that is read at all, in characters. */
export const longestAddress = 65_536;

/** Names in an address that are settings of the visit, not parameters of an exhibit. */
export const visitSettings = ['lane', 'theme', 'origins'] as const;
const reserved = new Set<string>(['t', 'camera', ...visitSettings]);
const reservedAmong = new Set<string>(['of', 'focus', 'enlarged', ...visitSettings]);

/** @throws Error with a sentence when there is no such exhibit, or it has not been fetched */
export function findExhibit(shelf: Shelf, id: string): Exhibit {
  const found = shelf.get(id);
  if (found) return found;
  if (shelf.lacks(id)) throw new Error(sentences.notFetched(id));
  const known = shelf.abouts.map((about) => about.id);
  throw new Error(sentences.noExhibit(String(id), known));
}

/** The ids of the exhibits that an address names; of a bare one, the one that came with the page. */
export function exhibitsIn(fragment: string, shelf: Shelf): readonly string[] {
  const [path = '', query] = splitOnce(fragment.slice(0, longestAddress).replace(/^#\/?/, ''), '?');
  if (path === '') return [shelf.first];
  return shelf.idsOf(path, listed(decodePairs(query).get('of'))) as readonly string[];
}

/** `#/id?parameters&t=position&camera=…`; what stands at its default is left out. */
export function writeAddress(place: Place): string {
  const [only, ...others] = place.lenses;
  if (!only || others.length > 0) return writeLenses(place);
  const pairs: [string, string][] = encodeValues(only.exhibit.params, only.values);
  pairs.push(...standing(only, ''));
  return `#/${only.exhibit.id}?${encodePairs(pairs)}`;
}

function writeLenses({ lenses: open, focus, enlarged }: Place): string {
  const ids = open.map(({ exhibit }) => exhibit.id);
  const pairs = new Map([['of', ids.join(',')]]);
  for (const lens of open) {
    const { exhibit, values } = lens;
    for (const [key, text] of encodeValues(exhibit.params, values))
      pairs.set(nameAmong(exhibit, key), text);
    for (const [key, text] of standing(lens, `${exhibit.id}.`)) pairs.set(key, text);
  }
  if (focus > 0) pairs.set('focus', ids[focus] ?? '');
  if (enlarged) pairs.set('enlarged', '1');
  return `#/${lenses.id}?${encodePairs(pairs)}`;
}

function standing({ exhibit, values, position, camera }: OpenPlace, prefix: string) {
  const pairs: [string, string][] = [];
  if (position !== initialPosition(timelineOf(exhibit, values)))
    pairs.push([`${prefix}t`, String(position)]);
  if (camera) pairs.push([`${prefix}camera`, encodeCamera(camera)]);
  return pairs;
}

/**
 * Reads an address. What cannot be read is left at its start and described, a sentence each.
 * @param startingValues an exhibit's values where the address says nothing
 * @returns no place when there is no such exhibit, or the address is far too long
 */
export function readAddress(
  fragment: string,
  shelf: Shelf,
  startingValues: (exhibit: Exhibit) => Values,
): { place: Place | null; problems: string[] } {
  if (fragment.length > longestAddress)
    return { place: null, problems: [sentences.longAddress(fragment.length, longestAddress)] };
  const [, query] = splitOnce(fragment, '?');
  const pairs = decodePairs(query);
  let exhibits: readonly Exhibit[];
  try {
    exhibits = exhibitsIn(fragment, shelf).map((id) => findExhibit(shelf, id));
  } catch (error) {
    return { place: null, problems: [(error as Error).message] };
  }
  const problems: string[] = [];
  if (exhibits.length > 1) return readLenses(exhibits, pairs, shelf, startingValues);
  const exhibit = exhibits[0] as Exhibit;
  const own = new Map([...pairs].filter(([key]) => !reserved.has(key)));
  const read = decodeValues(exhibit.params, startingValues(exhibit), own);
  problems.push(...read.problems);
  const open = readStanding({ exhibit, values: read.values }, pairs, '', problems);
  return { place: { lenses: [open], focus: 0, enlarged: false }, problems };
}

function readLenses(
  exhibits: readonly Exhibit[],
  pairs: ReadonlyMap<string, string>,
  shelf: Shelf,
  startingValues: (exhibit: Exhibit) => Values,
): { place: Place; problems: string[] } {
  const ids = exhibits.map(({ id }) => id);
  const problems = new Set<string>();
  try {
    shelf.lensIds(listed(pairs.get('of')));
  } catch (error) {
    problems.add((error as Error).message);
  }
  const standings = new Set(ids.flatMap((id) => [`${id}.t`, `${id}.camera`]));
  const named = [...pairs].filter(([name]) => !reservedAmong.has(name) && !standings.has(name));
  const { own, strangers } = splitNames(exhibits, new Map(named));
  for (const name of strangers) problems.add(refuseStranger(exhibits, name).message);
  const opened = exhibits.map((exhibit, k) => {
    const base = startingValues(exhibit);
    const read = decodeValues(exhibit.params, base, own[k] as ReadonlyMap<string, string>);
    for (const problem of read.problems) problems.add(problem);
    return { exhibit, values: read.values };
  });
  const told: string[] = [];
  const open = agree(opened).map((one) => readStanding(one, pairs, `${one.exhibit.id}.`, told));
  const focus = pairs.get('focus');
  if (focus !== undefined && !ids.includes(focus)) told.push(sentences.noLens(focus, ids));
  return {
    place: {
      lenses: open,
      focus: Math.max(0, ids.indexOf(focus ?? '')),
      enlarged: pairs.get('enlarged') === '1',
    },
    problems: [...problems, ...told],
  };
}

function readStanding(
  { exhibit, values }: Opened,
  pairs: ReadonlyMap<string, string>,
  prefix: string,
  problems: string[],
): OpenPlace {
  const position = readPosition({ exhibit, values }, pairs.get(`${prefix}t`), problems);
  const camera = readCamera(pairs.get(`${prefix}camera`), problems);
  return { exhibit, values, position, camera };
}

function readPosition(
  { exhibit, values }: Opened,
  text: string | undefined,
  problems: string[],
): number {
  const timeline = timelineOf(exhibit, values);
  if (text === undefined) return initialPosition(timeline);
  const position = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(position)) return clampPosition(timeline, position);
  problems.push(sentences.badPosition(text));
  return initialPosition(timeline);
}

function readCamera(text: string | undefined, problems: string[]): CameraState | null {
  if (text === undefined) return null;
  const camera = decodeCamera(text);
  if (!camera) problems.push(sentences.badCamera);
  return camera;
}

function listed(text: string | undefined): readonly string[] | undefined {
  return text?.split(',');
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
