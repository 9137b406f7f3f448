import type { DataTexture } from '../../../compute/data-texture';
import { fieldText } from '../../../compute/flow/field-text';
import { FlowParticles } from '../../../compute/flow/particles';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { pointCloud } from '../../../compute/kernels/point-cloud';
import { type Entries, transformPoints } from '../../../compute/kernels/transform-points';
import { ExternalData } from '../../../stage/external-data';
import { FlowPoints } from '../../../stage/flow-points';
import { FlowTrails, trailPieces } from '../../../stage/flow-trails';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext, Task } from '../../contract';
import { isOnPath, matrixOf, orderOf } from './analysis';
import { contentBounds, linearBox } from './extent';
import { type Field, fieldOf } from './field';
import { linearTrailTime, trailTime } from './pace';
import { planar, type Values } from './parameters';
import { normOf, placed, propagator, unscaled } from './propagator';
import { pathTime } from './released';
import { words } from './words';

/** The kernel that spreads the points counts in rows of this many. */
const width = 1024;
/** Particles times steps of one frame: a page in software GL stays alive between two. */
const mostWorkPerFrame = 2 ** 22;
/** Steps that the trails of a map reach back, and how faint they are: nothing moves along them. */
const mapTrail = 1;
const mapTrailOpacity = 0.22;
/** What is farther than so many radii is not drawn. */
const farthest = 60;

/** Up to a million particles and the trails of the first of them. */
export class Particles {
  private readonly cloud: DataTexture;
  private readonly count: number;
  private readonly height: number;
  private readonly trailCount: number;
  private readonly points: FlowPoints;
  private readonly trails: FlowTrails | null;
  private readonly moved: ExternalData;
  private readonly rest: ExternalData;
  private readonly mover: GpuKernel | null;
  private flow: { readonly field: Field; readonly particles: FlowParticles } | null = null;
  private bands: ExternalData | null = null;
  private task: Task | null = null;
  private readonly rung: number[] = [];
  private readonly placedRung: number[] = [];

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    values: Values,
  ) {
    const { engine, scope, view, random } = context;
    const { theme, frame } = view;
    this.count = Math.max(Number(values.particles), Number(values.trails));
    this.trailCount = Number(values.trails);
    this.height = Math.max(1, Math.ceil(this.count / width));
    const source = scope.own(engine.buildFill(pointCloud, width, this.height));
    this.cloud = source.run(random(), random(), random(), planar(values) ? 1 : 0);
    this.mover =
      values.mode === 'nonlinear'
        ? null
        : scope.own(engine.buildMap(transformPoints, width, this.height));
    const first = this.mover?.run(this.cloud.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1) ?? this.cloud;
    this.moved = scope.own(new ExternalData(first.handle));
    this.rest = scope.own(new ExternalData(this.cloud.handle));
    const shown = Number(values.particles);
    const sizePixels = shown > 200_000 ? 1 : shown > 20_000 ? 1.5 : 2.2;
    this.points = scope.own(
      new FlowPoints(frame, this.moved.texture, shown, {
        slowColour: theme.accent,
        fastColour: theme.basis[0],
        opacity: shown > 200_000 ? 0.4 : 0.8,
        sizePixels,
      }),
    );
    this.points.object.visible = shown > 0;
    pane.add(this.points.object);
    this.trails =
      this.trailCount > 0
        ? scope.own(
            new FlowTrails(
              frame,
              values.mode === 'nonlinear' ? this.moved.texture : this.rest.texture,
              this.trailCount,
              {
                colour: theme.accent,
                opacity: values.mode === 'discrete' ? mapTrailOpacity : 0.85,
                widthPixels: values.mode === 'discrete' ? 1 : 1.5,
              },
            ),
          )
        : null;
    if (this.trails) pane.add(this.trails.object);
    scope.own(() => {
      this.task?.finish();
      this.flow?.particles.dispose();
      this.bands?.dispose();
    });
  }

  /** Brings all of them to the position, as far as one frame allows. */
  update(values: Values, position: number): void {
    if (this.count === 0) return;
    const { worldPerUnit } = this.context.view.map;
    const { radius, extent } = contentBounds(values);
    const reach = farthest * Math.max(radius, extent);
    const linear = values.mode !== 'nonlinear';
    const usual = linear
      ? normOf(matrixOf(values, position)) * radius
      : usualSpeed(fieldOf(values));
    this.points.setScale(worldPerUnit, usual, reach);
    this.trails?.setScale(worldPerUnit, reach);
    if (linear) this.moveLinear(values, position);
    else this.moveField(values, position);
  }

  /** One matrix for all of them, e^{tA} or Aᵏ, in float64; nothing is integrated. */
  private moveLinear(values: Values, position: number): void {
    const a = matrixOf(values, position);
    const n = orderOf(values);
    const box = linearBox(values);
    const discrete = values.mode === 'discrete';
    const at = isOnPath(values) ? (discrete ? 0 : pathTime) : position;
    propagator(a, values.mode, at, this.rung);
    placed(this.rung, n, box, this.placedRung);
    const drawn = this.placedRung.every((x) => Math.abs(x) < 1e30);
    this.points.object.visible = drawn && Number(values.particles) > 0;
    if (this.trails) this.trails.object.visible = drawn;
    if (!drawn || !this.mover) return;
    const entries = this.placedRung as unknown as Entries;
    this.moved.point(this.mover.run(this.cloud.argument, ...entries).handle);
    this.points.setGenerator(placed(a, n, unscaled, this.rung));
    if (!this.trails) return;
    const back = linearTrailTime(normOf(a));
    for (let j = 0; j <= trailPieces; j++) {
      const age = discrete ? Math.min(j, mapTrail) : (back * j) / trailPieces;
      propagator(a, values.mode, at - age, this.rung);
      placed(this.rung, n, box, this.placedRung);
      this.trails.setRung(j, this.placedRung);
    }
  }

  private moveField(values: Values, time: number): void {
    const { particles, field } = this.flowOf(values);
    const most = Math.max(1, Math.floor(mostWorkPerFrame / (width * this.height)));
    const reached = particles.seek(time, field.letters, most);
    const places = particles.places(time, field.letters);
    this.moved.point(places.handle);
    this.points.setGenerator(null);
    this.showBands(particles, time);
    if (reached) {
      this.task?.finish();
      this.task = null;
      return;
    }
    this.task ??= this.context.task(words.tasks.particles);
    this.task.progress(Math.min(1, (particles.steps * field.step) / Math.max(time, field.step)));
    if (!this.task.signal.aborted) this.context.invalidate('particles');
  }

  private showBands(particles: FlowParticles, time: number): void {
    const { bands } = particles;
    if (!this.trails || !bands) return;
    this.bands ??= new ExternalData(bands.handle);
    this.bands.point(bands.handle);
    this.trails.setBands(
      this.bands.texture,
      particles.options.trailRows,
      particles.trailFraction(time),
    );
  }

  /** The particles of this field: another program for other components, another start for other letters. */
  private flowOf(values: Values): { readonly field: Field; readonly particles: FlowParticles } {
    const field = fieldOf(values);
    if (this.flow?.field === field) return this.flow;
    const { engine } = this.context;
    const before = this.flow;
    if (before?.field.components.every((f, k) => f === field.components[k])) {
      before.particles.rewind();
      this.flow = { field, particles: before.particles };
      return this.flow;
    }
    before?.particles.dispose();
    const every = Math.max(1, Math.round(trailTime(values) / field.step / trailPieces));
    const particles = new FlowParticles(engine, fieldText(field.components), {
      width,
      height: this.height,
      step: field.step,
      trailRows: this.trails ? Math.ceil(this.trailCount / width) : 0,
      trailPoints: trailPieces,
      trailEvery: every,
    });
    particles.restart(this.cloud, field.starts);
    this.flow = { field, particles };
    return this.flow;
  }
}

const speeds = new WeakMap<Field, number>();

/** The middle one of the speeds on a coarse lattice of the box. */
function usualSpeed(field: Field): number {
  const known = speeds.get(field);
  if (known !== undefined) return known;
  const { low, high } = field.box;
  const n = field.field.dimension;
  const velocity = new Float64Array(3);
  const found: number[] = [];
  for (let index = 0; index < 5 ** n; index++) {
    const point = low.map((from, i) => {
      const share = ((Math.floor(index / 5 ** i) % 5) + 0.5) / 5;
      return from + ((high[i] as number) - from) * share;
    });
    field.field.velocity(point, velocity);
    const speed = Math.hypot(...velocity.subarray(0, n));
    if (Number.isFinite(speed)) found.push(speed);
  }
  found.sort((a, b) => a - b);
  const usual = Math.max(found[Math.floor(found.length / 2)] ?? 1, 1e-9);
  speeds.set(field, usual);
  return usual;
}
