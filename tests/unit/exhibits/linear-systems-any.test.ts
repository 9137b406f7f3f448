/** Linear systems with whatever a visitor may type: nothing throws, and no sentence says NaN. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptAll, defaultsOf } from '../../../src/core/parameter';
import { timelineOf } from '../../../src/core/timeline';
import { linearSystems } from '../../../src/exhibits/linear-algebra/linear-systems';
import { describe as describePicture } from '../../../src/exhibits/linear-algebra/linear-systems/describe';
import {
  subjects,
  type Values,
} from '../../../src/exhibits/linear-algebra/linear-systems/parameters';

const { params, readouts } = linearSystems;

const cell = fc.constantFrom(
  ...['0', '0', '1', '-1', '2', '1/3', '-7/5', '1e-20', '1e8', '-1e8', '1.0001', 'sqrt(2)', 'pi'],
);
const amount = fc.constantFrom(0, 0, 1, -1, 2, 0.5, 1e-20, 1e8, 2.0001);
/** Coefficients of least squares end at a million. */
const coefficient = fc.constantFrom(0, 0, 1, -1, 2, 0.5, 1e-20, 1e-8, 1e6, 2.0001);
const equation = fc.record({
  kind: fc.constant('equation'),
  a1: coefficient,
  a2: coefficient,
  a3: coefficient,
  b: coefficient,
});

const patches = fc.record({
  subject: fc.constantFrom(...subjects),
  dimension: fc.constantFrom(2, 3),
  matrix: fc.array(cell, { minLength: 9, maxLength: 9 }),
  vector: fc.array(amount, { minLength: 3, maxLength: 3 }),
  task: fc.constantFrom('solve', 'inverse'),
  pivoting: fc.constantFrom('partial', 'none'),
  arithmetic: fc.constantFrom('exact', 'float64'),
  method: fc.constantFrom(
    ...['jacobi', 'gauss-seidel', 'sor', 'steepest-descent', 'conjugate-gradients'],
  ),
  normal: fc.boolean(),
  compare: fc.boolean(),
  fit: fc.constantFrom('line', 'equations'),
  unknowns: fc.constantFrom('2', '3'),
  equations: fc.array(equation, { minLength: 3, maxLength: 6 }),
});

/** All that a visitor may read at one position. */
function texts(values: Values, position: number): string[] {
  const given = values as never;
  const moving = timelineOf(linearSystems, given);
  return [
    ...readouts
      .filter((readout) => readout.relevant?.(values) ?? true)
      .flatMap((readout) => [
        readout.format(readout.value(values, position, {}), values),
        readout.exact?.(values) ?? '',
      ]),
    ...(linearSystems.working?.(given, position) ?? []).flatMap(({ title, lines }) => [
      title,
      ...lines,
    ]),
    ...Object.values(linearSystems.lessonValues?.(given, position) ?? {}),
    describePicture(values, position),
    moving.kind === 'none' ? '' : (moving.caption?.(given, position) ?? ''),
  ];
}

test('seed 11: 400 systems of every kind', () => {
  fc.assert(
    fc.property(patches, fc.constantFrom(0, 0.5, 1, 3, 40), (patch, position) => {
      const values = acceptAll(params, defaultsOf(params), patch) as unknown as Values;
      for (const text of texts(values, position)) expect(text).not.toMatch(/NaN|undefined|null/);
    }),
    { seed: 11, numRuns: 400 },
  );
});
