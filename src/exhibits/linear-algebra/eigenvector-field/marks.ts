import { Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { Disc } from '../../../stage/disc';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import { LineSet } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { type Analysis, digitsOf, leadersOf } from './analysis';
import type { Values } from './parameters';
import { inSpace } from './stories/story';
import { words } from './words';

const says = words.labels;
const origin = new Vector3();

/** How eigenlines are named: by their eigenvalue, or by what goes to them. */
export type Naming = 'values' | 'limits';

/** What A keeps: its eigenlines, planes of eigenvectors, and the plane of a complex pair. */
export class EigenMarks {
  private readonly lines: LineSet;
  private readonly eigenplane: Disc;
  private readonly pairPlane: Disc;
  private readonly labels: Label[];
  private readonly pairLabel: Label;
  private readonly worldPoint = new Vector3();

  constructor(
    context: ExhibitContext,
    pane: Pane,
    private readonly naming: Naming = 'values',
  ) {
    const { scope, view } = context;
    const { theme, frame } = view;
    this.lines = scope.own(
      new LineSet(frame, 3, { colour: theme.eigen, widthPixels: 2.6, renderOrder: 2.5 }),
    );
    this.eigenplane = scope.own(new Disc({ colour: theme.eigen, opacity: 0.22 }));
    this.pairPlane = scope.own(new Disc({ colour: theme.volume, opacity: 0.16 }));
    for (const { object } of [this.lines, this.eigenplane, this.pairPlane]) pane.add(object);
    this.labels = [0, 1, 2].map(() => pane.label({ colour: 'var(--eigen)', clearance: 8 }));
    this.pairLabel = pane.label({ colour: 'var(--volume)', clearance: 8 });
  }

  /**
   * @param reach how far lines go on each side, in world units
   * @param isSquare whether they end at the square of that half side, so that names stand beside what fills it
   */
  update(values: Values, analysis: Analysis, reach: number, isSquare = false): void {
    this.updateLines(values, analysis, reach, isSquare);
    this.updatePair(values, analysis, reach);
  }

  private updateLines(values: Values, analysis: Analysis, reach: number, isSquare: boolean): void {
    const { lines, labels } = this;
    lines.begin();
    this.eigenplane.hide();
    for (const label of labels) label.hide();
    const isEverything = analysis.eigenspaces[0]?.geometric === analysis.n;
    if (values.eigenlines && !isEverything)
      analysis.eigenlines.forEach(({ value, direction, geometric }, k) => {
        const [x = 0, y = 0, z = 0] = inSpace(direction);
        const isPlane = geometric > 1;
        const far = isSquare ? reach / Math.max(Math.abs(x), Math.abs(y)) : reach;
        if (!isPlane) lines.add(-x * far, -y * far, -z * far, x * far, y * far, z * far);
        const label = labels[k];
        const isSecond = isPlane && analysis.eigenlines[k - 1]?.value === value;
        if (!label || isSecond) return;
        label.text = this.textOf(analysis, value, isPlane);
        label.placeAtEitherEnd(this.worldPoint.set(x, y, z).multiplyScalar(far), origin);
        if (isPlane) this.placePlane(analysis, value, reach);
      });
    if (values.eigenlines && isEverything) {
      const label = labels[0] as Label;
      label.text = says.allLines(formatNumber(analysis.eigenvalues[0]?.re ?? 0, 3));
      label.place(
        this.worldPoint.set(0, analysis.n === 2 ? reach : 0, analysis.n === 3 ? reach : 0),
        origin,
      );
    }
    lines.finish();
  }

  private placePlane(analysis: Analysis, value: number, reach: number): void {
    const [one, two] = analysis.eigenlines
      .filter((line) => line.value === value)
      .map(({ direction }) => inSpace(direction));
    if (one && two) this.eigenplane.place(one, two, reach * 0.96);
  }

  private textOf(analysis: Analysis, value: number, isPlane: boolean): string {
    const shown = formatNumber(value, digitsOf(analysis, 3));
    if (isPlane) return says.lambdaMany(shown);
    if (this.naming === 'values') return says.lambda(shown);
    const { flow, map } = leadersOf(analysis);
    // Of a nilpotent A the map leaves nothing, no direction either.
    const isMapped = analysis.spectralRadius > 0;
    const leads = (leading: typeof flow) =>
      leading.length === 1 && leading[0]?.im === 0 && leading[0].re === value;
    if (leads(flow) && leads(map) && isMapped) return says.both(shown);
    if (leads(flow)) return says.flow(shown);
    return leads(map) && isMapped ? says.map(shown) : says.lambda(shown);
  }

  private updatePair(values: Values, { plane, n }: Analysis, reach: number): void {
    this.pairPlane.hide();
    this.pairLabel.hide();
    if (!plane || !values.invariantPlane) return;
    const [one, two] = plane.basis.map((v) => {
      const size = Math.hypot(...v);
      return inSpace(v.map((x) => x / size));
    }) as [number[], number[]];
    if (n === 3) this.pairPlane.place(one, two, reach * 0.96);
    const degrees = (Math.atan2(plane.im, plane.re) * 180) / Math.PI;
    this.pairLabel.text = says.pair(
      formatNumber(Math.hypot(plane.re, plane.im), 3),
      formatNumber(degrees, 3),
    );
    const [x = 0, y = 0, z = 0] = n === 3 ? two : [0, 1, 0];
    this.pairLabel.place(this.worldPoint.set(x, y, z).multiplyScalar(reach * 0.98), origin);
  }
}
