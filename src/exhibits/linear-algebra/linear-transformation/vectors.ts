import { formatNumber } from '../../../math/format';
import type { Matrix } from '../../../math/matrix';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { CarriedVector } from './carried-vector';
import { columnHandle, vectorHandle } from './grips';
import type { Values } from './parameters';
import { words } from './words';

const names = ['*e*_1', '*e*_2', '*e*_3'] as const;
const units = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/** The arrows: the basis vectors and x, before and after. */
export class Vectors {
  private readonly basis: readonly CarriedVector[];
  private readonly x: CarriedVector;
  private readonly drops: LineSet;

  /** @param actor what acts, as images are labelled: A, AB or BA */
  constructor(
    context: ExhibitContext,
    pane: Pane,
    private readonly dimension: number,
    actor: string,
  ) {
    const { frame, theme } = context.view;
    this.basis = theme.basis.slice(0, dimension).map((colour, j) => {
      const css = `var(--basis-${j + 1})`;
      return new CarriedVector(context, pane, {
        colour,
        css,
        name: names[j] as string,
        actor,
        thickness: 1.15,
        handle: columnHandle(context, j, css),
      });
    });
    this.x = new CarriedVector(context, pane, {
      colour: theme.text,
      css: 'var(--text)',
      name: '*x*',
      actor,
      thickness: 1,
      handle: vectorHandle(context, 'var(--text)'),
    });
    this.drops = context.scope.own(
      new LineSet(frame, dimension + 1, {
        colour: theme.text,
        opacity: 0.4,
        widthPixels: 1.2,
        dash: 0.12,
        renderOrder: 3,
      }),
    );
    pane.add(this.drops.object);
  }

  /** When a value or the framing has changed. */
  setValues(values: Values): void {
    const entries = values.matrix.values;
    this.basis.forEach((vector, j) => {
      const column = this.inSpace([entries[j], entries[3 + j], entries[6 + j]] as number[]);
      const label = words.handles.column(`A e${j + 1}`, this.pointText(column));
      vector.setValues(values.basis, units[j] as readonly number[], column, label);
    });
    const x = this.inSpace(values.vector);
    this.x.setValues(values.arrow, x, x, words.handles.vector(this.pointText(x)));
  }

  /** @param matrix 3×3 at this moment, row-major */
  setMoment(matrix: Matrix): void {
    this.drops.begin();
    for (const vector of this.basis) vector.setMoment(matrix, this.drops);
    this.x.setMoment(matrix, this.drops);
    this.drops.finish();
  }

  /** In dimension 2 the third component is kept but plays no part. */
  private inSpace(point: readonly number[]): number[] {
    const [x = 0, y = 0, z = 0] = point;
    return [x, y, this.dimension === 3 ? z : 0];
  }

  private pointText(point: readonly number[]): string {
    const parts = point.slice(0, this.dimension).map((c) => formatNumber(c, 3));
    return `(${parts.join(', ')})`;
  }
}
