import { ExpressionError, parseConstant } from '../../math/expression';
import { formatNumber } from '../../math/format';

/** Characters that a cell shows at full size; longer texts shrink. */
const comfortableLength = 6;
const plainNumber = /^[-−+]?(\d+\.?\d*|\.\d+)(e[-−+]?\d+)?$/i;

export type CellReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string; readonly at: number; readonly length: number };

/** Reads a cell's text; an error tells where it is. */
export function readCellText(text: string): CellReading {
  try {
    return { ok: true, value: parseConstant(text).value };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ok: false, message: error.message, at: error.at, length: error.length };
  }
}

/** What a cell shows while it is not being edited: numbers rounded, with the true minus sign. */
export function shownText(text: string, value: number): string {
  const shown = isPlainNumber(text) && text.length > comfortableLength ? formatNumber(value) : text;
  return shown.replaceAll('-', '−');
}

/** The value of an expression, for the line below; empty for what is a number already. */
export function previewText(text: string, value: number): string {
  return isPlainNumber(text) ? '' : formatNumber(value);
}

/** Whole text and value, where the cell shows less than that; undefined otherwise. */
export function tooltipText(text: string, value: number): string | undefined {
  if (!isPlainNumber(text)) return `${text} = ${value}`.replaceAll('-', '−');
  return shownText(text, value) === text.replaceAll('-', '−') ? undefined : text;
}

/** How small the text has to be to fit: 0 full size, 1 smaller, 2 smallest. */
export function shrinkLevel(shown: string): 0 | 1 | 2 {
  if (shown.length <= comfortableLength) return 0;
  return shown.length <= comfortableLength + 3 ? 1 : 2;
}

function isPlainNumber(text: string): boolean {
  return plainNumber.test(text.trim());
}

/** A text cut at the place of an error. */
export interface Pointed {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

const longestContext = 24;

/** Cuts the text at the error; an error at the end points at a space. */
export function pointAt(text: string, at: number, length: number): Pointed {
  const start = Math.min(Math.max(0, at), text.length);
  const end = Math.min(text.length, start + Math.max(1, length));
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length > longestContext ? `…${before.slice(-longestContext)}` : before,
    wrong: shorten(text.slice(start, end)) || ' ',
    after: after.length > longestContext ? `${after.slice(0, longestContext)}…` : after,
  };
}

function shorten(text: string): string {
  return text.length > longestContext ? `${text.slice(0, longestContext)}…` : text;
}
