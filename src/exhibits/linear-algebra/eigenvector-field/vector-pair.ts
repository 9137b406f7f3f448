import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { apply } from '../../../math/matrix';
import { Arrow } from '../../../stage/arrow';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { type Analysis, directionOf, lineAngle } from './analysis';
import { directionHandle } from './grips';
import type { Values } from './parameters';
import { inSpace } from './stories/story';
import { words } from './words';

const says = words.labels;
const origin = new Vector3();
/** In space v and A v are drawn this many times as long, so that v stands out of the sphere. */
const outside = { 2: 1, 3: 1.22 } as const;
/** Images longer than this are drawn this long, and said to be. */
const longestImage = { 2: 1.75, 3: 1.5 } as const;
/** v and Av within the first angle are marked as aligned; within the second they are, to rounding. */
const alignedAngles = [1e-3, 1e-8] as const;

/** v on the unit sphere, where A sends it, and the hand that turns v; a mark where the two align. */
export class VectorPair {
  private readonly v: Arrow;
  private readonly image: Arrow;
  private readonly vLabel: Label;
  private readonly imageLabel: Label;
  private readonly mark: Balls;
  private readonly handle: Handle;
  private readonly worldTip = new Vector3();

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    private readonly dimension: 2 | 3,
  ) {
    const { scope, view } = context;
    const { theme, frame } = view;
    this.image = scope.own(new Arrow(frame, { colour: theme.accent, thickness: 0.85 }));
    this.v = scope.own(new Arrow(frame, { colour: theme.text, thickness: 0.8 }));
    this.mark = scope.own(new Balls(frame, theme, { capacity: 2, sizePixels: 11, renderOrder: 8 }));
    for (const { object } of [this.image, this.v, this.mark]) pane.add(object);
    this.vLabel = pane.label({ colour: 'var(--text)', clearance: 12 });
    this.imageLabel = pane.label({ colour: 'var(--accent)', clearance: 12 });
    this.handle = pane.handle(directionHandle(context, 'var(--text)', () => outside[dimension]));
  }

  /**
   * @param shown the direction to draw, where an iteration stands; null where there is none
   * @param name its label's markup
   */
  update(values: Values, analysis: Analysis, shown: readonly number[] | null, name: string): void {
    if (values.algorithm === 'qr') this.handle.hide();
    else this.updateHandle(values, analysis);
    this.mark.begin();
    if (shown) this.draw(analysis, shown, name);
    else for (const part of [this.v, this.image, this.vLabel, this.imageLabel]) part.hide();
    this.mark.finish();
  }

  private updateHandle(values: Values, analysis: Analysis): void {
    const { v } = directionOf(values);
    const angle = lineAngle(analysis.a, v);
    const tip = `(${v.map((x) => formatNumber(x, 3)).join(', ')})`;
    const [x = 0, y = 0, z = 0] = inSpace(v);
    this.handle.place(this.worldTip.set(x, y, z).multiplyScalar(outside[this.dimension]));
    this.handle.label = words.handles.vector(
      tip,
      angle === null
        ? words.noDirection
        : words.handles.angle(formatNumber((angle * 180) / Math.PI, 3)),
    );
  }

  private draw({ a }: Analysis, shown: readonly number[], name: string): void {
    const { theme } = this.context.view;
    const image = inSpace(apply(a, shown));
    const size = Math.hypot(...image);
    const longest = longestImage[this.dimension];
    const factor = outside[this.dimension];
    const scale = factor * Math.min(1, longest / (size || 1));
    const drawn = image.map((x) => x * scale);
    const angle = lineAngle(a, shown);
    const isAligned = angle !== null && angle < alignedAngles[0];
    const [x = 0, y = 0, z = 0] = inSpace(shown);
    const [ix = 0, iy = 0, iz = 0] = drawn;
    this.v.place(origin, this.worldTip.set(x, y, z).multiplyScalar(factor));
    this.vLabel.text = name;
    this.vLabel.place(this.worldTip, origin);
    if (isAligned) {
      this.mark.add(x * factor, y * factor, z * factor, theme.eigen, 'minimum');
    }
    this.image.place(origin, this.worldTip.set(ix, iy, iz));
    const lambda = image.reduce((sum, c, k) => sum + c * (inSpace(shown)[k] as number), 0);
    this.imageLabel.text = isAligned
      ? says.aligned(name, formatNumber(lambda, 3), angle < alignedAngles[1])
      : size > longest
        ? says.avShort(name)
        : says.av(name);
    if (size > 1e-6) this.imageLabel.place(this.worldTip, origin);
    else this.imageLabel.hide();
  }
}
