import { Vector3 } from 'three';
import { type FloorPath, levelCurve, steepestAscent } from '../../../math/surface';
import type { Analysis } from './analysis';
import { Curve, type Moment, type Part, type Tools } from './brush';
import { domainOf } from './extent';
import type { Values } from './parameters';

const capacity = 4002;
const above = 0.01;

/** A path of the floor, lifted onto the surface, with its shadow below. */
class LiftedPath implements Part {
  private readonly lifted: Curve;
  private readonly shadow: Curve;
  private readonly place = new Vector3();
  private drawn: { analysis: Analysis; map: object } | null = null;

  constructor(
    private readonly tools: Tools,
    colour: 'text' | 'accent',
    private readonly shown: (values: Values) => boolean,
    private readonly find: (analysis: Analysis, domain: ReturnType<typeof domainOf>) => FloorPath,
  ) {
    const hue = tools.context.view.theme[colour];
    this.lifted = new Curve(tools, { colour: hue, widthPixels: 3, capacity });
    this.shadow = new Curve(tools, {
      colour: hue,
      widthPixels: 2.2,
      opacity: 0.85,
      capacity,
      renderOrder: 3,
    });
  }

  update({ values, analysis, isSeen }: Moment): void {
    if (!this.shown(values) || !isSeen) {
      this.drawn = null;
      this.lifted.hide();
      this.shadow.hide();
      return;
    }
    const { map } = this.tools;
    if (this.drawn?.analysis === analysis && this.drawn.map === map.settings) return;
    this.drawn = { analysis, map: map.settings };
    const { points } = this.find(analysis, domainOf(values));
    this.lifted.begin();
    this.shadow.begin();
    for (let k = 0; k < points.length; k += 2) {
      const [x, y] = [points[k] as number, points[k + 1] as number];
      const z = analysis.f.value(x, y);
      if (Number.isNaN(z) || map.isClipped(z)) break;
      map.toWorld(x, y, z, this.place);
      this.lifted.add(this.place.x, this.place.y, this.place.z);
      this.shadow.add(this.place.x, this.place.y, above);
    }
    this.lifted.finish();
    this.shadow.finish();
  }
}

/** The level curve through the point, and the path of steepest ascent from it. */
export class Paths implements Part {
  private readonly parts: readonly LiftedPath[];

  constructor(tools: Tools) {
    this.parts = [
      new LiftedPath(
        tools,
        'text',
        ({ level }) => level,
        ({ f, x, y }, domain) => levelCurve(f, x, y, domain),
      ),
      new LiftedPath(
        tools,
        'accent',
        ({ ascent }) => ascent,
        ({ f, x, y }, domain) => steepestAscent(f, x, y, domain),
      ),
    ];
  }

  update(moment: Moment): void {
    for (const part of this.parts) part.update(moment);
  }
}
