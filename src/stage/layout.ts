/** A rectangle in CSS pixels, from the stage's upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the stage and the part of it that no panel covers, both in stage coordinates. */
export interface Share {
  readonly whole: Rectangle;
  readonly free: Rectangle;
}

/** On a phone held upright, narrower than this in CSS pixels, pictures stand above each other. */
const narrow = 480;

/**
 * Cuts a share into n cells in rows, as many in a row as makes the cells large. The last row may have
 * fewer, which are wider.
 */
export function tile(share: Share, n: number): Share[] {
  const { width, height } = share.free;
  if (width < narrow && height > width) return cut(share, n, false);
  // The largest square that fits a cell.
  const size = (k: number) => Math.min(width / k, height / Math.ceil(n / k));
  let columns = 1;
  for (let c = 2; c <= n; c++) {
    if (size(c) > size(columns)) columns = c;
  }
  const rows = Math.ceil(n / columns);
  return cut(share, rows, false).flatMap((row, k) =>
    cut(row, Math.min(columns, n - k * columns), true),
  );
}

/**
 * Cuts a share into n beside each other (or above each other where it is taller than wide). The cuts
 * divide the free region evenly; the outer parts keep what lies under the panels.
 */
export function divide(share: Share, n: number): Share[] {
  return cut(share, n, share.free.width >= share.free.height);
}

function cut({ whole, free }: Share, n: number, across: boolean): Share[] {
  const size = (across ? free.width : free.height) / n;
  return Array.from({ length: n }, (_, k) => {
    const start = k === 0 ? (across ? whole.x : whole.y) : (across ? free.x : free.y) + k * size;
    const wholeEnd = across ? whole.x + whole.width : whole.y + whole.height;
    const end = k === n - 1 ? wholeEnd : (across ? free.x : free.y) + (k + 1) * size;
    const freeStart = (across ? free.x : free.y) + k * size;
    return across
      ? {
          whole: { ...whole, x: start, width: end - start },
          free: { ...free, x: freeStart, width: size },
        }
      : {
          whole: { ...whole, y: start, height: end - start },
          free: { ...free, y: freeStart, height: size },
        };
  });
}

/** What stands around each of several views, in CSS pixels: a gap, and its title and tools above. */
export const frame = { gap: 3, head: 34 } as const;

/** A line of numbers, or of a sentence about them, and what parts them from the edge. */
const foot = { line: 19, edge: 4 } as const;
/** Cells lower than this have no foot; in higher ones, or where a line is short, lines may wrap. */
const cell = { low: 260, medium: 310, high: 400, narrow: 400 } as const;

/**
 * The height of the foot below a picture: a line of numbers and a sentence about them, and as many lines more
 * as the cell can spare, for larger type or for what wraps. Width and height in CSS pixels.
 */
export function footHeight(width: number, height: number): number {
  if (height < cell.low) return 0;
  const spare = width < cell.narrow || height >= cell.medium ? 1 : 0;
  const lines = height >= cell.high ? 4 : 2 + spare;
  return lines * foot.line + foot.edge;
}

/** A view's place in a frame: nothing of it is drawn outside, and head and foot cover nothing. */
export function framed({ free }: Share): Share {
  const { gap, head } = frame;
  const whole = {
    x: free.x + gap,
    y: free.y,
    width: Math.max(1, free.width - 2 * gap),
    height: Math.max(1, free.height - gap),
  };
  const height = Math.max(40, whole.height - head - footHeight(whole.width, whole.height));
  return { whole, free: { ...whole, y: whole.y + head, height } };
}
