import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { Scope } from '../../../src/core/scope';
import type { ExhibitContext } from '../../../src/exhibits/contract';
import { gradientDescent } from '../../../src/exhibits/optimisation/gradient-descent';
import {
  type CriticalPoint,
  criticalPointsOf,
} from '../../../src/exhibits/optimisation/gradient-descent/critical';
import { CriticalSearch } from '../../../src/exhibits/optimisation/gradient-descent/critical-search';
import type { Values } from '../../../src/exhibits/optimisation/gradient-descent/parameters';

const { params } = gradientDescent;
const valuesOf = (patch: Record<string, unknown>, before = defaultsOf(params)) =>
  acceptAll(params, before, patch) as unknown as Values;

/** An exhibit's context, as far as a search needs it; a clock that moves on at every look. */
function opened() {
  const results: Record<string, unknown> = {};
  const context = {
    scope: new Scope(),
    invalidate: vi.fn(),
    publish: (name: string, value: unknown) => {
      results[name] = value;
    },
    task: vi.fn(() => ({ signal: new AbortController().signal, progress() {}, finish: vi.fn() })),
  };
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 15;
    return now;
  });
  return { context, results, search: new CriticalSearch(context as unknown as ExhibitContext) };
}

function settle(search: CriticalSearch, values: Values): void {
  while (!search.update(values)) vi.advanceTimersToNextTimer();
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const minima = gradientDescent.readouts.find(({ id }) => id === 'minima');
const read = (values: Values, results: Record<string, unknown>) => {
  const value = minima?.value(values as never, 0, results) as readonly CriticalPoint[];
  return minima?.format(value as never, values as never) ?? '';
};

describe('critical points of what a visitor types', () => {
  test('are searched a little at a time, and found as they are at once', () => {
    const { context, results, search } = opened();
    const values = valuesOf({ function: 'sin(2x)cos(3y)+x²/9+y²/8' });
    expect(search.update(values)).toBeNull();
    let waits = 0;
    for (; context.invalidate.mock.calls.length === 0; waits++) vi.advanceTimersToNextTimer();
    expect(waits).toBeGreaterThan(5);
    expect(search.update(values)).not.toBeNull();
    const task = context.task.mock.results[0]?.value;
    expect(context.task).toHaveBeenCalledOnce();
    expect(task.finish).toHaveBeenCalledOnce();
    const spread = criticalPointsOf(values, results);
    expect(search.standing(values)).toBe(spread);
    // Another function in between, so that nothing is kept.
    criticalPointsOf(valuesOf({ function: 'x²+y²' }), {});
    expect(criticalPointsOf(values, {})).toEqual(spread);
    expect(spread.length).toBeGreaterThan(10);
  });

  test('of another function are never shown for this one', () => {
    const { results, search } = opened();
    const before = valuesOf({ function: '(x-1)²+y²' });
    settle(search, before);
    expect(read(before, results)).toContain('(1, 0)');
    const after = valuesOf({ function: 'x²+(y-2)²' });
    expect(read(after, results)).toBe('being computed');
    expect(search.standing(after)).toEqual([]);
    settle(search, after);
    expect(read(after, results)).toContain('(0, 2)');
  });

  test('stand while a letter is dragged, until the search has caught up', () => {
    const { results, search } = opened();
    const before = valuesOf({ function: '(x-a)²+y²', letters: { a: 1 } });
    settle(search, before);
    const after = valuesOf({ letters: { a: 2 } }, before as never);
    expect(read(after, results)).toContain('(1, 0)');
    settle(search, after);
    expect(read(after, results)).toContain('(2, 0)');
  });
});
