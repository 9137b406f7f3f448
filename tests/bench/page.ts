/** The page that run.mjs drives: all cases, and a way to run one. */
import { type BenchCase, timePairs } from './harness.ts';
import { type Estimate, estimateRatio, judge, median, type Verdict } from './statistics.ts';

export interface Result extends Estimate {
  readonly name: string;
  readonly target: number;
  readonly verdict: Verdict;
  readonly pairs: number;
  /** Median milliseconds a call. */
  readonly a: number;
  readonly b: number;
}

export interface Bench {
  readonly names: readonly string[];
  measure(name: string, pairs: number): Promise<Result>;
}

const modules = import.meta.glob<BenchCase>('./cases/*.ts', { eager: true });
const cases = new Map(Object.values(modules).map((found) => [found.name, found]));

async function measure(name: string, pairs: number): Promise<Result> {
  const found = cases.get(name);
  if (!found) throw new Error(`there is no benchmark "${name}"`);
  const trial = await found.setup();
  try {
    const { a, b } = await timePairs(trial, pairs);
    const estimate = estimateRatio(a, b);
    const verdict = judge(estimate, found.target);
    return { name, target: found.target, pairs, verdict, ...estimate, a: median(a), b: median(b) };
  } finally {
    await trial.close?.();
  }
}

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = { names: [...cases.keys()], measure };
