import { type Color, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { type Direction, slice } from '../../../math/surface';
import type { Label } from '../../../stage/labels';
import { Curve, type Moment, type Part, type Tools } from './brush';
import { drawRun } from './cuts';
import { domainOf } from './extent';
import { words } from './words';

const samples = 401;
/** Where labels stand, in world units from the point. */
const labelAt = 0.95;
const names = ['1', '2'] as const;

interface Arm {
  readonly curve: Curve;
  readonly label: Label;
}

/**
 * Cuts along the Hessian's eigenvectors, where the second directional derivative is greatest and
 * least; and, where the gradient is not zero, along the principal directions of the surface beside them.
 */
export class Bending implements Part {
  private readonly bends: readonly Arm[];
  private readonly curvatures: readonly Arm[];
  private readonly from = new Vector3();
  private readonly anchor = new Vector3();
  private readonly to = new Vector3();

  constructor(private readonly tools: Tools) {
    const { pane, context } = tools;
    const { theme } = context.view;
    const arm = (colour: Color, css: string, dash: number, widthPixels: number): Arm => ({
      curve: new Curve(tools, { colour, widthPixels, capacity: samples, dash }),
      label: pane.label({ colour: `var(--${css})`, clearance: 18 }),
    });
    this.bends = [
      arm(theme.eigen, 'eigen', 0, 3.4),
      arm(theme.volumeNegative, 'volume-negative', 0, 3.4),
    ];
    this.curvatures = [
      arm(theme.eigen, 'eigen', 0.1, 1.8),
      arm(theme.volumeNegative, 'volume-negative', 0.1, 1.8),
    ];
  }

  update(moment: Moment): void {
    const { values, analysis, isSeen } = moment;
    const { eigen, curvatures, kind } = analysis;
    const shown = values.curvature && isSeen;
    const same = kind !== 'regular';
    this.bends.forEach((arm, k) => {
      if (!shown || !eigen) {
        hide(arm);
        return;
      }
      const value = formatNumber(eigen.values[k] as number, 3);
      const name = names[k] as '1' | '2';
      arm.label.text = same ? words.labels.both(name, value) : words.labels.bend(name, value);
      this.draw(moment, arm, eigen.vectors[k] as Direction, 1);
    });
    this.curvatures.forEach((arm, k) => {
      if (!shown || !curvatures || same) {
        hide(arm);
        return;
      }
      const value = formatNumber(curvatures.values[k] as number, 3);
      arm.label.text = words.labels.curvature(names[k] as '1' | '2', value);
      this.draw(moment, arm, curvatures.vectors[k] as Direction, -1);
    });
  }

  private draw({ values, analysis }: Moment, arm: Arm, u: Direction, side: 1 | -1): void {
    const { map } = this.tools;
    const { f, x, y, value } = analysis;
    drawRun(arm.curve, map, slice(f, x, y, u, domainOf(values), samples), x, y, u);
    const s = (side * labelAt) / map.worldPerUnit;
    const there = f.value(x + s * u[0], y + s * u[1]);
    if (!Number.isFinite(there) || value === null) {
      arm.label.hide();
      return;
    }
    map.toWorld(x, y, value, this.from);
    map.toWorld(x + s * u[0], y + s * u[1], there, this.anchor);
    this.to.copy(this.anchor).multiplyScalar(2).sub(this.from);
    arm.label.placeBeside(this.anchor, this.from, this.to);
  }
}

function hide({ curve, label }: Arm): void {
  curve.hide();
  label.hide();
}
