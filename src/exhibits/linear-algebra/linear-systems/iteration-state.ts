import { exactDefiniteness } from '../../../math/exact-definiteness';
import { IterationPath } from '../../../math/systems/iterate';
import { type ExactFacts, type MethodId, methodIds } from '../../../math/systems/methods';
import type { Values } from './parameters';
import { type System, squareSystemOf } from './system';

interface Kept {
  readonly key: readonly unknown[];
  readonly paths: Map<MethodId, IterationPath>;
}

let latest: Kept | null = null;

/** The path of one method with these values; kept, so that each step is computed once. */
export function pathOf(values: Values, method: MethodId = values.method): IterationPath {
  const system: System = squareSystemOf(values);
  const { omega, start, normal } = values;
  const key = [system, omega, start, normal];
  if (!latest?.key.every((x, k) => x === key[k])) latest = { key, paths: new Map() };
  const known = latest.paths.get(method);
  if (known) return known;
  const exact = exactFacts(system);
  const settings = {
    method,
    omega,
    start: start.slice(0, system.n),
    normal,
    ...(exact ? { exact } : {}),
  };
  const path = new IterationPath(system.rows.flat(), system.b, settings, system.decided.solution);
  latest.paths.set(method, path);
  return path;
}

function exactFacts({ n, exact }: System): ExactFacts | undefined {
  if (!exact) return undefined;
  const positiveDefinite = exactDefiniteness(exact.rows.flat()) === 'positive definite';
  return { positiveDefinite, singular: exact.solved.rank < n };
}

/** The methods whose paths are drawn: the chosen one, or all that can be used. */
export function shownMethods(values: Values): readonly MethodId[] {
  if (!values.compare) return [values.method];
  return methodIds.filter((id) => pathOf(values, id).forecast.verdict !== 'refused');
}

/** A custom property's name without dashes: a method keeps its colour. */
export function methodColour(method: MethodId): string {
  return `racer-${methodIds.indexOf(method) + 1}`;
}
