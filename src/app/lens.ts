import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Results } from '../core/readout';
import {
  clampPosition,
  initialPosition,
  isSameMotion,
  startOf,
  type Timeline,
  timelineOf,
} from '../core/timeline';
import type { Exhibit } from '../exhibits/contract';
import type { CameraState } from '../stage/camera-state';
import type { Values } from './state-address';
import { sentences } from './words';

/**
 * One open exhibit: alone on the stage, or one of several that look at the same matrix. Its values
 * belong to the session, which undoes them; where it stands in time and how it is looked at are its own.
 */
export class Lens {
  private readonly shown: Signal<Values>;
  /** How it moves with its present values. */
  readonly timeline: ReadonlySignal<Timeline<Values>>;
  readonly position: Signal<number>;
  readonly playing = signal(false);
  /** Null while the camera stands where the exhibit puts it. */
  readonly camera = signal<CameraState | null>(null);
  /** Counts restorations of the camera from outside, so that the view knows to jump there. */
  readonly cameraRestored = signal(0);
  /** What the exhibit has learnt from the GPU. */
  readonly results = signal<Results>({});
  private partOfStep = 0;

  constructor(
    readonly exhibit: Exhibit,
    values: Values,
  ) {
    this.shown = signal(values);
    this.timeline = computed(() => timelineOf(exhibit, this.shown.value));
    this.position = signal(initialPosition(this.timeline.peek()));
  }

  get values(): ReadonlySignal<Values> {
    return this.shown;
  }

  /** Takes other values: the same motion goes on where it stands, another one begins at its start. */
  show(values: Values): void {
    const before = this.timeline.peek();
    batch(() => {
      this.shown.value = values;
      const timeline = this.timeline.value;
      const goesOn = isSameMotion(before, timeline);
      if (!goesOn) this.playing.value = false;
      this.position.value = goesOn
        ? clampPosition(timeline, this.position.value)
        : initialPosition(timeline);
    });
  }

  /** Stands still at a position, seen from a place. */
  land(position: number, camera: CameraState | null): void {
    batch(() => {
      this.playing.value = false;
      this.position.value = clampPosition(this.timeline.value, position);
      this.setCamera(camera);
    });
  }

  setCamera(camera: CameraState | null): void {
    batch(() => {
      this.camera.value = camera;
      this.cameraRestored.value++;
    });
  }

  play(): void {
    const timeline = this.timeline.value;
    if (timeline.kind === 'none') return;
    batch(() => {
      if (timeline.kind === 'time' && this.position.value >= timeline.end)
        this.position.value = startOf(timeline);
      this.partOfStep = 0;
      this.playing.value = true;
    });
  }

  /** Stops, at a position short enough for a link. */
  pause(): void {
    if (!this.playing.value) return;
    batch(() => {
      this.playing.value = false;
      this.position.value = Number(this.position.value.toFixed(4));
    });
  }

  /** Pauses and goes there. @throws Error when the position is not a finite number */
  seek(position: number): void {
    if (typeof position !== 'number' || !Number.isFinite(position))
      throw new Error(sentences.badPosition(position));
    batch(() => {
      this.pause();
      this.position.value = clampPosition(this.timeline.value, position);
    });
  }

  /** Pauses and goes n steps on (back when negative); from between two steps, the first is the next. */
  step(n = 1): void {
    if (typeof n !== 'number' || !Number.isFinite(n)) throw new Error(sentences.badPosition(n));
    const timeline = this.timeline.value;
    const size = timeline.kind === 'time' ? timeline.step : 1;
    const here = this.position.value / size;
    const count = Math.round(n);
    const from = count > 0 ? Math.floor(here + 1e-9) : count < 0 ? Math.ceil(here - 1e-9) : here;
    const steps = from + count;
    this.seek(timeline.kind === 'none' ? 0 : Number((steps * size).toFixed(9)));
  }

  /** Model seconds pass; unlike seek it keeps playing, and stops at the end. */
  pass(seconds: number): void {
    const timeline = this.timeline.value;
    if (timeline.kind === 'none' || !this.playing.peek()) return;
    const perSecond =
      timeline.kind === 'time'
        ? (timeline.end - startOf(timeline)) / timeline.seconds
        : timeline.stepsPerSecond;
    this.advance(seconds * perSecond);
  }

  /** Goes on by a part of the timeline, in its own units. */
  advance(by: number): void {
    const timeline = this.timeline.value;
    const whole = timeline.kind === 'step';
    // What is less than a step waits until it is one.
    const gone = this.partOfStep + by;
    this.partOfStep = whole ? gone - Math.floor(gone) : 0;
    const clamped = clampPosition(
      timeline,
      this.position.value + (whole ? Math.floor(gone) : gone),
    );
    batch(() => {
      this.position.value = clamped;
      if (timeline.kind === 'time' && clamped >= timeline.end) this.pause();
    });
  }
}
