import { decodePairs, decodeValues, encodePairs, encodeValues } from '../core/parameter';
import { clampPosition, initialPosition, type Timeline, timelineOf } from '../core/timeline';
import type { Exhibit } from '../exhibits/contract';
import type { CameraState } from '../stage/camera-state';
import { decodeCamera, encodeCamera } from './camera-address';
import type { Shelf } from './shelf';
import { sentences } from './words';

export type Values = Readonly<Record<string, unknown>>;

/** All that an address says. */
export interface Place {
  readonly exhibit: Exhibit;
  readonly values: Values;
  readonly position: number;
  readonly camera: CameraState | null;
}

/** Longest address that is read at all, in characters. */
export const longestAddress = 65_536;

/** Names in an address that are settings of the visit, not parameters of an exhibit. */
export const visitSettings = ['lane', 'theme', 'origins'] as const;
const reserved = new Set<string>(['t', 'camera', ...visitSettings]);

/** @throws Error with a sentence when there is no such exhibit, or it has not been fetched */
export function findExhibit(shelf: Shelf, id: string): Exhibit {
  const found = shelf.get(id);
  if (found) return found;
  if (shelf.lacks(id)) throw new Error(sentences.notFetched(id));
  const known = shelf.abouts.map((about) => about.id);
  throw new Error(sentences.noExhibit(String(id), known));
}

/** The id of the exhibit that an address names; of a bare one, the first of the curriculum. */
export function exhibitIn(fragment: string, shelf: Shelf): string {
  const [path = ''] = splitOnce(fragment.slice(0, longestAddress).replace(/^#\/?/, ''), '?');
  return path === '' ? (shelf.abouts[0]?.id ?? '') : path;
}

/** `#/id?parameters&t=position&camera=…`; what stands at its default is left out. */
export function writeAddress({ exhibit, values, position, camera }: Place): string {
  const pairs: [string, string][] = encodeValues(exhibit.params, values);
  if (position !== initialPosition(timelineOf(exhibit, values)))
    pairs.push(['t', String(position)]);
  if (camera) pairs.push(['camera', encodeCamera(camera)]);
  return `#/${exhibit.id}?${encodePairs(pairs)}`;
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
  let exhibit: Exhibit;
  try {
    exhibit = findExhibit(shelf, exhibitIn(fragment, shelf));
  } catch (error) {
    return { place: null, problems: [(error as Error).message] };
  }
  const pairs = decodePairs(query);
  const own = new Map([...pairs].filter(([key]) => !reserved.has(key)));
  const { values, problems } = decodeValues(exhibit.params, startingValues(exhibit), own);
  const position = readPosition(timelineOf(exhibit, values), pairs.get('t'), problems);
  const camera = readCamera(pairs.get('camera'), problems);
  return { place: { exhibit, values, position, camera }, problems };
}

function readPosition(
  timeline: Timeline<Values>,
  text: string | undefined,
  problems: string[],
): number {
  const initial = initialPosition(timeline);
  if (text === undefined) return initial;
  const position = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(position)) return clampPosition(timeline, position);
  problems.push(sentences.badPosition(text));
  return initial;
}

function readCamera(text: string | undefined, problems: string[]): CameraState | null {
  if (text === undefined) return null;
  const camera = decodeCamera(text);
  if (!camera) problems.push(sentences.badCamera);
  return camera;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
