import { Disc } from '../../../stage/disc';
import type { Pane } from '../../../stage/pane';
import { Parallelepiped } from '../../../stage/parallelepiped';
import type { ExhibitContext } from '../../contract';
import { Ball } from './ball';
import { Lattice } from './lattice';

/** Things that only some subjects draw: made when first asked for, hidden at every update until said. */
export class Parts {
  private readonly made = new Map<string, { hide(): void }>();

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
    private readonly dimension: 2 | 3,
  ) {}

  hideAll(): void {
    for (const part of this.made.values()) part.hide();
  }

  /** The unit square under a map. */
  get parallelogram(): Parallelogram {
    return this.once('parallelogram', () => new Parallelogram(this.context, this.pane));
  }

  get spanDisc(): Disc {
    return this.once('span disc', () => {
      const { scope, view } = this.context;
      const disc = scope.own(new Disc({ colour: view.theme.accent, opacity: 0.13 }));
      this.pane.add(disc.object);
      return disc;
    });
  }

  /** The floor's grid. */
  get grid(): Lattice {
    return this.once('grid', () => {
      const { grid: colour } = this.context.view.theme;
      const options = { colour, opacity: 0.5, widthPixels: 1, spatial: false };
      return new Lattice(this.context, this.pane, options);
    });
  }

  /** The grid of a basis, or of a span that is all there is. */
  get lattice(): Lattice {
    return this.dimension === 2 ? this.planeLattice : this.spaceLattice;
  }

  /** The grid of two vectors, in their plane. */
  get planeLattice(): Lattice {
    return this.once('plane lattice', () => this.accentLattice(false, 0.6));
  }

  private get spaceLattice(): Lattice {
    return this.once('space lattice', () => this.accentLattice(true, 0.24));
  }

  private accentLattice(spatial: boolean, opacity: number): Lattice {
    const { accent: colour } = this.context.view.theme;
    const options = { colour, opacity, widthPixels: 1.2, spatial };
    return new Lattice(this.context, this.pane, options);
  }

  get unitBall(): Ball {
    return this.once('unit ball', () => {
      const opacity = this.context.view.theme.isLight ? 0.26 : 0.42;
      const options = { ink: 'accent', opacity, widthPixels: 2.2 } as const;
      return new Ball(this.context, this.pane, this.dimension, options);
    });
  }

  get scaledBall(): Ball {
    return this.once('scaled ball', () => {
      const options = { ink: 'volume', opacity: 0.2, widthPixels: 2.2 } as const;
      return new Ball(this.context, this.pane, this.dimension, options);
    });
  }

  private once<Part extends { hide(): void }>(name: string, make: () => Part): Part {
    const found = this.made.get(name);
    if (found) return found as Part;
    const part = make();
    this.made.set(name, part);
    return part;
  }
}

/** A parallelogram that shows its hatched back when its second side lies clockwise of the first. */
class Parallelogram {
  private readonly solid: Parallelepiped;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
  ) {
    const { scope, view } = context;
    const { volume: plain, volumeNegative: mirrored } = view.theme;
    const options = { plain, mirrored, opacity: 0.32, flat: true };
    this.solid = scope.own(new Parallelepiped(view.frame, options));
    pane.add(this.solid.object);
  }

  /** @param normal decides which side is the front */
  place(a: readonly number[], b: readonly number[], normal: readonly number[]): void {
    const at = (v: readonly number[], k: number) => v[k] ?? 0;
    const map = [0, 1, 2].flatMap((i) => [at(a, i), at(b, i), at(normal, i)]);
    this.solid.setMap(map, this.context.view.map.worldPerUnit);
    this.solid.object.visible = true;
  }

  hide(): void {
    this.solid.object.visible = false;
  }
}
