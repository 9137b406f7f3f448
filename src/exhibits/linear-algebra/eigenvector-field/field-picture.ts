import type { MapJob } from '../../../compute/job';
import { angleField } from '../../../compute/kernels/angle-field';
import { tangentField } from '../../../compute/kernels/tangent-field';
import type { Entries } from '../../../compute/kernels/transform-points';
import { identity, normFrobenius, scale, subtract, trace } from '../../../math/matrix';
import { singularValues } from '../../../math/svd';
import { FieldArrows, type FieldLook } from '../../../stage/field-arrows';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import type { Analysis } from './analysis';
import { AngleColours } from './colours';
import { Iterates } from './iterates';
import { runOf } from './iteration-state';
import { circlePoints, latticePoints, spherePoints } from './lattices';
import { EigenMarks } from './marks';
import type { Values } from './parameters';
import type { SubjectPicture } from './picture';
import { Settled } from './settled';
import { entriesOf, FieldData, Sphere } from './sphere';
import { VectorPair } from './vector-pair';
import { words } from './words';

const latticeReach = { 2: 2, 3: 1.5 } as const;
/** Arrows round a circle: more would touch. */
const mostOnCircle = 48;

/** The field of A, v and its image, and where an algorithm takes v: the subjects 'field' and 'algorithms'. */
export class FieldPicture implements SubjectPicture {
  readonly radius: number;
  private readonly colours: AngleColours;
  private readonly sphere: Sphere;
  private readonly marks: EigenMarks;
  private readonly pair: VectorPair;
  private readonly iterates: Iterates;
  private readonly settled: Settled;
  private readonly field: { data: FieldData; arrows: FieldArrows; spacing: number } | null;

  constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
    values: Values,
    private readonly dimension: 2 | 3,
  ) {
    this.settled = new Settled(context.view);
    this.colours = new AngleColours(context, pane);
    this.sphere = new Sphere(context, pane, dimension, angleField, this.colours.map);
    this.field =
      values.subject === 'field' && values.arrows !== 'none' ? this.makeField(pane, values) : null;
    this.marks = new EigenMarks(context, pane);
    this.iterates = new Iterates(context, pane);
    this.pair = new VectorPair(context, pane, dimension);
    this.radius =
      values.subject === 'field' && values.arrows === 'lattice' ? latticeReach[dimension] : 1.75;
  }

  private makeField(pane: Pane, values: Values) {
    const { view, scope } = this.context;
    const { dimension } = this;
    const count = Number(values.arrowCount);
    const onLattice = values.arrows === 'lattice';
    const around = Math.min(count, mostOnCircle);
    const { points, spacing } = onLattice
      ? latticePoints(count, dimension, latticeReach[dimension])
      : dimension === 3
        ? { points: spherePoints(count), spacing: Math.sqrt((4 * Math.PI) / count) }
        : { points: circlePoints(around), spacing: (2 * Math.PI) / around };
    const job: MapJob<Entries> = values.arrows === 'tangential' ? tangentField : angleField;
    const data = new FieldData(this.context, job, points);
    const arrows = scope.own(
      new FieldArrows(view.frame, data.rest.texture, data.values.texture, data.count, {
        colours: this.colours.map.texture,
        flat: dimension === 2,
      }),
    );
    pane.add(arrows.object);
    return { data, arrows, spacing };
  }

  update(values: Values, analysis: Analysis, position: number): void {
    if (this.settled.isOutdated(values)) this.updateField(values, analysis);
    const run = runOf(values);
    const k = Math.round(position);
    this.iterates.update(run, k);
    // QR moves a matrix and starts from no vector: v makes room for the columns of Q.
    const shown = values.algorithm === 'qr' ? null : run.at(k).vector;
    this.pair.update(values, analysis, shown, k === 0 ? words.labels.v : words.labels.step(k));
  }

  /** All that belongs to A and not to a step. */
  private updateField(values: Values, analysis: Analysis): void {
    const { a, norm } = analysis;
    const { range } = this.colours;
    const hidesLattice = this.dimension === 3 && this.field !== null && values.arrows === 'lattice';
    this.pane.title = analysis.eigenlines.length === 0 ? words.never : '';
    this.colours.update();
    this.sphere.surface.object.visible = !hidesLattice;
    this.sphere.update(entriesOf(a, 1 / (norm || 1)), {
      range,
      least: -0.5,
      angles: true,
      band: this.dimension === 2 ? 0.035 : 0,
      plainness: values.surface ? 0 : 0.85,
      contours: values.surface && this.dimension === 3 ? 6 : 0,
    });
    this.updateArrows(values, analysis);
    const isSquare =
      this.dimension === 2 && values.subject === 'field' && values.arrows === 'lattice';
    this.marks.update(values, analysis, this.radius * (isSquare ? 1.04 : 0.92), isSquare);
  }

  private updateArrows(values: Values, { a, n }: Analysis): void {
    if (!this.field) return;
    const { data, arrows, spacing } = this.field;
    const isTangential = values.arrows === 'tangential';
    // Along the sphere a multiple of I moves nothing: it is left out of what lengths are measured by.
    const moving = normFrobenius(subtract(a, scale(identity(n), trace(a) / n)));
    const largest = isTangential ? moving : (singularValues(a)[0] ?? 0);
    data.run(entriesOf(a, 1 / (largest || 1)));
    arrows.setLook(this.lookOf(values, spacing));
  }

  private lookOf(values: Values, spacing: number): FieldLook {
    const { range } = this.colours;
    const flat = this.dimension === 2;
    if (values.arrows === 'lattice') {
      const reach = latticeReach[this.dimension];
      const longest = 0.85 * spacing;
      // Field vectors grow with distance: the longest stand at the rim.
      return {
        range,
        longest: longest / reach ** 0.5,
        power: 0.5,
        anchor: 0.5,
        thickness: 0.11 * spacing,
      };
    }
    if (values.arrows === 'sphere')
      return {
        range,
        longest: 0.5,
        power: 0.7,
        anchor: 0,
        thickness: flat ? 0.018 : 0.1 * spacing,
        away: 1.005,
      };
    return {
      range,
      longest: 1.1 * spacing,
      power: 0.5,
      anchor: 0.5,
      thickness: (flat ? 0.16 : 0.12) * spacing,
      away: flat ? 1.11 : 1.01,
    };
  }
}
