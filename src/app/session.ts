import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { acceptAll, changedKeys, defaultsOf, type Patch, withSuggestions } from '../core/parameter';
import type { Results } from '../core/readout';
import type { Timeline } from '../core/timeline';
import type { About, Exhibit, Gesture } from '../exhibits/contract';
import { lenses as lensesAbout } from '../exhibits/lenses';
import type { CameraState } from '../stage/camera-state';
import type { Lens } from './lens';
import { agree, type Opened } from './lens-names';
import { OpenLenses } from './open-lenses';
import { differ, type Moment, Past } from './past';
import { alone, focusAmong, gather, lensesAt, placeOfPatch, placeOfState, startOf } from './places';
import { openedOf, record, standingOf, type Told, tell } from './records';
import type { SavedState } from './saved-state';
import type { Shelf } from './shelf';
import { type Place, readAddress, type Values, writeAddress } from './state-address';
import { sentences } from './words';

export type { SavedState } from './saved-state';
export type { Values } from './state-address';

/**
 * What the page shows: the open exhibit, or several lenses on one matrix, one of them in focus; their
 * values, positions and cameras; with undo, and as an address. Everything that enters is checked here by
 * the parameters' own declarations. What is said of 'the' exhibit, its values and its time is the focused one's.
 */
export class Session {
  private readonly past: Past;
  private readonly opened: OpenLenses;
  private readonly focusId = signal('');

  /** What is open, in the order of its places on the stage. */
  readonly lenses: ReadonlySignal<readonly Lens[]>;
  /** The one that controls and timeline speak of. */
  readonly lens: ReadonlySignal<Lens>;
  /** Whether that one has the stage to itself. */
  readonly enlarged = signal(false);
  readonly exhibit: ReadonlySignal<Exhibit>;
  readonly values: ReadonlySignal<Values>;
  /** How the open exhibit moves with its present values. */
  readonly timeline: ReadonlySignal<Timeline<Values>>;
  readonly position: ReadonlySignal<number>;
  readonly playing: ReadonlySignal<boolean>;
  /** What the open exhibit has learnt from the GPU. */
  readonly results: ReadonlySignal<Results>;
  /** Null while the camera stands where the exhibit puts it. */
  readonly camera: ReadonlySignal<CameraState | null>;
  readonly cameraRestored: ReadonlySignal<number>;
  readonly speed = signal(1);
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;

  /** @param shelf what can be opened @param first what is open at first */
  constructor(
    readonly shelf: Shelf,
    first: Exhibit,
  ) {
    const moment = [{ exhibit: first, values: defaultsOf(first.params) }];
    this.past = new Past(moment);
    this.canUndo = this.past.canUndo;
    this.canRedo = this.past.canRedo;
    this.opened = new OpenLenses(moment);
    this.lenses = this.opened.all;
    this.lens = computed(() => {
      const open = this.lenses.value;
      return open.find(({ exhibit }) => exhibit.id === this.focusId.value) ?? (open[0] as Lens);
    });
    this.exhibit = computed(() => this.lens.value.exhibit);
    this.values = computed(() => this.lens.value.values.value);
    this.timeline = computed(() => this.lens.value.timeline.value);
    this.position = computed(() => this.lens.value.position.value);
    this.playing = computed(() => this.lens.value.playing.value);
    this.results = computed(() => this.lens.value.results.value);
    this.camera = computed(() => this.lens.value.camera.value);
    this.cameraRestored = computed(() => this.lens.value.cameraRestored.value);
  }

  /** Whether several exhibits stand beside each other. */
  get isSeveral(): boolean {
    return this.lenses.value.length > 1;
  }

  /** What is open, as the curriculum lists it. */
  get about(): About {
    return this.isSeveral ? lensesAbout : this.exhibit.value;
  }

  /** An open exhibit. @param id the focused one when not said @throws Error with a sentence when it is not open */
  lensOf(id?: string): Lens {
    if (id === undefined) return this.lens.peek();
    const open = this.lenses.peek();
    const found = open.find(({ exhibit }) => exhibit.id === id);
    if (found) return found;
    throw new Error(
      sentences.noLens(
        id,
        open.map(({ exhibit }) => exhibit.id),
      ),
    );
  }

  /** Turns controls, lesson and timeline to one of the open exhibits. */
  focus(id: string): void {
    this.focusId.value = this.lensOf(id).exhibit.id;
  }

  /**
   * Opens an exhibit, or with the id `lenses` several, paused at their start. Parameters not given take
   * their defaults; linked ones keep the shared value.
   * @throws Error with the sentence that a visitor would read; nothing changes then
   */
  open(id: string, patch: Patch = {}): void {
    this.land(placeOfPatch(this.shelf, id, patch, this.opened.startingValues));
  }

  /**
   * Sets parameters of one open exhibit; what it shares, the others take over.
   * @param id the focused one when not said @throws ParameterError; nothing changes then
   */
  set(patch: Patch, gesture: symbol | null = null, id?: string): void {
    const { exhibit } = this.lensOf(id);
    const moment = this.past.present;
    const at = moment.findIndex((one) => one.exhibit === exhibit);
    const { values } = moment[at] as Opened;
    const next = acceptAll(exhibit.params, values, withSuggestions(exhibit.params, values, patch));
    if (changedKeys(exhibit.params, values, next).length === 0) return;
    this.commit(agree(moment.with(at, { exhibit, values: next }), at), gesture);
  }

  /**
   * Sets parameters by the names that they have now: of several lenses the shared ones by their link, others
   * as `exhibit-id.parameter`; `of` says which lenses there are, `focus` which of them is meant, `enlarged`
   * whether that one has the stage to itself.
   * @throws ParameterError; nothing changes then
   */
  setNamed(patch: Patch): void {
    if (!this.isSeveral) {
      this.set(patch);
      return;
    }
    const { of, focus, enlarged, ...named } = patch;
    const present = this.past.present;
    const ids =
      of === undefined ? present.map(({ exhibit }) => exhibit.id) : this.shelf.lensIds(of);
    const at = focusAmong(ids, focus) ?? ids.indexOf(this.lens.peek().exhibit.id);
    const moment = gather(this.shelf, ids, named, this.presentValues);
    batch(() => {
      this.change(moment);
      const meant = ids[at];
      if (meant !== undefined) this.focus(meant);
      if (enlarged !== undefined) this.enlarged.value = enlarged === true;
    });
  }

  /** Shows these exhibits beside each other, those that are open as they are; a single one alone. */
  arrange(ids: readonly string[]): void {
    const checked = ids.length === 1 ? ids : this.shelf.lensIds(ids);
    batch(() => {
      this.past.seal();
      this.enlarged.value = false;
      this.change(gather(this.shelf, checked, {}, this.presentValues));
    });
  }

  /**
   * Begins a drag or a scrub: all its changes are one undo step. It ends with `finish` or `cancel`, or
   * when something takes the state out of the hand: an undo, a preset, a reset, an exhibit opened.
   * @param id the exhibit that is held; the focused one when not said
   */
  gesture(id?: string): Gesture {
    const { past } = this;
    const token = past.begin();
    const lens = this.lensOf(id);
    return {
      set: (change) => {
        if (!past.isOpen(token)) return;
        const patch = typeof change === 'function' ? change(lens.values.peek()) : change;
        this.set(patch, token, lens.exhibit.id);
      },
      finish: () => {
        if (past.isOpen(token)) past.seal();
      },
      cancel: () => {
        if (past.isOpen(token)) this.opened.show(past.abandon(token));
      },
    };
  }

  /**
   * Applies a preset on top of the defaults, linked ones too: it always lands in its authored state. Several
   * lenses have presets that bring all of them there; one of the focused exhibit brings that one.
   */
  applyPreset(presetId: string): void {
    const shared = this.isSeveral && this.shelf.lensPresets.find(({ id }) => id === presetId);
    if (shared) {
      const open = this.lenses.peek();
      const exhibits = open.map((lens) => lens.exhibit);
      this.land({
        lenses: lensesAt(shared, exhibits),
        focus: open.indexOf(this.lens.peek()),
        enlarged: this.enlarged.peek(),
      });
      return;
    }
    const exhibit = this.exhibit.peek();
    const preset = exhibit.presets.find((candidate) => candidate.id === presetId);
    if (!preset) throw new Error(sentences.noPreset(presetId));
    const values = acceptAll(exhibit.params, defaultsOf(exhibit.params), preset.params);
    this.landOn({ exhibit, values }, preset.position);
  }

  /** Everything of this exhibit back to its defaults, the camera too. */
  reset(): void {
    const exhibit = this.exhibit.peek();
    this.landOn({ exhibit, values: defaultsOf(exhibit.params) });
  }

  undo(): void {
    batch(() => this.opened.show(this.past.undo()));
  }

  redo(): void {
    batch(() => this.opened.show(this.past.redo()));
  }

  play(): void {
    this.lens.peek().play();
  }

  pause(): void {
    this.lens.peek().pause();
  }

  /** Pauses and goes there. @param id of the lens; the focused one when not said */
  seek(position: number, id?: string): void {
    this.lensOf(id).seek(position);
  }

  /** Pauses and goes n steps on. @param id of the lens; the focused one when not said */
  step(n = 1, id?: string): void {
    this.lensOf(id).step(n);
  }

  /** Called by the host as time passes: everything that plays goes on, by one clock. */
  pass(seconds: number): void {
    batch(() => {
      for (const lens of this.lenses.peek()) lens.pass(seconds * this.speed.peek());
    });
  }

  setCamera(camera: CameraState | null): void {
    this.lens.peek().setCamera(camera);
  }

  /** The present as `vectorium.get()` gives it. */
  get(): Told {
    return tell(this.past.present, this.position.value);
  }

  save(): SavedState {
    return record(this.lenses.peek(), this.lens.peek(), this.enlarged.peek());
  }

  /** @throws Error with a sentence when the state is not one that `save` made; nothing changes then */
  load(state: unknown): void {
    this.land(placeOfState(this.shelf, state, this.opened.startingValues));
  }

  /** The fragment that restores all of this. */
  address(): string {
    const open = this.lenses.value;
    return writeAddress({
      lenses: open.map((lens) => ({ ...openedOf(lens), ...standingOf(lens) })),
      focus: open.indexOf(this.lens.value),
      enlarged: this.enlarged.value,
    });
  }

  /**
   * Goes to an address. What cannot be read is left at its default and described.
   * @param isFirst the page begins here: there is nothing to undo to
   * @returns one sentence for each thing that was refused
   */
  openAddress(fragment: string, isFirst = false): string[] {
    const { place, problems } = readAddress(fragment, this.shelf, this.opened.startingValues);
    if (!place) return problems;
    this.land(place);
    if (isFirst) this.past.forget();
    return problems;
  }

  /** The values that an exhibit has, or would open with. */
  private readonly presentValues = (exhibit: Exhibit): Values =>
    this.past.present.find((one) => one.exhibit === exhibit)?.values ??
    this.opened.startingValues(exhibit);

  /** Puts an exhibit into an authored state: alone, or where it is among the lenses. */
  private landOn(opened: Opened, position = startOf(opened)): void {
    const place = { ...opened, position, camera: null };
    const at = this.past.present.findIndex(({ exhibit }) => exhibit === opened.exhibit);
    this.past.seal();
    if (!this.isSeveral) this.land(alone(place));
    else
      batch(() => {
        this.commit(agree(this.past.present.with(at, opened), at), null);
        this.lensOf(opened.exhibit.id).land(position, null);
      });
  }

  /** Goes somewhere else altogether, paused; what was in the visitor's hand is let go. */
  private land({ lenses, focus, enlarged }: Place): void {
    this.past.seal();
    batch(() => {
      this.commit(
        lenses.map(({ exhibit, values }) => ({ exhibit, values })),
        null,
      );
      for (const { exhibit, position, camera } of lenses)
        this.lensOf(exhibit.id).land(position, camera);
      this.focusId.value = lenses[focus]?.exhibit.id ?? '';
      this.enlarged.value = enlarged;
    });
  }

  /** A step to undo, where there is something to undo. */
  private change(moment: Moment): void {
    if (differ(this.past.present, moment)) this.commit(moment, null);
  }

  private commit(moment: Moment, gesture: symbol | null): void {
    batch(() => {
      this.past.push(moment, gesture);
      this.opened.show(moment);
    });
  }
}
