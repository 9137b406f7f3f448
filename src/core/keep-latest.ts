/**
 * A function whose latest answer is kept as long as the parts of its key stay the same (===): its
 * arguments, when no key is given.
 */
export function keepLatest<Arguments extends readonly unknown[], Result>(
  answer: (...args: Arguments) => Result,
  keyOf?: (...args: Arguments) => readonly unknown[],
): (...args: Arguments) => Result {
  let latest: { key: readonly unknown[]; result: Result } | null = null;
  return (...args) => {
    const key = keyOf ? keyOf(...args) : args;
    if (!latest || !isSame(latest.key, key)) latest = { key, result: answer(...args) };
    return latest.result;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  // Frames ask: a loop makes no function, as `every` would.
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}
