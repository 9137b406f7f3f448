import { functionText } from '../../compute/function-text';
import { latticeOver, type SurfaceGrid, SurfaceKernels } from '../../compute/surface';
import type { CompiledFunction } from '../../math/expression';
import { ExternalData } from '../../stage/external-data';
import type { ExhibitContext } from '../contract';
import type { Domain } from './domain';

/** Nodes along each side: at once, and once nothing changes any more. */
export const sizes = { coarse: 128, fine: 512 } as const;

/** A function's values and slopes on a grid of nodes, in a texture. */
interface Grid {
  readonly grid: SurfaceGrid;
  data: ExternalData | null;
}

/**
 * The kernels of one function, compiled once: a coarse grid at once, a fine one when it is asked for;
 * rims are exact from then on.
 */
export class FunctionGrids {
  private readonly kernels: SurfaceKernels;
  private readonly grids: Partial<Record<keyof typeof sizes, Grid>> = {};
  private readonly abort = new AbortController();
  private isCompiled = false;
  private hasRims = false;

  constructor(
    context: ExhibitContext,
    readonly compiled: CompiledFunction,
  ) {
    this.kernels = new SurfaceKernels(context.engine, functionText(compiled));
  }

  /** Whether a run would not hold up the page. */
  get isReady(): boolean {
    return this.isCompiled;
  }

  /** @throws DOMException `AbortError` when they are disposed of meanwhile, Error when the context was lost */
  async ready(): Promise<void> {
    await this.kernels.compiled(this.abort.signal);
    this.isCompiled = true;
  }

  /** As `ready`, for exact rims. */
  async rimsReady(): Promise<void> {
    await this.kernels.rimsCompiled(this.abort.signal);
    this.hasRims = true;
  }

  /** @param letters a value for each letter @returns the texture of size² nodes, made anew */
  run(
    size: keyof typeof sizes,
    domain: Domain,
    letters: Readonly<Record<string, number>>,
  ): ExternalData {
    const side = sizes[size];
    const grid = this.grids[size] ?? {
      grid: this.kernels.grid(side, side),
      data: null,
    };
    this.grids[size] = grid;
    const { handle } = grid.grid.run(latticeOver(domain, side, side), letters, this.hasRims);
    grid.data ??= new ExternalData(handle);
    grid.data.point(handle);
    return grid.data;
  }

  dispose(): void {
    this.abort.abort();
    for (const { data } of Object.values(this.grids)) data?.dispose();
    this.kernels.dispose();
  }
}
