import type { DataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import type { MapJob } from '../../../compute/job';
import { angleField } from '../../../compute/kernels/angle-field';
import { ballPoints } from '../../../compute/kernels/ball-points';
import { pointCloud } from '../../../compute/kernels/point-cloud';
import type { Entries } from '../../../compute/kernels/transform-points';
import { unitFlow } from '../../../compute/kernels/unit-flow';
import { ExternalData } from '../../../stage/external-data';
import type { Pane } from '../../../stage/pane';
import { ValuePoints } from '../../../stage/value-points';
import type { ExhibitContext } from '../../contract';
import type { Analysis } from './analysis';
import { AngleColours } from './colours';
import { EigenMarks } from './marks';
import type { Values } from './parameters';
import type { SubjectPicture } from './picture';
import { propagatorOf } from './propagator';
import { Settled } from './settled';
import { entriesOf, Sphere } from './sphere';

/** The kernel that spreads the points counts in rows of this many. */
const width = 1024;
/** From this many points on they are drawn finer. */
const many = 200_000;
/** In the plane the points are strewn across a ring, as a part of its radius. */
const ringWidth = 0.3;

/** Up to a million directions that ride the flow v' = Av − (v·Av)v, or the map v ← Av/|Av|. */
export class FlowPicture implements SubjectPicture {
  readonly radius = 1.6;
  private readonly colours: AngleColours;
  private readonly sphere: Sphere;
  private readonly marks: EigenMarks;
  private readonly starts: DataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly points: ValuePoints;
  private readonly settled: Settled;
  private entries: Entries = [0, 0, 0, 0, 0, 0, 0, 0, 0];

  constructor(
    context: ExhibitContext,
    pane: Pane,
    values: Values,
    private readonly dimension: 2 | 3,
  ) {
    const { engine, scope, view, random } = context;
    this.settled = new Settled(context.view);
    this.colours = new AngleColours(context, pane);
    this.sphere = new Sphere(context, pane, dimension, angleField, this.colours.map);
    this.marks = new EigenMarks(context, pane, 'limits');
    const count = Number(values.points);
    const height = Math.ceil(count / width);
    const flat = dimension === 2 ? 1 : 0;
    const cloud = scope.own(engine.buildFill(pointCloud, width, height));
    const spread = scope.own(engine.buildMap(ballPoints as MapJob, width, height));
    this.mover = scope.own(engine.buildMap(unitFlow as MapJob, width, height));
    this.starts = spread.run(cloud.run(random(), random(), random(), flat).argument, flat, 0);
    const still = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    const first = this.mover.run(this.starts.argument, ...still, ...still);
    this.moved = scope.own(new ExternalData(first.handle));
    this.points = scope.own(
      new ValuePoints(view.frame, this.moved.texture, count, {
        colours: this.colours.map.texture,
        plain: view.theme.text,
        opacity: count > many ? 0.5 : dimension === 3 ? 0.8 : 0.45,
        sizePixels: count > many ? 1 : 1.7,
        missing: -0.5,
        away: dimension === 3 ? 1.004 : 1,
        strewn: dimension === 3 ? 0 : ringWidth,
        renderOrder: 2,
      }),
    );
    pane.add(this.points.object);
  }

  update(values: Values, analysis: Analysis, position: number): void {
    if (this.settled.isOutdated(values)) this.updateField(values, analysis);
    const propagator = entriesOf(propagatorOf(values, analysis, position));
    this.moved.point(this.mover.run(this.starts.argument, ...propagator, ...this.entries).handle);
  }

  /** All that belongs to A and not to a moment. */
  private updateField(values: Values, analysis: Analysis): void {
    this.entries = entriesOf(analysis.a, 1 / (analysis.norm || 1));
    this.colours.update();
    this.points.range = this.colours.range;
    this.sphere.update(this.entries, {
      range: this.colours.range,
      least: -0.5,
      angles: true,
      band: this.dimension === 2 ? 0.012 : 0,
      plainness: 0.92,
    });
    this.marks.update(values, analysis, this.radius * 0.92);
  }
}
