/** Four expressions: one texel of an output. */
export type TexelText = readonly [string, string, string, string];

/**
 * A kernel as generated text. Statements and outputs see the textures as `name[row][column]`, four
 * numbers each, the scalars by name, and `this.thread.x`, `this.thread.y` for the texel's place.
 */
export interface GeneratedKernel {
  readonly name: string;
  /** Input textures, the first arguments. */
  readonly textures: readonly string[];
  /** Numbers, the arguments after them: they may differ at every run and never recompile. */
  readonly scalars: readonly string[];
  /** Those of the scalars that are whole numbers: a loop's counter is compared with them as such. */
  readonly integers?: readonly string[];
  readonly statements: string;
  /** One texel, or several at once, each to a texture of its own. */
  readonly outputs: readonly TexelText[];
}

/** The text as gpu.js takes it: a function, and one more for each output after the first. */
export interface GeneratedText {
  readonly root: string;
  readonly subkernels: readonly string[];
}

const identifier = /^[a-z][A-Za-z0-9]*$/;

/** @throws Error when a name is not an identifier: text from outside must not come this far */
export function generatedText(kernel: GeneratedKernel): GeneratedText {
  const names = [...kernel.textures, ...kernel.scalars];
  for (const name of names)
    if (!identifier.test(name)) throw new Error(`"${name}" cannot be a kernel's argument.`);
  const [first, ...others] = kernel.outputs;
  if (!first) throw new Error(`The kernel ${kernel.name} has no output.`);
  const calls = others.map((texel, k) => `output${k + 1}(${texel.join(', ')});`);
  return {
    root: `function (${names.join(', ')}) {
${[kernel.statements, ...calls].join('\n')}
return [${first.join(', ')}];
}`,
    subkernels: others.map(
      (_, k) => `function output${k + 1}(a, b, c, d) { return [a, b, c, d]; }`,
    ),
  };
}
