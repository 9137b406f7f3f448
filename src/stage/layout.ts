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

/**
 * Cuts a share into n beside each other (or above each other where it is taller than wide). The cuts
 * divide the free region evenly; the outer parts keep what lies under the panels.
 */
export function divide(share: Share, n: number): Share[] {
  const { whole, free } = share;
  const across = free.width >= free.height;
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
