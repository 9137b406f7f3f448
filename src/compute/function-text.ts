/** A function of x and y as statements and expressions for a kernel. All expressions are finite. */
export interface KernelText {
  /** `const <prefix>N = …;` lines, usable inside a loop's body. */
  readonly statements: string;
  readonly value: string;
  readonly gradient: readonly string[];
  /** 1 where the function is defined, 0 where it is absent. */
  readonly inside: string;
}

/**
 * A function of two variables as kernels take it: its variables are written `x` and `y`, its letters
 * `letter0`, `letter1`, … in the order of `letters`, its own names begin with `f`.
 */
export interface FunctionText {
  readonly letters: readonly string[];
  write(derivatives: 0 | 1): KernelText;
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
