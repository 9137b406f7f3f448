/**
 * Generated expressions as kernels, against float64: values, gradients and Hessians on 64 points each,
 * and the holes. Each expression's tolerance is the float32 rounding of its own parts, followed
 * through it. 500 in `npm test`, 10,000 in `npm run test:long`.
 */
import { compileFunction, createRandom, type Engine, kernelText } from '@built';
import { describe, expect, test } from 'vitest';
import { grow, spell } from '../unit/math/expression-trees.ts';
import { roundingOf } from './expression-rounding.ts';
import { withRig } from './rig.ts';

const points = 64;
const slider = 1.25;

type Function = ReturnType<typeof compileFunction>;

/** Value and gradient in one texel; the Hessian in another. */
function kernelSource(f: Function): string {
  const letters = f.letters.map((_, k) => `letter${k}`);
  const names = Object.fromEntries([
    ...f.variables.map((name) => [name, name]),
    ...f.letters.map((name, k) => [name, letters[k]]),
  ]);
  const of = (derivatives: 1 | 2, prefix: string) => kernelText(f, { names, prefix, derivatives });
  const first = of(1, 'p');
  const second = of(2, 'q');
  const pick = (one?: string, two?: string) => `(second > 0.5 ? ${two} : ${one})`;
  return `function (${['points', 'second', ...letters].join(', ')}) {
    const here = points[this.thread.y][this.thread.x];
    const x = here[0];
    const y = here[1];
    ${first.statements}
    ${second.statements}
    return [
      ${pick(first.value, second.hessian[0])},
      ${pick(first.gradient[0], second.hessian[1])},
      ${pick(first.gradient[1], second.hessian[3])},
      ${pick(`${first.inside} + 2 * ${first.valueInside}`, second.inside)}
    ];
  }`;
}

interface Tally {
  compared: number;
  holes: number;
  /** Places where float32's rounding alone may decide whether there is a hole, or what it says. */
  open: number;
  /** Of what is allowed, the largest share that was used. */
  most: number;
  readonly faults: string[];
}

function place(random: () => number): number {
  return random() < 0.1 ? Math.round(random() * 6 - 3) : Math.fround(random() * 6 - 3);
}

/** Compares one output texel with float64. */
class Comparison {
  private readonly bounds: ReturnType<typeof roundingOf>;
  private readonly count: number;
  private readonly insides: number;

  constructor(
    private readonly text: string,
    terms: readonly Parameters<typeof roundingOf>[0][number][],
    insides: readonly Parameters<typeof roundingOf>[0][number][],
    /** Without which there is a hole as well. */
    given: readonly Parameters<typeof roundingOf>[0][number][] = [],
  ) {
    this.count = terms.length;
    this.insides = insides.length;
    this.bounds = roundingOf([...terms, ...insides, ...given]);
  }

  /** @param exists whether float64 has numbers here */
  check(
    tally: Tally,
    inputs: readonly number[],
    exists: boolean,
    says: boolean,
    found: readonly number[],
  ): void {
    const all = this.bounds(inputs);
    const terms = all.slice(0, this.count);
    const numbers = [...terms, ...all.slice(this.count + this.insides)];
    const conditions = all.slice(this.count, this.count + this.insides);
    const isOpen =
      numbers.some(({ error }) => error === Number.POSITIVE_INFINITY) ||
      conditions.some(({ error }) => error > 0);
    if (isOpen) {
      tally.open++;
      if (found.every(Number.isFinite)) return;
    }
    const where = `${this.text} at ${inputs.slice(0, 2)}`;
    if (exists !== says) {
      tally.faults.push(`${where}: ${says ? 'no hole' : 'a hole'}`);
      return;
    }
    if (!exists) {
      tally.holes++;
      if (found.some((x) => x !== 0)) tally.faults.push(`${where}: ${found} in a hole`);
      return;
    }
    tally.compared++;
    terms.forEach(({ value, error }, k) => {
      const used = Math.abs((found[k] ?? Number.NaN) - value) / error;
      if (!(used <= 1) && found[k] !== value) {
        tally.faults.push(`${where}, number ${k}: ${found[k]}, not ${value} ± ${error}`);
      } else if (used > tally.most) tally.most = used;
    });
  }
}

function compare(engine: Engine, text: string, random: () => number, tally: Tally): void {
  const f = compileFunction(text, { variables: ['x', 'y'] });
  const texels = new Float64Array(4 * points);
  for (let i = 0; i < points; i++) texels.set([place(random), place(random)], 4 * i);
  const letters = f.letters.map(() => slider);
  const input = engine.upload(Float32Array.from(texels), 8, 8);
  const job = {
    name: 'expression',
    kernel: kernelSource(f),
    scalars: 1 + letters.length,
    reference() {},
  };
  const kernel = engine.buildMap(job, 8, 8);
  const read = (second: number) => [...engine.read(kernel.run(input.argument, second, ...letters))];
  const [first, second] = [read(0), read(1)];
  kernel.dispose();
  input.dispose();

  const { value, gradient, hessian } = f.terms;
  const [xx, xy, , yy] = hessian.terms;
  const comparisons = {
    value: new Comparison(text, value.terms, [value.inside]),
    gradient: new Comparison(
      `∇ ${text}`,
      gradient.terms,
      [value.inside, gradient.inside],
      value.terms,
    ),
    hessian: new Comparison(
      `H ${text}`,
      [xx, xy, yy].filter((t) => t !== undefined),
      [value.inside, gradient.inside, hessian.inside],
      [...value.terms, ...gradient.terms],
    ),
  };
  for (let i = 0; i < points; i++) {
    const at = [texels[4 * i] as number, texels[4 * i + 1] as number];
    const inputs = [...at, ...letters];
    const [v = NaN, dx = NaN, dy = NaN, inside = NaN] = first.slice(4 * i, 4 * i + 4);
    const [hxx = NaN, hxy = NaN, hyy = NaN, deep = NaN] = second.slice(4 * i, 4 * i + 4);
    const hasValue = !Number.isNaN(f.value(at, letters));
    const hasGradient = hasValue && !Number.isNaN(f.gradient(at, letters, new Float64Array(2))[0]);
    const hasHessian = hasGradient && !Number.isNaN(f.hessian(at, letters, new Float64Array(4))[0]);
    comparisons.value.check(tally, inputs, hasValue, inside >= 2, [v]);
    comparisons.gradient.check(tally, inputs, hasGradient, inside === 3, [dx, dy]);
    comparisons.hessian.check(tally, inputs, hasHessian, deep === 1, [hxx, hxy, hyy]);
  }
}

const batches = import.meta.env.VITE_LONG ? 200 : 10;
const each = 50;

describe('generated expressions, kernel against float64', () => {
  test.each(Array.from({ length: batches }, (_, k) => ({ seed: 7000 + k, depth: 2 + (k % 4) })))(
    `${each} of depth $depth, seed $seed`,
    async ({ seed, depth }) => {
      await withRig({}, ({ engine }) => {
        const random = createRandom(seed);
        const tally: Tally = { compared: 0, holes: 0, open: 0, most: 0, faults: [] };
        for (let k = 0; k < each; k++)
          compare(engine, spell(grow(random, depth), 'ours'), random, tally);
        expect(tally.faults).toEqual([]);
        const total = tally.compared + tally.holes + tally.open;
        expect(tally.compared).toBeGreaterThan(total / 4);
        expect(tally.open).toBeLessThan(total / 2);
      });
    },
  );
});
