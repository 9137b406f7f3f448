/** Points of a curve in the order of x; a null y is a gap. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
}

interface Source {
  readonly length: number;
  /** Where point i stands along the axis: x, or its logarithm. Ascending. */
  position(i: number): number;
  x(i: number): number;
  /** NaN for a gap. */
  y(i: number): number;
}

/**
 * At most about `most` points that look like all of them: of every stretch of the axis its least and its
 * greatest value in their order, so that no spike is lost, and a gap where there is one. The first and
 * the last point are always kept.
 */
export function decimate(source: Source, most: number): Points {
  const { length } = source;
  const indices = length <= most ? allOf(length) : chosen(source, Math.floor(most / 3));
  return {
    x: indices.map((i) => source.x(i)),
    y: indices.map((i) => {
      const y = source.y(i);
      return Number.isNaN(y) ? null : y;
    }),
  };
}

function allOf(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

/** Three points of each stretch at most: least, greatest, and the first gap. */
function chosen(source: Source, stretches: number): number[] {
  const { length } = source;
  const from = source.position(0);
  const width = source.position(length - 1) - from || 1;
  const stretchOf = (i: number) =>
    Math.min(stretches - 1, Math.floor(((source.position(i) - from) / width) * stretches));
  const kept: number[] = [];
  let begin = 0;
  while (begin < length) {
    const stretch = stretchOf(begin);
    let end = begin + 1;
    while (end < length && stretchOf(end) === stretch) end++;
    kept.push(...extremes(source, begin, end));
    begin = end;
  }
  if (kept[0] !== 0) kept.unshift(0);
  if (kept.at(-1) !== length - 1) kept.push(length - 1);
  return kept;
}

function extremes(source: Source, begin: number, end: number): number[] {
  let least = -1;
  let greatest = -1;
  let gap = -1;
  for (let i = begin; i < end; i++) {
    const y = source.y(i);
    if (Number.isNaN(y)) {
      if (gap < 0) gap = i;
      continue;
    }
    if (least < 0 || y < source.y(least)) least = i;
    if (greatest < 0 || y > source.y(greatest)) greatest = i;
  }
  const found = new Set([least, greatest, gap].filter((i) => i >= 0));
  return [...found].sort((a, b) => a - b);
}
