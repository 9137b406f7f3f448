import type { Timeline } from '../../core/timeline';
import { words } from './words';

type Moving = Exclude<Timeline<never>, { kind: 'none' }>;

/** How far the track reaches; a run that went on past its end takes the track with it. */
export function trackEnd(timeline: Pick<Moving, 'kind' | 'end'>, position: number): number {
  return timeline.kind === 'step' ? Math.max(timeline.end, position) : timeline.end;
}

/** The share of the track that a position has covered, 0 to 1. */
export function shareOf(position: number, end: number, start = 0): number {
  return end > start ? Math.min(1, Math.max(0, (position - start) / (end - start))) : 0;
}

/** The position under a pointer. @param left, width of the track in the pointer's pixels */
export function positionAt(x: number, left: number, width: number, end: number, start = 0): number {
  const share = width > 0 ? Math.min(1, Math.max(0, (x - left) / width)) : 0;
  return start + share * (end - start);
}

/** Ten pages of a track. */
const pages = 10;

/** Where a key leads on the track, or null when it is none of the track's keys. */
export function positionAfterKey(
  key: string,
  position: number,
  step: number,
  end: number,
  start = 0,
): number | null {
  const page = Math.max(step, (end - start) / pages);
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: position - step,
    ArrowDown: position - step,
    ArrowRight: position + step,
    ArrowUp: position + step,
    PageDown: position - page,
    PageUp: position + page,
    Home: start,
    End: end,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? null : Number(Math.max(start, target).toFixed(9));
}

/** The position as it is read: 't = 2.50', 'step 12'. */
export function positionWords(timeline: Moving, position: number): string {
  if (timeline.kind === 'step' || timeline.inSteps)
    return words.timeline.step(String(Number(position.toFixed(1))));
  return words.timeline.time(
    timeline.symbol ?? 't',
    positionText(timeline.kind, position).replace('-', '−'),
  );
}

/** Its number: two decimals of time, none of them left of a tiny negative one; whole steps. */
export function positionText(kind: Moving['kind'], position: number): string {
  return kind === 'time'
    ? (Math.round(100 * position) / 100 + 0).toFixed(2)
    : String(Math.round(position));
}
