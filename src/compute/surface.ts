import type { DataTexture } from './data-texture';
import type { Engine } from './engine';
import { type FunctionText, letterNames, letterValues } from './function-text';
import type { GeneratedKernel } from './generated';
import type { GpuKernel } from './gpu-kernel';
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

/** A surface of one function at one resolution. Lattice and letters may change at every run. */
export class SurfaceGrid {
  private readonly nodes: GpuKernel;
  /** Only for a function that may be absent. */
  private readonly rim: GpuKernel | null;

  constructor(
    private readonly engine: Engine,
    private readonly f: FunctionText,
    readonly width: number,
    readonly height: number,
  ) {
    this.nodes = engine.buildGenerated(surfaceKernel(f), width, height);
    this.rim = mayBeAbsent(f)
      ? engine.buildGenerated(surfaceRimKernel(f, width, height), width, height)
      : null;
  }

  /**
   * @returns texels (f, ∂f/∂x, ∂f/∂y, inside), overwritten by the next run; nodes just beyond a rim
   * are (f, x, y, −1) of a place on it, see `surfaceRimKernel`
   */
  run({ x0, y0, dx, dy }: Lattice, letters: Readonly<Record<string, number>> = {}): DataTexture {
    const numbers = [x0, y0, dx, dy, ...letterValues(this.f, letters)];
    return this.engine.batch(() => {
      const nodes = this.nodes.run(...numbers);
      return this.rim?.run(nodes.argument, ...numbers) ?? nodes;
    });
  }

  dispose(): void {
    this.nodes.dispose();
    this.rim?.dispose();
  }
}
