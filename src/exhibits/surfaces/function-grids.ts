import { functionText } from '../../compute/function-text';
import { latticeOver, SurfaceGrid } from '../../compute/surface';
import type { CompiledFunction } from '../../math/expression';
import { ExternalData } from '../../stage/external-data';
import type { ExhibitContext } from '../contract';
import type { Domain } from './domain';

/** Nodes along each side: at once, and once nothing changes any more. */
export const sizes = { coarse: 128, fine: 512 } as const;

/** A function's values and slopes on a grid of nodes, in a texture. */
interface Grid {
  readonly size: number;
  readonly kernel: SurfaceGrid;
  readonly data: ExternalData;
}

/** The kernels of one function: a coarse grid at once, a fine one when it is asked for. */
export class FunctionGrids {
  private coarse: Grid | null = null;
  private fine: Grid | null = null;

  constructor(
    private readonly context: ExhibitContext,
    readonly compiled: CompiledFunction,
  ) {}

  /** @param letters a value for each letter @returns the texture of size² nodes, made anew */
  run(
    size: keyof typeof sizes,
    domain: Domain,
    letters: Readonly<Record<string, number>>,
  ): ExternalData {
    const grid = this[size] ?? this.build(sizes[size], domain, letters);
    this[size] = grid;
    const result = grid.kernel.run(latticeOver(domain, grid.size, grid.size), letters);
    grid.data.point(result.handle);
    return grid.data;
  }

  private build(size: number, domain: Domain, letters: Readonly<Record<string, number>>): Grid {
    const kernel = new SurfaceGrid(this.context.engine, functionText(this.compiled), size, size);
    const first = kernel.run(latticeOver(domain, size, size), letters);
    return { size, kernel, data: new ExternalData(first.handle) };
  }

  dispose(): void {
    for (const grid of [this.coarse, this.fine]) {
      grid?.data.dispose();
      grid?.kernel.dispose();
    }
    this.coarse = null;
    this.fine = null;
  }
}
