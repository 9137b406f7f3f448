import type { DataTexture } from './data-texture';
import type { Engine } from './engine';
import { type FunctionText, letterNames, letterValues } from './function-text';
import type { GeneratedKernel } from './generated';
import type { GpuKernel } from './gpu-kernel';
import type { Outputs } from './outputs';
import { mayBeAbsent, surfaceRimKernel } from './surface-rim';

/** A lattice of points: texel (i, j) at (x0 + i·dx, y0 + j·dy). */
export interface Lattice {
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
}

/** The lattice from corner to corner of a rectangle, edges included. */
export function latticeOver(
  domain: { xMin: number; xMax: number; yMin: number; yMax: number },
  width: number,
  height: number,
): Lattice {
  const dx = (domain.xMax - domain.xMin) / (width - 1);
  const dy = (domain.yMax - domain.yMin) / (height - 1);
  return { x0: domain.xMin, y0: domain.yMin, dx, dy };
}

/**
 * Texels (f, ∂f/∂x, ∂f/∂y, 1 where f is defined and 0 where it is absent); finite everywhere, the
 * gradient 0 where it is absent.
 */
export function surfaceKernel(f: FunctionText): GeneratedKernel {
  const { statements, value, gradient, valueInside } = f.write(1);
  return {
    name: 'surface',
    textures: [],
    scalars: ['x0', 'y0', 'dx', 'dy', ...letterNames(f)],
    statements: `const x = x0 + dx * this.thread.x;
const y = y0 + dy * this.thread.y;
${statements}`,
    outputs: [[value, gradient[0] ?? '0.0', gradient[1] ?? '0.0', valueInside]],
  };
}

/**
 * The kernels of one function's surface, for grids of any resolution. Nodes come first; what makes rims
 * exact is compiled when it is asked for, and only for a function that may be absent.
 */
export class SurfaceKernels {
  private readonly nodes: GpuKernel;
  private readonly numbers: readonly number[];
  private rim: GpuKernel | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly f: FunctionText,
  ) {
    this.nodes = engine.buildSizeless(surfaceKernel(f));
    this.numbers = [0, 0, 0, 0, ...f.letters.map(() => 0)];
    this.nodes.prepare(...this.numbers);
  }

  /**
   * Resolves when a run without rims waits for nothing: what runs before that holds the page up.
   * @throws DOMException `AbortError` when given up, Error when the context was lost
   */
  compiled(signal: AbortSignal): Promise<void> {
    return this.engine.compiled([this.nodes], signal);
  }

  /** As `compiled`, for runs with rims. */
  async rimsCompiled(signal: AbortSignal): Promise<void> {
    const rim = this.rimKernel();
    if (rim) await this.engine.compiled([rim], signal);
  }

  /** @param width, height in nodes @returns a grid that lives no longer than its kernels */
  grid(width: number, height: number): SurfaceGrid {
    const nodes = this.nodes.outputs(width, height);
    let rims: Outputs | null = null;
    return {
      run: ({ x0, y0, dx, dy }, letters = {}, hasRims = true) => {
        const numbers = [x0, y0, dx, dy, ...letterValues(this.f, letters)];
        return this.engine.batch(() => {
          const [made] = this.nodes.runInto(nodes, ...numbers) as [DataTexture];
          const rim = hasRims && this.rimKernel();
          if (!rim) return made;
          rims ??= rim.outputs(width, height);
          const last = [width - 1, height - 1];
          return rim.runInto(rims, made.argument, ...last, ...numbers)[0] as DataTexture;
        });
      },
    };
  }

  private rimKernel(): GpuKernel | null {
    const { engine, f, nodes, numbers } = this;
    if (this.rim || !mayBeAbsent(f)) return this.rim;
    const [{ argument }] = nodes.prepare(...numbers) as [DataTexture];
    this.rim = engine.buildSizeless(surfaceRimKernel(f));
    this.rim.prepare(argument, 0, 0, ...numbers);
    return this.rim;
  }

  dispose(): void {
    this.nodes.dispose();
    this.rim?.dispose();
  }
}

/** A surface at one resolution. */
export interface SurfaceGrid {
  /**
   * Lattice and letters may change at every run.
   * @param hasRims whether nodes just beyond a rim are (f, x, y, −1) of a place on it, see `surfaceRimKernel`
   * @returns texels (f, ∂f/∂x, ∂f/∂y, inside), overwritten by the next run
   */
  run(lattice: Lattice, letters?: Readonly<Record<string, number>>, hasRims?: boolean): DataTexture;
}
