import type { DataTexture } from '../data-texture';
import type { Outputs } from '../outputs';

/** A state of all particles, and after how many steps. */
interface Checkpoint {
  readonly steps: number;
  readonly outputs: Outputs;
}

/** Bytes that all of them together may take, and so many are enough. */
const mostBytes = 2 ** 26;
const mostKept = 16;
/** At least so many steps lie between two of them: keeping one costs a run of the kernel. */
const leastStride = 256;

/** How many states of so many texels are kept. */
export const checkpointCount = (texels: number): number =>
  Math.min(mostKept, Math.floor(mostBytes / (16 * texels)));

/**
 * States that are kept on the way, so that going back need not begin at the start. When there is no more
 * room every second one is given up, and the next ones lie twice as far apart.
 */
export class Checkpoints {
  private kept: Checkpoint[] = [];
  private readonly spare: Outputs[] = [];
  private stride: number;

  /**
   * @param most how many are kept @param every all are taken at multiples of so many steps
   * @param make textures for one more
   */
  constructor(
    private readonly most: number,
    private readonly every: number,
    private readonly make: () => Outputs,
  ) {
    this.stride = this.firstStride;
  }

  private get firstStride(): number {
    return this.every * Math.ceil(leastStride / this.every);
  }

  /** Steps until the next one is due, after so many. */
  untilDue(steps: number): number {
    return this.stride - (steps % this.stride);
  }

  /** Keeps the state after so many steps, if one is due. @param write puts it into the textures */
  offer(steps: number, write: (into: Outputs) => void): void {
    if (this.most < 2 || steps % this.stride !== 0) return;
    if (steps <= (this.kept.at(-1)?.steps ?? 0)) return;
    if (this.kept.length >= this.most) this.thin();
    if (steps % this.stride !== 0) return;
    const outputs = this.spare.pop() ?? this.make();
    outputs.isWritten = false; // What it held is overwritten, not kept as the one before.
    write(outputs);
    this.kept.push({ steps, outputs });
  }

  /** The last one after at most so many steps. */
  upTo(steps: number): { readonly steps: number; readonly state: DataTexture } | null {
    const found = this.kept.findLast((one) => one.steps <= steps);
    return found ? { steps: found.steps, state: found.outputs.last[0] as DataTexture } : null;
  }

  /** They belong to other letters, or to other starts. */
  clear(): void {
    this.spare.push(...this.kept.map(({ outputs }) => outputs));
    this.kept = [];
    this.stride = this.firstStride;
  }

  private thin(): void {
    this.stride *= 2;
    const stays = ({ steps }: Checkpoint) => steps % this.stride === 0;
    this.spare.push(...this.kept.filter((one) => !stays(one)).map(({ outputs }) => outputs));
    this.kept = this.kept.filter(stays);
  }
}
