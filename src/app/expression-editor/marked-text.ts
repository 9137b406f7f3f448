import type { TextPlace } from '../../core/parameter';

/** A text cut at a fault, for the underline. */
export interface MarkedText {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

/** The text, cut at the place; where something is missing at the end, a space stands for it. */
export function markText(text: string, place: TextPlace | null): MarkedText {
  if (!place) return { before: text, wrong: '', after: '' };
  const start = Math.min(Math.max(0, place.at), text.length);
  const end = Math.min(text.length, start + Math.max(1, place.length));
  return {
    before: text.slice(0, start),
    wrong: text.slice(start, end) || ' ',
    after: text.slice(end),
  };
}
