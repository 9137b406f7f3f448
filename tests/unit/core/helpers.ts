/** What the tests of parameters and sessions share. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { ParameterError } from '../../../src/core/parameter';

// Seeded, so that a run can be repeated; CORE_SEED tries another.
fc.configureGlobal({ seed: Number(process.env.CORE_SEED ?? 2026) });

/** Fails unless it is one sentence that a visitor can take in, and it names what it is about. */
export function expectOneSentence(text: string, ...names: readonly string[]): void {
  for (const name of names) expect(text).toContain(name);
  const unquoted = text.replace(/“[^”]*”/g, 'Q');
  expect(unquoted).toMatch(/^\S.*[.?]$/);
  expect(unquoted).not.toMatch(/[.?!]\s+\p{Lu}/u);
  expect(text.length).toBeLessThan(400);
  expect(text).not.toMatch(/undefined is not|Cannot (read|convert)|is not a function|\[object/);
}

/** The sentence with which something refuses. */
export function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    return error.message;
  }
  throw new Error('It was accepted, but it should have been refused.');
}

/** Inputs that no parameter of numbers, switches or choices may take. */
export const hostileInputs: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a BigInt', 10n],
  ['a symbol', Symbol('x')],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a map', new Map([['cells', [1]]])],
  ['an empty text', ''],
  ['blanks', '   '],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['a script', '</script><script>alert(1)</script>'],
  ['1e400', '1e400'],
  ['a text of two megabytes', '9'.repeat(2_000_000)],
  ['an object that contains itself', selfContaining()],
  ['an object that will not become text', { toJSON: () => fail(), toString: () => fail() }],
  ['an array with nothing in it', []],
  ['an array of nine holes', new Array(9)],
];

function fail(): never {
  throw new TypeError('This object fights back.');
}

function selfContaining(): Record<string, unknown> {
  const knot: Record<string, unknown> = {};
  knot.self = knot;
  return knot;
}
