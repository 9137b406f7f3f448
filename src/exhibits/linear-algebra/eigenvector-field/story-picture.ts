import { Color, Vector3 } from 'three';
import type { OwnedDataTexture } from '../../../compute/data-texture';
import type { GpuKernel } from '../../../compute/gpu-kernel';
import { transformPoints } from '../../../compute/kernels/transform-points';
import { formatNumber } from '../../../math/format';
import { apply, cofactor } from '../../../math/matrix';
import { Arrow } from '../../../stage/arrow';
import { ExternalData } from '../../../stage/external-data';
import type { Label } from '../../../stage/labels';
import { MovedSurface } from '../../../stage/moved-surface';
import type { Pane } from '../../../stage/pane';
import { Segments } from '../../../stage/segments';
import type { ExhibitContext } from '../../contract';
import { circleLines, PointPool, planeLattice, unitSphere } from '../linear-transformation/shapes';
import type { Analysis } from './analysis';
import { EigenMarks } from './marks';
import type { Values } from './parameters';
import type { SubjectPicture } from './picture';
import { Settled } from './settled';
import { entriesOf } from './sphere';
import type { Actor, Story } from './stories/story';
import { storyOf } from './story';
import { StoryTrail } from './story-trail';
import { words } from './words';

const poolWidth = 128;
const origin = new Vector3();
/** Moments at which the picture's size is measured. */
const samples = 24;
/** The framed radius at which arrows have their own thickness. */
const usualRadius = 2.6;

/** Space carried by a story's matrix: lattice, sphere, the story's vectors, and the way of v. */
export class StoryPicture implements SubjectPicture {
  private readonly rest: OwnedDataTexture;
  private readonly mover: GpuKernel;
  private readonly moved: ExternalData;
  private readonly lines: { segments: Segments; moves: boolean }[] = [];
  private readonly sphere: MovedSurface | null;
  private readonly marks: EigenMarks;
  private readonly actors: readonly { ghost: Arrow; image: Arrow; label: Label; colour: Color }[];
  private readonly trail: StoryTrail;
  private readonly scaleLabel: Label;
  private readonly settled: Settled;
  private readonly worldTip = new Vector3();
  private measured: { story: Story; radius: number } | null = null;
  private story: Story;

  constructor(
    private readonly context: ExhibitContext,
    pane: Pane,
    values: Values,
    dimension: 2 | 3,
  ) {
    const { engine, scope, view } = context;
    const { theme, frame } = view;
    this.settled = new Settled(view);
    this.story = storyOf(values);
    const pool = new PointPool();
    const lattice = pool.addLines(planeLattice());
    const circle = pool.addLines(dimension === 2 ? circleLines() : []);
    const ball = dimension === 3 ? pool.addSurface(unitSphere(), () => 0) : null;
    const height = Math.ceil(pool.count / poolWidth);
    this.rest = scope.own(engine.upload(pool.data, poolWidth, height));
    this.mover = scope.own(engine.buildMap(transformPoints, poolWidth, height));
    const first = this.mover.run(this.rest.argument, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    this.moved = scope.own(new ExternalData(first.handle));
    const still = scope.own(new ExternalData(this.rest.handle));
    const add = (
      range: { firstPoint: number; count: number },
      moves: boolean,
      options: ConstructorParameters<typeof Segments>[3],
    ) => {
      if (range.count === 0) return;
      const source = moves ? this.moved.texture : still.texture;
      const made = scope.own(new Segments(frame, source, range.count, options, range.firstPoint));
      pane.add(made.object);
      this.lines.push({ segments: made, moves });
    };
    add(lattice, false, { colour: theme.grid, opacity: 0.45, widthPixels: 1, renderOrder: 1 });
    add(lattice, true, { colour: theme.accent, opacity: 0.8, widthPixels: 1.3, renderOrder: 2 });
    add(circle, true, { colour: theme.volume, widthPixels: 2, renderOrder: 5 });
    this.sphere = ball
      ? scope.own(
          new MovedSurface(frame, this.moved.texture, ball, {
            colour: theme.accent,
            opacity: 0.16,
            rim: 1,
            renderOrder: 4,
          }),
        )
      : null;
    if (this.sphere) pane.add(this.sphere.object);
    this.marks = new EigenMarks(context, pane);
    this.actors = [0, 1, 2].map(() => {
      const colour = new Color();
      const ghost = scope.own(new Arrow(frame, { colour, opacity: 0.35, thickness: 0.7 }));
      const image = scope.own(new Arrow(frame, { colour, thickness: 1 }));
      pane.add(ghost.object);
      pane.add(image.object);
      return { colour, ghost, image, label: pane.label({ clearance: 12 }) };
    });
    this.trail = new StoryTrail(context, pane);
    this.scaleLabel = pane.label({ quiet: true, clearance: 10 });
  }

  /** How far the story's vectors and the unit ball go at any moment. */
  get radius(): number {
    const { story } = this;
    if (this.measured?.story === story) return this.measured.radius;
    let radius = 1.25;
    for (let k = 0; k <= samples; k++) {
      const m = story.at(story.start + (k / samples) * (story.end - story.start));
      const carried = [
        ...story.actors.map(({ vector }) => vector),
        ...(story.trail ? [story.trail] : []),
      ];
      for (const v of carried) radius = Math.max(radius, 1.1 * Math.hypot(...apply(m, v)));
      radius = Math.max(radius, 0.7 * Math.hypot(...m));
    }
    this.measured = { story, radius };
    return radius;
  }

  /** Before the framing is chosen. */
  prepare(values: Values): void {
    this.story = storyOf(values);
  }

  update(values: Values, analysis: Analysis, position: number): void {
    if (this.settled.isOutdated(values)) this.updateFrame(values, analysis);
    const matrix = this.story.at(position);
    this.moved.point(this.mover.run(this.rest.argument, ...entriesOf(matrix)).handle);
    this.sphere?.setMap(cofactor(matrix), this.context.view.map.worldPerUnit);
    this.updateActors(this.story.actors, matrix);
    this.trail.update(this.story, position, matrix);
  }

  /** All that does not depend on the moment. */
  private updateFrame(values: Values, analysis: Analysis): void {
    const { map, worldReach, fitRadius } = this.context.view;
    for (const { segments, moves } of this.lines) {
      segments.worldPerUnit = moves ? map.worldPerUnit : 1;
      segments.setFade(worldReach, worldReach * 1.9);
    }
    this.marks.update(values, analysis, fitRadius * 0.95);
    this.trail.measure(this.story);
    this.scaleLabel.text = words.labels.scale(formatNumber(map.unitsPerWorld));
    if (map.unitsPerWorld === 1) this.scaleLabel.hide();
    else this.scaleLabel.place(this.worldTip.set(-fitRadius * 0.5, -fitRadius * 0.8, 0), origin);
  }

  private updateActors(actors: readonly Actor[], matrix: readonly number[]): void {
    const { map, fitRadius, theme } = this.context.view;
    this.actors.forEach(({ ghost, image, label, colour }, k) => {
      const actor = actors[k];
      if (!actor) {
        for (const part of [ghost, image, label]) part.hide();
        return;
      }
      colour.copy(actor.isEigenvector ? theme.eigen : theme.text);
      ghost.thickness = fitRadius / usualRadius;
      image.thickness = fitRadius / usualRadius;
      ghost.place(origin, map.toWorld(actor.vector, this.worldTip));
      image.place(origin, map.toWorld(apply(matrix, actor.vector), this.worldTip));
      label.text = actor.name;
      label.place(this.worldTip, origin);
    });
  }
}
