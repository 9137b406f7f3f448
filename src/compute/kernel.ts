/** What gpu.js binds `this` to inside a kernel. */
export interface KernelThis {
  readonly thread: { readonly x: number; readonly y: number; readonly z: number };
  readonly output: { readonly x: number; readonly y: number; readonly z: number };
}

/** A texel of a float texture, as a kernel reads it: four numbers. */
export type Texel = readonly [number, number, number, number];

/** A float texture as a kernel reads it: `points[y][x]`, row y, column x. */
export type TexelGrid = readonly (readonly Texel[])[];

// biome-ignore lint/suspicious/noExplicitAny: each kernel has its own parameters; only its text is used
type KernelFunction = (this: KernelThis, ...args: any[]) => number | readonly number[];

/**
 * Marks a function as the source of a gpu.js kernel. The build replaces the function by its own text
 * (build/freeze-kernels.ts), because minifiers change what gpu.js can compile.
 * @returns the kernel's source text
 * @throws Error when the build did not freeze it
 */
export function kernel(source: KernelFunction | string): string {
  if (typeof source !== 'string')
    throw new Error(
      'This kernel was not frozen to text: the freeze-kernels plugin did not see it.',
    );
  return source;
}
