/** Values, gradients and Hessians of generated expressions against mathjs and its 60 digits. */
import { all, type BigNumber, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/core/random';
import { compileFunction } from '../../../src/math/expression';
import { evaluateTree, grow, largestPart, spell, type Tree } from './expression-trees';

if (!all) throw new Error('mathjs has its functions');
const float64 = create(all, {});
const precise = create(all, { number: 'BigNumber', precision: 60 });

const options = { variables: ['x', 'y'] };

function point(random: () => number): readonly [number, number] {
  const coordinate = () => Math.round((random() * 6 - 3) * 1e4) / 1e4;
  return [coordinate(), coordinate()];
}

const slider = 1.25;

interface Sample {
  readonly tree: Tree;
  readonly text: string;
  readonly at: readonly [number, number];
}

function samples(seed: number, count: number, depth: number): Sample[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const tree = grow(random, depth);
    return { tree, text: spell(tree, 'ours'), at: point(random) };
  });
}

/** A function's values of letters at hand. */
const lettersOf = (f: { letters: readonly string[] }) => f.letters.map(() => slider);

/** mathjs's value; null where it is complex or not finite. */
function oracle(tree: Tree, [x, y]: readonly [number, number]): number | null {
  try {
    const value: unknown = float64.evaluate(spell(tree, 'mathjs'), { x, y, a: slider });
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  } catch {
    return null; // Some functions refuse complex numbers.
  }
}

/** How much a number moves when the point moves by a few roundings: what float64 cannot know. */
function doubt(at: readonly [number, number], result: (at: readonly [number, number]) => number) {
  const shift = 1 + 1e-13;
  const here = result(at);
  return Math.max(
    ...[
      [at[0] * shift, at[1]],
      [at[0], at[1] * shift],
      [at[0] / shift, at[1] / shift],
    ].map((near) => Math.abs(result(near as [number, number]) - here)),
  );
}

describe.each([
  [41, 3, 1000],
  [42, 5, 2000],
])('values of generated trees, seed %d, depth %d', (seed, depth, count) => {
  test('as mathjs has them, and none outside the domain', () => {
    let compared = 0;
    let absent = 0;
    for (const { tree, text, at } of samples(seed, count, depth)) {
      const f = compileFunction(text, options);
      const value = f.value(at, lettersOf(f));
      const own = evaluateTree(tree, { x: at[0], y: at[1], a: slider });
      expect(Number.isNaN(value), `${text} at ${at}: ${value}, ${own}`).toBe(!Number.isFinite(own));
      if (Number.isNaN(value)) {
        absent++;
        continue;
      }
      const expected = oracle(tree, at);
      if (expected === null) continue; // Complex on the way, or refused.
      compared++;
      const allowed =
        1e-9 * Math.max(1, Math.abs(value)) + 100 * doubt(at, (p) => f.value(p, lettersOf(f)));
      if (Number.isNaN(allowed)) continue; // On the rim of the domain.
      expect(Math.abs(value - expected), `${text} at ${at}`).toBeLessThanOrEqual(allowed);
    }
    expect(compared).toBeGreaterThan(count / 2);
    expect(absent).toBeGreaterThan(count / 20);
  });
});

/** Central differences in 60 digits with h = 1e-14: their error is some 1e-28. */
class Differences {
  private readonly code;
  constructor(tree: Tree) {
    this.code = precise.compile(spell(tree, 'mathjs'));
  }

  private value(at: readonly number[], i: number, k: number, j = 0, m = 0): BigNumber {
    const h = precise.bignumber('1e-14');
    const moved = at.map((x, axis) => {
      const steps = (axis === i ? k : 0) + (axis === j ? m : 0);
      return precise.add(precise.bignumber(x), precise.multiply(h, steps)) as BigNumber;
    });
    const value: unknown = this.code.evaluate({
      x: moved[0],
      y: moved[1],
      a: precise.bignumber(slider),
    });
    if (!precise.isBigNumber(value)) throw new RangeError('not real');
    return value;
  }

  gradient(at: readonly number[]): number[] {
    return [0, 1].map((i) =>
      this.value(at, i, 1)
        .minus(this.value(at, i, -1))
        .div('2e-14')
        .toNumber(),
    );
  }

  hessian(at: readonly number[]): number[] {
    return [0, 1].flatMap((i) =>
      [0, 1].map((j) => {
        const corner = (k: number, m: number) => this.value(at, i, k, j, m);
        return corner(1, 1)
          .minus(corner(1, -1))
          .minus(corner(-1, 1))
          .plus(corner(-1, -1))
          .div('4e-28')
          .toNumber();
      }),
    );
  }
}

/** What differences say, or null where some part is complex or refused. */
function differences(tree: Tree, at: readonly number[], what: 'gradient' | 'hessian') {
  try {
    const found = new Differences(tree)[what](at);
    return found.every(Number.isFinite) ? found : null;
  } catch {
    return null;
  }
}

describe.each([
  ['gradient', 51, 3, 600],
  ['gradient', 52, 4, 400],
  ['hessian', 53, 3, 400],
  ['hessian', 54, 4, 150],
] as const)('%s of generated trees, seed %d, depth %d', (what, seed, depth, count) => {
  test('as central differences in 60 digits have it', () => {
    let compared = 0;
    let vague = 0;
    for (const { tree, text, at } of samples(seed, count, depth)) {
      const f = compileFunction(text, options);
      const letters = lettersOf(f);
      const size = what === 'gradient' ? 2 : 4;
      const exact = [...f[what](at, letters, new Float64Array(size))];
      if (!exact.every(Number.isFinite) || f.isKink(at, letters)) continue;
      // 60 digits of exp(1e6) take for ever.
      if (largestPart(tree, { x: at[0], y: at[1], a: slider }) > 200) continue;
      const expected = differences(tree, at, what);
      if (!expected) continue;
      compared++;
      exact.forEach((found, k) => {
        const component = (p: ArrayLike<number>) =>
          f[what](p, letters, new Float64Array(size))[k] as number;
        const allowed = 1e-9 * Math.max(1, Math.abs(found)) + 100 * doubt(at, component);
        const difference = Math.abs(found - (expected[k] as number));
        if (Number.isNaN(allowed)) return; // On the rim of the domain.
        if (allowed > 1e-6 * Math.max(1, Math.abs(found))) vague++;
        expect(
          difference,
          `${text} at ${at}, component ${k}: ${found}, not ${expected[k]}`,
        ).toBeLessThanOrEqual(allowed);
      });
    }
    expect(compared).toBeGreaterThan(count / 2);
    expect(vague).toBeLessThan(compared / 50);
  });
});
