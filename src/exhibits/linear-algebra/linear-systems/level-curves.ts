import { Vector3 } from 'three';
import { column } from '../../../math/matrix';
import { svd } from '../../../math/svd';
import { isSpd, normalMatrix } from '../../../math/systems/methods';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { pathOf } from './iteration-state';
import type { Values } from './parameters';
import type { Space } from './space';
import { squareSystemOf } from './system';

const pieces = 72;
const curves = 8;
/** Each curve is this much smaller than the one outside it. */
const shrink = 0.7;

/** Level curves of ½ xᵀA x − bᵀx in the plane: ellipses around the solution, the largest through the start. */
export class LevelCurves {
  private readonly lines: LineSet;
  private readonly worldPoint = new Vector3();
  private readonly worldBefore = new Vector3();

  constructor(
    context: ExhibitContext,
    private readonly space: Space,
  ) {
    const { frame, theme } = context.view;
    const options = { colour: theme.text, opacity: 0.3, widthPixels: 1.2, renderOrder: 2 };
    this.lines = context.scope.own(new LineSet(frame, pieces * curves, options));
    space.pane.add(this.lines.object);
  }

  update(values: Values): void {
    this.lines.begin();
    const { n, rows, decided } = squareSystemOf(values);
    const a = rows.flat();
    const descends =
      values.method === 'steepest-descent' || values.method === 'conjugate-gradients';
    const used = values.normal && descends ? normalMatrix(a) : a;
    const centre = decided.solution;
    if (values.levels && n === 2 && centre && isSpd(used)) this.draw(used, centre, values);
    this.lines.finish();
  }

  private draw(a: readonly number[], centre: readonly number[], values: Values): void {
    const { u, s } = svd(a);
    const axes = s.map((sigma, k) => column(u, k).map((x) => x / Math.sqrt(sigma)));
    const away = pathOf(values)
      .at(0)
      .map((x, i) => x - (centre[i] as number));
    // ‖e₀‖ in the norm of A: the level on which the start lies.
    let radius = Math.hypot(
      ...s.map(
        (sigma, k) =>
          Math.sqrt(sigma) * column(u, k).reduce((t, x, i) => t + x * (away[i] as number), 0),
      ),
    );
    const { worldPoint, worldBefore } = this;
    for (let c = 0; c < curves; c++, radius *= shrink) {
      for (let k = 0; k <= pieces; k++) {
        const angle = (2 * Math.PI * k) / pieces;
        const [p, q] = [radius * Math.cos(angle), radius * Math.sin(angle)];
        const point = centre.map(
          (x, i) => x + p * (axes[0]?.[i] as number) + q * (axes[1]?.[i] as number),
        );
        this.space.toWorld(point, worldPoint);
        if (k > 0)
          this.lines.add(
            worldBefore.x,
            worldBefore.y,
            0,
            worldPoint.x,
            worldPoint.y,
            0,
            c === 0 ? 1 : 0.8,
          );
        worldBefore.copy(worldPoint);
      }
    }
  }
}
