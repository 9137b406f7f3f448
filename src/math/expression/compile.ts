/** Functions of variables and letters, compiled from text. */
import { Algebra } from './algebra';
import { derivatives } from './derive';
import { domains } from './domain';
import { kinks } from './kinks';
import { lettersOf } from './letters';
import { Lowering } from './lower';
import { parse } from './parser';
import type { Node } from './syntax';
import { Tape } from './tape';
import type { Term } from './term';
import { termTree, treeSizes } from './term-tree';
import { treeTex } from './tex';

/** A value or derivatives, and the condition that they exist. */
export interface Checked {
  readonly terms: readonly Term[];
  readonly inside: Term;
}

/** What a function is made of, for `kernelText`. */
export interface FunctionTerms {
  readonly algebra: Algebra;
  readonly value: Checked;
  readonly gradient: Checked;
  /** Row-major, n×n. */
  readonly hessian: Checked;
}

export interface CompiledFunction {
  readonly text: string;
  /** As given. */
  readonly variables: readonly string[];
  /** Free single letters (sliders), in order of first appearance. */
  readonly letters: readonly string[];
  /** The right-hand side as typed, in TeX. */
  readonly tex: string;
  /** n components, simplified, in TeX; ⋯ for one that would fill a page. */
  readonly gradientTex: readonly string[];
  /** Row-major, n×n. */
  readonly hessianTex: readonly string[];
  readonly terms: FunctionTerms;
  /**
   * @param point the variables' values, [n]
   * @param letters the values of `letters`, in their order
   * @returns NaN outside the domain, and where float64 overflows
   */
  value(point: ArrayLike<number>, letters?: ArrayLike<number>): number;
  /** @param out [n], receives the gradient; NaN where it is absent @returns out */
  gradient(point: ArrayLike<number>, letters: ArrayLike<number>, out: Float64Array): Float64Array;
  /** @param out [n·n], receives the Hessian, row-major; NaN where it is absent @returns out */
  hessian(point: ArrayLike<number>, letters: ArrayLike<number>, out: Float64Array): Float64Array;
  /**
   * Whether the derivative at this very point is only a convention: |u| and relu at 0, max at
   * equals, the jumps of floor and mod, roots at 0, seams of `? :` and the like.
   */
  isKink(point: ArrayLike<number>, letters: ArrayLike<number>): boolean;
}

/** Derivatives of more parts than this are not written out. */
const MAX_WRITTEN = 300;

class Compiled implements CompiledFunction {
  readonly letters: readonly string[];
  readonly terms: FunctionTerms;
  private readonly tapes: Readonly<Record<'value' | 'gradient' | 'hessian', Tape>>;
  private readonly kink: Tape;

  constructor(
    readonly text: string,
    readonly variables: readonly string[],
    private readonly tree: Node,
  ) {
    this.letters = lettersOf(tree, variables);
    this.terms = functionTerms(tree, variables, this.inputs);
    const { value, gradient, hessian, algebra } = this.terms;
    const tape = ({ terms, inside }: Checked) => new Tape([inside, ...terms]);
    this.tapes = { value: tape(value), gradient: tape(gradient), hessian: tape(hessian) };
    this.kink = new Tape([kinks(algebra)(value.terms[0] as Term)]);
  }

  private get inputs(): readonly string[] {
    return [...this.variables, ...this.letters];
  }

  get tex(): string {
    return treeTex(this.tree);
  }

  get gradientTex(): readonly string[] {
    return this.formulas(this.terms.gradient.terms);
  }

  get hessianTex(): readonly string[] {
    return this.formulas(this.terms.hessian.terms);
  }

  value(point: ArrayLike<number>, letters: ArrayLike<number> = []): number {
    return this.run('value', point, letters, new Float64Array(1))[0] as number;
  }

  gradient(point: ArrayLike<number>, letters: ArrayLike<number>, out: Float64Array): Float64Array {
    return this.run('gradient', point, letters, out);
  }

  hessian(point: ArrayLike<number>, letters: ArrayLike<number>, out: Float64Array): Float64Array {
    return this.run('hessian', point, letters, out);
  }

  isKink(point: ArrayLike<number>, letters: ArrayLike<number>): boolean {
    this.kink.run(point, this.variables.length, letters);
    return this.kink.result(0) === 1;
  }

  private formulas(terms: readonly Term[]): string[] {
    const size = treeSizes();
    return terms.map((t) =>
      size(t) > MAX_WRITTEN ? '\\cdots' : treeTex(termTree(t, this.inputs)),
    );
  }

  private run(
    what: 'value' | 'gradient' | 'hessian',
    point: ArrayLike<number>,
    letters: ArrayLike<number>,
    out: Float64Array,
  ): Float64Array {
    const tape = this.tapes[what];
    tape.run(point, this.variables.length, letters);
    let isAbsent = tape.result(0) !== 1;
    const count = this.terms[what].terms.length;
    for (let k = 0; k < count; k++) {
      out[k] = tape.result(k + 1) + 0;
      isAbsent ||= !Number.isFinite(out[k]);
    }
    return isAbsent ? out.fill(Number.NaN, 0, count) : out;
  }
}

function functionTerms(
  tree: Node,
  variables: readonly string[],
  inputs: readonly string[],
): FunctionTerms {
  const algebra = new Algebra(variables.length);
  const { value, inside } = new Lowering(algebra, inputs).lower(tree);
  const derive = derivatives(algebra);
  const insideOf = domains(algebra);
  const checked = (terms: readonly Term[]): Checked => ({
    terms,
    inside: terms.reduce((all, t) => algebra.and(all, insideOf(t)), inside),
  });
  const gradient = variables.map((_, i) => derive(value, i));
  const hessian = gradient.flatMap((_, i) =>
    gradient.map((_, j) => derive(gradient[Math.min(i, j)] as Term, Math.max(i, j))),
  );
  return {
    algebra,
    value: { terms: [value], inside },
    gradient: checked(gradient),
    hessian: checked(hessian),
  };
}

/**
 * Compiles a function. Any single letter that is neither a variable nor a constant becomes one of
 * its `letters`. Derivatives are symbolic; at kinks they follow PyTorch's conventions.
 * @param options.variables one to three names
 * @throws ExpressionError with one sentence, and the place in the text
 */
export function compileFunction(
  text: string,
  { variables }: { readonly variables: readonly string[] },
): CompiledFunction {
  const tree = parse(text, { variables: new Set(variables), letters: true });
  return new Compiled(text, variables, tree);
}
