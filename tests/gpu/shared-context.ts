/** Kernels and drawing in turn on one context, with everything checked after three.js has drawn. */
import {
  createRandom,
  type DataTexture,
  type DrawnThing,
  drawnThings,
  type Engine,
  type Entries,
  ExternalData,
  mapJobs,
  type OwnedDataTexture,
  Probe,
  type Random,
  readStrip,
  stripHeight,
  transformPoints,
  type View,
} from '@built';
import { randomMatrix, randomNumbers, signedPermutation } from './inputs.ts';
import type { Rig } from './rig.ts';

/** What went wrong, counted. */
export interface Mistakes {
  values: number;
  frames: number;
  errors: number;
  resizes: number;
}

type Kernel = ReturnType<Engine['buildMap']>;

/** Every so many steps a kernel is thrown away and built anew. */
const rebuildEvery = 50;
/** Every so many steps kernels read back, and upload, in the midst of a batch. */
const readEvery = 7;
const showAllEvery = 20;
const width = 8;
const height = 8;
const count = width * height;
/** A grid of another size, so that viewports really differ from run to run. */
const tallHeight = 24;

const job = transformPoints;

/**
 * Two chains of kernels, drawn in three panes of two views:
 * - `turning` carries points about by signed permutations, each kernel fed with the other's output:
 *   exact in any precision, so a single run that is lost, doubled or stale shows for ever after;
 * - `moving` maps points at rest by a new random matrix at every step.
 */
export class SharedContext {
  readonly mistakes: Mistakes = { values: 0, frames: 0, errors: 0, resizes: 0 };
  private readonly random: Random;
  private readonly views: readonly View[];
  private readonly start: OwnedDataTexture;
  private readonly rest: OwnedDataTexture;
  private readonly startPoints: Float64Array;
  private readonly restPoints: Float64Array;
  private readonly turners: [Kernel, Kernel];
  private mover: Kernel;
  private turned: DataTexture;
  private moved: DataTexture;
  /** What the two must be, in float64. */
  private expectedTurned: Float64Array;
  private expectedMoved: Float64Array;
  private moveSize = 1;
  private readonly turnedData: ExternalData;
  private readonly movedData: ExternalData;
  private readonly restData: ExternalData;
  private readonly things: DrawnThing[] = [];
  private readonly drawnProbes: Probe[] = [];
  private readonly probes: { view: View; pane: number; number: number; of: 'turned' | 'moved' }[];
  private steps = 0;
  private turns = 0;

  constructor(
    private readonly rig: Rig,
    seed: number,
  ) {
    this.random = createRandom(seed);
    const { engine, stage } = rig;
    this.startPoints = randomNumbers(this.random, 4 * count);
    this.restPoints = randomNumbers(this.random, 4 * width * tallHeight);
    this.start = engine.upload(Float32Array.from(this.startPoints), width, height);
    this.rest = engine.upload(Float32Array.from(this.restPoints), width, tallHeight);
    this.turners = [engine.buildMap(job, width, height), engine.buildMap(job, width, height)];
    this.mover = engine.buildMap(job, width, tallHeight);
    this.turned = this.start;
    this.moved = this.rest;
    this.expectedTurned = this.startPoints.slice();
    this.expectedMoved = this.restPoints.slice();
    this.turnedData = new ExternalData(this.start.handle);
    this.movedData = new ExternalData(this.rest.handle);
    this.restData = new ExternalData(this.rest.handle);

    const [wide, narrow] = [stage.openView(), stage.openView()];
    wide.setPaneCount(2);
    this.views = [wide, narrow];
    this.probes = [
      { view: wide, pane: 0, number: 11, of: 'turned' },
      { view: wide, pane: 1, number: 100, of: 'moved' },
      { view: narrow, pane: 0, number: 63, of: 'turned' },
    ];
    for (const { view, pane, number, of } of this.probes) {
      const data = of === 'turned' ? this.turnedData : this.movedData;
      const probe = new Probe(stage.frame, data.texture, number);
      view.panes[pane]?.add(probe.object);
      this.drawnProbes.push(probe);
      this.addEverything(view, pane, data);
    }
  }

  run(steps: number): Mistakes {
    for (let k = 0; k < steps; k++) this.step();
    return this.mistakes;
  }

  close(): void {
    for (const thing of [...this.things, ...this.drawnProbes]) thing.dispose();
    for (const data of [this.turnedData, this.movedData, this.restData]) data.dispose();
    for (const view of this.views) this.rig.stage.closeView(view);
    for (const kernel of [...this.turners, this.mover]) kernel.dispose();
    this.start.dispose();
    this.rest.dispose();
  }

  private step(): void {
    const { engine, gl, canvas } = this.rig;
    const bufferBefore = `${gl.drawingBufferWidth}×${gl.drawingBufferHeight} ${canvas.width}`;
    this.steps++;
    if (this.steps % rebuildEvery === 0) this.rebuild();
    // In one bracket or in two: both ways must do.
    if (this.random() < 0.5) engine.batch(() => this.compute());
    else this.compute();
    this.turnedData.point(this.turned.handle);
    this.movedData.point(this.moved.handle);
    this.show(this.steps);
    this.rig.frame();
    this.checkFrame(); // First: the canvas is only there until the task ends.
    this.turn(); // Straight after drawing, before anything has put the context's state in order.
    this.checkValues();
    for (let code = gl.getError(); code !== gl.NO_ERROR; code = gl.getError())
      this.mistakes.errors++;
    const bufferAfter = `${gl.drawingBufferWidth}×${gl.drawingBufferHeight} ${canvas.width}`;
    if (bufferAfter !== bufferBefore) this.mistakes.resizes++;
  }

  private compute(): void {
    const { engine } = this.rig;
    this.turn();
    if (this.steps % readEvery === 0) {
      this.compareTurned();
      engine.upload(Float32Array.of(1, 2, 3, 4), 1, 1).dispose();
    }

    this.moveSize = 10 ** (2 * this.random() - 1);
    const move = randomMatrix(this.random, this.moveSize);
    this.expectedMoved = mapped(this.restPoints, move);
    this.moved = this.mover.run(this.rest.argument, ...move);
  }

  private turn(): void {
    const turn = signedPermutation(this.random);
    this.expectedTurned = mapped(this.expectedTurned, turn);
    this.turned = (this.turners[this.turns++ % 2] as Kernel).run(this.turned.argument, ...turn);
  }

  /** The kernel that is not holding the chain's present state, and the one that moves. */
  private rebuild(): void {
    const { engine } = this.rig;
    const at = this.turns % 2;
    this.turners[at]?.dispose();
    this.turners[at] = engine.buildMap(job, width, height);
    this.mover.dispose();
    this.mover = engine.buildMap(job, width, tallHeight);
  }

  private checkValues(): void {
    this.compareTurned();
    const actual = this.rig.engine.read(this.moved);
    if (!actual.every((value, i) => this.isMoved(value, i))) this.mistakes.values++;
  }

  private compareTurned(): void {
    const actual = this.rig.engine.read(this.turned);
    if (!actual.every((value, i) => value === this.expectedTurned[i])) this.mistakes.values++;
  }

  /** Coordinates are at most 1 and entries at most moveSize: see jobs.test.ts for the 6u. */
  private isMoved(value: number, i: number): boolean {
    const tolerance = 6 * 2 ** -24 * 3 * this.moveSize;
    return Math.abs(value - (this.expectedMoved[i] ?? NaN)) <= tolerance;
  }

  private checkFrame(): void {
    const { rig } = this;
    const row = rig.pixels(0, stripHeight / 2, rig.gl.drawingBufferWidth, 1);
    for (const { view, pane, number, of } of this.probes) {
      const column = view.panes[pane]?.share.whole.x ?? 0;
      const isRight = [...readStrip(row, column)].every((value, k) => {
        const i = 4 * number + k;
        return of === 'turned' ? value === this.expectedTurned[i] : this.isMoved(value, i);
      });
      if (!isRight) this.mistakes.frames++;
    }
  }

  /** One thing in each pane, in turn, and now and then all of them. */
  private show(step: number): void {
    const kinds = Object.keys(drawnThings).length;
    this.things.forEach(({ object }, k) => {
      object.visible = step % showAllEvery === 0 || k % kinds === step % kinds;
    });
  }

  private addEverything(view: View, pane: number, points: ExternalData): void {
    const { frame, theme } = this.rig.stage;
    const given = { frame, theme, points: points.texture, rest: this.restData.texture, count };
    for (const make of Object.values(drawnThings)) {
      const thing = make(given);
      view.panes[pane]?.add(thing.object);
      this.things.push(thing);
    }
  }
}

function mapped(points: Float64Array, matrix: Entries): Float64Array {
  const out = new Float64Array(points.length);
  mapJobs.find((it) => it.name === job.name)?.reference(points, matrix, out);
  return out;
}
