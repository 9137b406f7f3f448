import { type Color, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { type Direction, slice } from '../../../math/surface';
import type { Label } from '../../../stage/labels';
import { Curve, type Moment, type Part, type Tools } from './brush';
import { drawRun } from './cuts';
import { domainOf } from './extent';
import { words } from './words';

const samples = 401;
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
  private readonly worldEnds = [new Vector3(), new Vector3()] as const;
  private readonly worldMiddle = new Vector3();

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
      this.draw(moment, arm, eigen.vectors[k] as Direction);
    });
    this.curvatures.forEach((arm, k) => {
      if (!shown || !curvatures || same) {
        hide(arm);
        return;
      }
      const value = formatNumber(curvatures.values[k] as number, 3);
      arm.label.text = words.labels.curvature(names[k] as '1' | '2', value);
      this.draw(moment, arm, curvatures.vectors[k] as Direction);
    });
  }

  private draw({ values, analysis }: Moment, arm: Arm, u: Direction): void {
    const { f, x, y } = analysis;
    const [start, end] = this.worldEnds;
    const cut = slice(f, x, y, u, domainOf(values), samples);
    if (drawRun(arm.curve, this.tools.map, cut, x, y, u, this.worldEnds))
      arm.label.placeAtEitherEnd(end, this.worldMiddle.addVectors(start, end).multiplyScalar(0.5));
    else arm.label.hide();
  }
}

function hide({ curve, label }: Arm): void {
  curve.hide();
  label.hide();
}
