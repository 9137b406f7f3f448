import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { History } from '../core/history';
import {
  acceptAll,
  changedKeys,
  decodePairs,
  decodeValues,
  defaultsOf,
  encodePairs,
  encodeValues,
  type Patch,
  plainValues,
  portableValues,
} from '../core/parameter';
import { clampPosition, initialPosition } from '../core/timeline';
import type { Exhibit, Gesture } from '../exhibits/contract';
import type { CameraState } from '../stage/camera-state';
import { decodeCamera, encodeCamera } from './camera-address';
import { sentences } from './words';

export type Values = Readonly<Record<string, unknown>>;

/** What undo goes back to: an exhibit and its values. */
interface Moment {
  readonly exhibit: Exhibit;
  readonly values: Values;
}

/** All that `save()` stores; plain JSON. */
export interface SavedState {
  readonly vectorium: 1;
  readonly id: string;
  readonly params: Values;
  readonly position: number;
  readonly camera: CameraState | null;
}

/** Longest address that is read at all. */
const longestAddress = 65_536;

/** The names in an address that are not parameters. */
const reserved = new Set(['t', 'camera', 'lane', 'theme', 'present', 'origins']);

/**
 * What the page shows: the open exhibit, its values, the position, the camera; with undo, and as an
 * address. Everything that enters is checked here by the parameters' own declarations.
 */
export class Session {
  private readonly history: History<Moment>;
  private readonly moment;
  private readonly shared = new Map<string, unknown>();
  private openGesture: symbol | null = null;

  readonly exhibit: ReadonlySignal<Exhibit>;
  readonly values: ReadonlySignal<Values>;
  readonly position = signal(0);
  readonly playing = signal(false);
  readonly speed = signal(1);
  /** Null while the camera stands where the exhibit puts it. */
  readonly camera = signal<CameraState | null>(null);
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  /** Counts restorations of the camera from outside, so that the view knows to jump there. */
  readonly cameraRestored = signal(0);

  constructor(readonly exhibits: readonly Exhibit[]) {
    const first = exhibits[0];
    if (!first) throw new Error('There is no exhibit to open.');
    const moment = { exhibit: first, values: defaultsOf(first.params) };
    this.history = new History<Moment>(moment);
    this.moment = signal<Moment>(moment);
    this.exhibit = computed(() => this.moment.value.exhibit);
    this.values = computed(() => this.moment.value.values);
    this.position.value = initialPosition(first.timeline);
  }

  /** @throws Error with a sentence when there is no such exhibit */
  find(id: string): Exhibit {
    const found = this.exhibits.find((exhibit) => exhibit.id === id);
    if (!found)
      throw new Error(
        sentences.noExhibit(
          id,
          this.exhibits.map((e) => e.id),
        ),
      );
    return found;
  }

  /**
   * Opens an exhibit, paused at its start. Parameters not given take their defaults; linked ones keep
   * the shared value. @throws Error with the sentence that a visitor would read; nothing changes then
   */
  open(id: string, patch: Patch = {}): void {
    const exhibit = this.find(id);
    const values = acceptAll(exhibit.params, this.startingValues(exhibit), patch);
    batch(() => {
      this.commit({ exhibit, values }, null);
      this.playing.value = false;
      this.position.value = initialPosition(exhibit.timeline);
      this.setCamera(null);
    });
  }

  /** @throws ParameterError; nothing changes then */
  set(patch: Patch, gesture: symbol | null = null): void {
    const { exhibit, values } = this.moment.value;
    const next = acceptAll(exhibit.params, values, patch);
    if (changedKeys(exhibit.params, values, next).length === 0) return;
    this.commit({ exhibit, values: next }, gesture);
  }

  /** Begins a drag or a scrub: all its changes are one undo step. */
  gesture(): Gesture {
    const token = Symbol('gesture');
    this.openGesture = token;
    return {
      set: (patch) => {
        if (this.openGesture === token) this.set(patch, token);
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

  /** Applies a preset on top of the defaults; what is shared but not part of it stays. */
  applyPreset(presetId: string): void {
    const { exhibit } = this.moment.value;
    const preset = exhibit.presets.find((candidate) => candidate.id === presetId);
    if (!preset) throw new Error(sentences.noPreset(presetId));
    const values = acceptAll(exhibit.params, defaultsOf(exhibit.params), preset.params);
    batch(() => {
      this.commit({ exhibit, values }, null);
      this.playing.value = false;
      this.position.value = preset.position ?? initialPosition(exhibit.timeline);
    });
  }

  /** Everything of this exhibit back to its defaults, the camera too. */
  reset(): void {
    const { exhibit } = this.moment.value;
    batch(() => {
      this.commit({ exhibit, values: defaultsOf(exhibit.params) }, null);
      this.playing.value = false;
      this.position.value = initialPosition(exhibit.timeline);
      this.setCamera(null);
    });
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
    const { timeline } = this.exhibit.value;
    if (timeline.kind === 'none') return;
    batch(() => {
      if (timeline.kind === 'time' && this.position.value >= timeline.end) this.position.value = 0;
      this.playing.value = true;
    });
  }

  pause(): void {
    this.playing.value = false;
  }

  /** Pauses and goes there. @throws Error when the position is not a finite number */
  seek(position: number): void {
    if (typeof position !== 'number' || !Number.isFinite(position))
      throw new Error(sentences.badPosition(position));
    batch(() => {
      this.pause();
      this.position.value = clampPosition(this.exhibit.value.timeline, position);
    });
  }

  /** Pauses and goes n steps on (back when negative). */
  step(n = 1): void {
    if (typeof n !== 'number' || !Number.isFinite(n)) throw new Error(sentences.badPosition(n));
    const { timeline } = this.exhibit.value;
    const size = timeline.kind === 'time' ? timeline.step : 1;
    const steps = Math.round(this.position.value / size + n);
    this.seek(timeline.kind === 'none' ? 0 : Number((steps * size).toFixed(9)));
  }

  /** Called by the host as time passes; unlike seek it keeps playing, and stops at the end. */
  advanceTo(position: number): void {
    const { timeline } = this.exhibit.value;
    const clamped = clampPosition(timeline, position);
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

  /** @throws Error with a sentence when the state is not one that `save` made */
  load(state: unknown): void {
    const saved = state as Partial<SavedState> | null;
    if (typeof saved !== 'object' || saved === null || saved.vectorium !== 1)
      throw new Error(sentences.notAState);
    if (typeof saved.id !== 'string' || typeof saved.position !== 'number')
      throw new Error(sentences.notAState);
    const camera = saved.camera ? decodeCamera(encodeCamera(saved.camera)) : null;
    const position = saved.position;
    batch(() => {
      this.open(saved.id as string, saved.params ?? {});
      this.seek(position);
      this.setCamera(camera);
    });
  }

  /** The fragment that restores all of this. */
  address(): string {
    const { exhibit, values } = this.moment.value;
    const pairs: [string, string][] = encodeValues(exhibit.params, values);
    const initial = initialPosition(exhibit.timeline);
    if (this.position.value !== initial)
      pairs.push(['t', String(Number(this.position.value.toFixed(4)))]);
    if (this.camera.value) pairs.push(['camera', encodeCamera(this.camera.value)]);
    return `#/${exhibit.id}?${encodePairs(pairs)}`;
  }

  /**
   * Goes to an address. What cannot be read is left at its default and described.
   * @param isFirst the page begins here: there is nothing to undo to
   * @returns one sentence for each thing that was refused
   */
  openAddress(fragment: string, isFirst = false): string[] {
    if (fragment.length > longestAddress)
      return [sentences.longAddress(fragment.length, longestAddress)];
    const [path = '', query = ''] = splitOnce(fragment.replace(/^#\/?/, ''), '?');
    const id = path === '' ? (this.exhibits[0] as Exhibit).id : path;
    let exhibit: Exhibit;
    try {
      exhibit = this.find(id);
    } catch (error) {
      return [(error as Error).message];
    }
    const pairs = decodePairs(query);
    const own = new Map([...pairs].filter(([key]) => !reserved.has(key)));
    const { values, problems } = decodeValues(exhibit.params, this.startingValues(exhibit), own);
    const position = this.readPosition(exhibit, pairs.get('t'), problems);
    const camera = this.readCamera(pairs.get('camera'), problems);
    batch(() => {
      if (isFirst) this.history.restart({ exhibit, values });
      else this.history.push({ exhibit, values });
      this.show({ exhibit, values });
      this.playing.value = false;
      this.position.value = position;
      this.setCamera(camera);
    });
    return problems;
  }

  private readPosition(exhibit: Exhibit, text: string | undefined, problems: string[]): number {
    const initial = initialPosition(exhibit.timeline);
    if (text === undefined) return initial;
    const position = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(position)) return clampPosition(exhibit.timeline, position);
    problems.push(sentences.badPosition(text));
    return initial;
  }

  private readCamera(text: string | undefined, problems: string[]): CameraState | null {
    if (text === undefined) return null;
    const camera = decodeCamera(text);
    if (!camera) problems.push(sentences.badCamera);
    return camera;
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
    this.history.seal();
  }

  private show(moment: Moment): void {
    for (const [key, parameter] of Object.entries(moment.exhibit.params)) {
      if (parameter.link !== undefined) this.shared.set(parameter.link, moment.values[key]);
    }
    batch(() => {
      this.moment.value = moment;
      this.position.value = clampPosition(moment.exhibit.timeline, this.position.value);
      this.canUndo.value = this.history.canUndo;
      this.canRedo.value = this.history.canRedo;
    });
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
