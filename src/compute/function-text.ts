import { type CompiledFunction, type KernelText, kernelText } from '../math/expression';

/**
 * A function of two variables as kernels take it: its variables are written `x` and `y`, its letters
 * `letter0`, `letter1`, … in the order of `letters`, its own names begin with `f`.
 */
export interface FunctionText {
  readonly letters: readonly string[];
  write(derivatives: 0 | 1): KernelText;
  /**
   * The gradient alone, for loops that notice by themselves what is not finite: where `inside` is 0
   * it may be rubbish. `inside` is the text '1' for a function that is defined everywhere.
   * @param prefix of the statements' names, letters only
   */
  writeStep(prefix: string): Pick<KernelText, 'statements' | 'gradient' | 'inside'>;
}

/** A compiled function of x and y as kernels take it. */
export function functionText(f: CompiledFunction): FunctionText {
  const letters = f.letters.map((letter, k) => [letter, `letter${k}`]);
  const names = { x: 'x', y: 'y', ...Object.fromEntries(letters) };
  return {
    letters: f.letters,
    write: (derivatives) => kernelText(f, { names, prefix: 'f', derivatives }),
    writeStep(prefix) {
      const { kind, value } = f.terms.gradient.inside;
      const text = kernelText(f, { names, prefix, derivatives: 1, unguarded: true });
      const inside = kind === 'constant' && value === 1 ? '1' : text.inside;
      const { gradient } = text;
      return { gradient, inside, statements: needed(text.statements, [...gradient, inside]) };
    },
  };
}

/** What its letters are called in kernels. */
export function letterNames(f: FunctionText): string[] {
  return f.letters.map((_, k) => `letter${k}`);
}

/** Values of the letters in the order of a kernel's arguments. @throws Error when one is missing */
export function letterValues(f: FunctionText, letters: Readonly<Record<string, number>>): number[] {
  return f.letters.map((letter) => {
    const value = letters[letter];
    if (value === undefined) throw new Error(`The letter ${letter} has no value.`);
    return value;
  });
}

/** Of some `const name = …;` lines, those that the expressions rest on: not every driver drops the others. */
export function needed(statements: string, expressions: readonly string[]): string {
  const names = new Set<string>();
  const use = (text: string) => {
    for (const [name] of text.matchAll(/[A-Za-z]\w*/g)) names.add(name);
  };
  expressions.forEach(use);
  const kept: string[] = [];
  for (const line of statements.split('\n').reverse()) {
    const [, name = '', value = ''] = /^const (\w+) = (.*);$/.exec(line) ?? [];
    if (!names.has(name)) continue;
    use(value);
    kept.push(line);
  }
  return kept.reverse().join('\n');
}
