import type { Texture } from 'gpu.js';

type Argument = Texture | number;

const axes = [0, 1, 2] as const;

/** A vector as it was passed last, and an array to fill for the next. */
interface Pair {
  last: number[];
  spare: number[];
}

/**
 * Packs the numbers among a kernel's arguments three by three. gpu.js keeps the last array that it
 * uploaded and compares the next one with it, so an array that is filled anew in place would never reach
 * the GPU: a vector that has changed goes into another array than the one before.
 */
export class VectorArguments {
  private pairs: Pair[] | null = null;
  private packed: unknown[] = [];

  /** @param args textures first, then a multiple of three numbers @returns valid until the next call */
  pack(args: readonly Argument[]): readonly unknown[] {
    const textures = args.findIndex((argument) => typeof argument === 'number');
    const vectors = (args.length - textures) / 3;
    this.pairs ??= Array.from({ length: vectors }, () => ({ last: [0, 0, 0], spare: [0, 0, 0] }));
    for (let k = 0; k < textures; k++) this.packed[k] = args[k];
    this.pairs.forEach((pair, k) => {
      renew(pair, args, textures + 3 * k);
      this.packed[textures + k] = pair.last;
    });
    return this.packed;
  }
}

function renew(pair: Pair, args: readonly Argument[], from: number): void {
  const { last, spare } = pair;
  if (axes.every((axis) => Object.is(last[axis], args[from + axis]))) return;
  for (let axis = 0; axis < 3; axis++) spare[axis] = args[from + axis] as number;
  pair.last = spare;
  pair.spare = last;
}
