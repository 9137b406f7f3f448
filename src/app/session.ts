import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { History } from '../core/history';
import {
  acceptAll,
  changedKeys,
  defaultsOf,
  type Patch,
  plainValues,
  portableValues,
} from '../core/parameter';
import type { Results } from '../core/readout';
import {
  clampPosition,
  initialPosition,
  isSameMotion,
  type Timeline,
  timelineOf,
} from '../core/timeline';
import type { Exhibit, Gesture } from '../exhibits/contract';
import type { CameraState } from '../stage/camera-state';
import { readSavedState, type SavedState } from './saved-state';
import type { Shelf } from './shelf';
import { findExhibit, type Place, readAddress, type Values, writeAddress } from './state-address';
import { sentences } from './words';

export type { SavedState } from './saved-state';
export type { Values } from './state-address';

/** What undo goes back to: an exhibit and its values. */
interface Moment {
  readonly exhibit: Exhibit;
  readonly values: Values;
}

/**
 * What the page shows: the open exhibit, its values, the position, the camera; with undo, and as an
 * address. Everything that enters is checked here by the parameters' own declarations.
 */
export class Session {
  private readonly history: History<Moment>;
  private readonly moment;
  private readonly shared = new Map<string, unknown>();
  private openGesture: symbol | null = null;
  private partOfStep = 0;

  readonly exhibit: ReadonlySignal<Exhibit>;
  readonly values: ReadonlySignal<Values>;
  /** How the open exhibit moves with its present values. */
  readonly timeline: ReadonlySignal<Timeline<Values>>;
  readonly position = signal(0);
  readonly playing = signal(false);
  /** What the open exhibit has learnt from the GPU. */
  readonly results = signal<Results>({});
  readonly speed = signal(1);
  /** Null while the camera stands where the exhibit puts it. */
  readonly camera = signal<CameraState | null>(null);
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  /** Counts restorations of the camera from outside, so that the view knows to jump there. */
  readonly cameraRestored = signal(0);

  /** @param shelf what can be opened @param first what is open at first */
  constructor(
    readonly shelf: Shelf,
    first: Exhibit,
  ) {
    const moment = { exhibit: first, values: defaultsOf(first.params) };
    this.history = new History<Moment>(moment);
    this.moment = signal<Moment>(moment);
    this.exhibit = computed(() => this.moment.value.exhibit);
    this.values = computed(() => this.moment.value.values);
    this.timeline = computed(() => timelineOf(this.exhibit.value, this.values.value));
    this.position.value = initialPosition(this.timeline.value);
  }

  /** @throws Error with a sentence when there is no such exhibit */
  find(id: string): Exhibit {
    return findExhibit(this.shelf, id);
  }

  /**
   * Opens an exhibit, paused at its start. Parameters not given take their defaults; linked ones keep
   * the shared value. @throws Error with the sentence that a visitor would read; nothing changes then
   */
  open(id: string, patch: Patch = {}): void {
    const exhibit = this.find(id);
    const values = acceptAll(exhibit.params, this.startingValues(exhibit), patch);
    this.land({ exhibit, values, position: startOf(exhibit, values), camera: null });
  }

  /** @throws ParameterError; nothing changes then */
  set(patch: Patch, gesture: symbol | null = null): void {
    const { exhibit, values } = this.moment.value;
    const next = acceptAll(exhibit.params, values, patch);
    if (changedKeys(exhibit.params, values, next).length === 0) return;
    this.commit({ exhibit, values: next }, gesture);
  }

  /**
   * Begins a drag or a scrub: all its changes are one undo step. It ends with `finish` or `cancel`, or
   * when something takes the state out of the hand: an undo, a preset, a reset, an exhibit opened.
   */
  gesture(): Gesture {
    const token = Symbol('gesture');
    this.openGesture = token;
    return {
      set: (change) => {
        if (this.openGesture !== token) return;
        this.set(typeof change === 'function' ? change(this.values.peek()) : change, token);
      },
      finish: () => {
        if (this.openGesture === token) this.sealGesture();
      },
      cancel: () => {
        if (this.openGesture !== token) return;
        this.show(this.history.abandon(token));
        this.openGesture = null;
      },
    };
  }

  /** Applies a preset on top of the defaults, linked ones too: it always lands in its authored state. */
  applyPreset(presetId: string): void {
    const { exhibit } = this.moment.value;
    const preset = exhibit.presets.find((candidate) => candidate.id === presetId);
    if (!preset) throw new Error(sentences.noPreset(presetId));
    const values = acceptAll(exhibit.params, defaultsOf(exhibit.params), preset.params);
    const position = preset.position ?? startOf(exhibit, values);
    this.land({ exhibit, values, position, camera: null });
  }

  /** Everything of this exhibit back to its defaults, the camera too. */
  reset(): void {
    const { exhibit } = this.moment.value;
    const values = defaultsOf(exhibit.params);
    this.land({ exhibit, values, position: startOf(exhibit, values), camera: null });
  }

  undo(): void {
    this.sealGesture();
    this.show(this.history.undo());
  }

  redo(): void {
    this.sealGesture();
    this.show(this.history.redo());
  }

  play(): void {
    const timeline = this.timeline.value;
    if (timeline.kind === 'none') return;
    batch(() => {
      if (timeline.kind === 'time' && this.position.value >= timeline.end) this.position.value = 0;
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

  /** Called by the host as time passes; unlike seek it keeps playing, and stops at the end. */
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

  setCamera(camera: CameraState | null): void {
    batch(() => {
      this.camera.value = camera;
      this.cameraRestored.value++;
    });
  }

  /** The present as `vectorium.get()` gives it. */
  get(): { id: string; params: Record<string, unknown>; position: number } {
    const { exhibit, values } = this.moment.value;
    return {
      id: exhibit.id,
      params: plainValues(exhibit.params, values),
      position: this.position.value,
    };
  }

  save(): SavedState {
    const { exhibit, values } = this.moment.value;
    return {
      vectorium: 1,
      id: exhibit.id,
      params: portableValues(exhibit.params, values),
      position: this.position.value,
      camera: this.camera.value,
    };
  }

  /** @throws Error with a sentence when the state is not one that `save` made; nothing changes then */
  load(state: unknown): void {
    const { id, params, position, camera } = readSavedState(state);
    const exhibit = this.find(id);
    const values = acceptAll(exhibit.params, this.startingValues(exhibit), params);
    const timeline = timelineOf(exhibit, values);
    this.land({ exhibit, values, position: clampPosition(timeline, position), camera });
  }

  /** The fragment that restores all of this. */
  address(): string {
    const { exhibit, values } = this.moment.value;
    return writeAddress({
      exhibit,
      values,
      position: this.position.value,
      camera: this.camera.value,
    });
  }

  /**
   * Goes to an address. What cannot be read is left at its default and described.
   * @param isFirst the page begins here: there is nothing to undo to
   * @returns one sentence for each thing that was refused
   */
  openAddress(fragment: string, isFirst = false): string[] {
    const { place, problems } = readAddress(fragment, this.shelf, (exhibit) =>
      this.startingValues(exhibit),
    );
    if (!place) return problems;
    this.land(place);
    if (isFirst) this.forgetPast();
    return problems;
  }

  /** Goes somewhere else altogether, paused; what was in the visitor's hand is let go. */
  private land({ exhibit, values, position, camera }: Place): void {
    this.sealGesture();
    batch(() => {
      this.commit({ exhibit, values }, null);
      this.playing.value = false;
      this.position.value = position;
      this.setCamera(camera);
    });
  }

  private forgetPast(): void {
    this.history.restart(this.history.present);
    this.tellHistory();
  }

  /** The defaults, with shared values where a parameter is linked. */
  private startingValues(exhibit: Exhibit): Values {
    const values: Record<string, unknown> = { ...defaultsOf(exhibit.params) };
    for (const [key, parameter] of Object.entries(exhibit.params)) {
      if (parameter.link !== undefined && this.shared.has(parameter.link))
        values[key] = this.shared.get(parameter.link);
    }
    return values;
  }

  private commit(moment: Moment, gesture: symbol | null): void {
    this.history.push(moment, gesture);
    this.show(moment);
  }

  private sealGesture(): void {
    this.openGesture = null;
    this.history.seal(differ);
    this.tellHistory();
  }

  private tellHistory(): void {
    this.canUndo.value = this.history.canUndo;
    this.canRedo.value = this.history.canRedo;
  }

  private show(moment: Moment): void {
    for (const [key, parameter] of Object.entries(moment.exhibit.params)) {
      if (parameter.link !== undefined) this.shared.set(parameter.link, moment.values[key]);
    }
    const before = this.timeline.peek();
    batch(() => {
      this.moment.value = moment;
      const timeline = this.timeline.value;
      if (isSameMotion(before, timeline))
        this.position.value = clampPosition(timeline, this.position.value);
      else {
        this.playing.value = false;
        this.position.value = initialPosition(timeline);
      }
      this.tellHistory();
    });
  }
}

/** Where an exhibit with these values begins. */
function startOf(exhibit: Exhibit, values: Values): number {
  return initialPosition(timelineOf(exhibit, values));
}

function differ(before: Moment, after: Moment): boolean {
  const { params } = before.exhibit;
  return (
    before.exhibit !== after.exhibit || changedKeys(params, before.values, after.values).length > 0
  );
}
