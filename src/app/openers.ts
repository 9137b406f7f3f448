import { effect, untracked } from '@preact/signals';
import type { Stage } from '../stage/stage';
import type { View } from '../stage/view';
import { decodeCamera, encodeCamera } from './camera-address';
import type { Lens } from './lens';
import { Opener, type OpenerOptions } from './opener';
import type { Session } from './session';

export interface OpenersOptions extends Omit<OpenerOptions, 'gesture' | 'opened'> {
  readonly stage: Stage;
  readonly session: Session;
}

interface Entry {
  readonly opener: Opener;
  unwatch(): void;
}

/** Everything that is open on the stage: opens, closes and places exhibits as the session says. */
export class Openers {
  private readonly entries = new Map<Lens, Entry>();
  private changing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: OpenersOptions) {}

  /** The opener of the lens that is in focus. */
  get focused(): Opener | undefined {
    return this.entries.get(this.options.session.lens.peek())?.opener;
  }

  /** Follows the session from now on. */
  start(): void {
    const { session, stage } = this.options;
    effect(() => {
      const lenses = session.lenses.value;
      const shown = session.enlarged.value ? [session.lens.value] : lenses;
      untracked(() => {
        const ids = shown.map(({ exhibit }) => exhibit.id);
        stage.arrange(ids, lenses.length > 1);
        this.reconcile(lenses);
        this.nameViews();
      });
    });
  }

  /** Resolves when nothing is being opened or closed. */
  async idle(): Promise<void> {
    await this.changing;
    await Promise.all([...this.entries.values()].map(({ opener }) => opener.idle()));
  }

  /** Brings every picture to its values. @returns whether any was brought */
  update(): boolean {
    let any = false;
    for (const { opener } of this.entries.values()) any = opener.update() || any;
    return any;
  }

  /** Says what each picture shows, to those who do not see it. */
  describe(): void {
    for (const { opener } of this.entries.values())
      opener.view?.element.setAttribute('aria-label', opener.describe());
  }

  invalidate(reason: string): void {
    for (const { opener } of this.entries.values()) opener.invalidate(reason);
  }

  /** Closes all at once; they stay known and can be opened again. */
  close(): void {
    for (const { opener } of this.entries.values()) opener.close();
  }

  async reopen(): Promise<void> {
    await Promise.all([...this.entries.values()].map(({ opener }) => opener.reopen()));
  }

  /** Of several, each says what it is. */
  private nameViews(): void {
    const { isSeveral } = this.options.session;
    for (const [{ exhibit }, { opener }] of this.entries)
      if (opener.view) opener.view.title = isSeveral ? exhibit.title : '';
  }

  private reconcile(lenses: readonly Lens[]): void {
    const gone = [...this.entries].filter(([lens]) => !lenses.includes(lens));
    for (const [lens, { unwatch }] of gone) {
      this.entries.delete(lens);
      unwatch();
    }
    const fresh = lenses.filter((lens) => !this.entries.has(lens)).map((lens) => this.add(lens));
    // What goes frees its textures before another takes its own.
    this.changing = this.changing
      .then(() => Promise.all(gone.map(([, { opener }]) => opener.shut())))
      .then(() => Promise.all(fresh.map((opener) => opener.reopen())));
  }

  private add(lens: Lens): Opener {
    const { session } = this.options;
    const opener = new Opener(lens, {
      ...this.options,
      gesture: () => session.gesture(lens.exhibit.id),
      opened: (view) => this.onOpened(lens, view),
    });
    const stops = [
      effect(() => {
        lens.values.value;
        lens.position.value;
        untracked(() => opener.consider());
      }),
      effect(() => {
        lens.cameraRestored.value;
        const camera = lens.camera.peek();
        if (camera) opener.view?.rig.restore(camera);
        else opener.view?.rig.home();
      }),
    ];
    this.entries.set(lens, { opener, unwatch: () => stops.forEach((stop) => void stop()) });
    return opener;
  }

  private onOpened(lens: Lens, view: View): void {
    const camera = lens.camera.peek();
    if (camera) view.rig.restore(camera, false);
    this.nameViews();
    view.onTouched = () => this.options.session.focus(lens.exhibit.id);
    view.onCameraMoved = (state) => {
      // Rounded as a link rounds it, so that the picture and its link are the same picture.
      const rounded = decodeCamera(encodeCamera(state));
      lens.camera.value = rounded;
      if (rounded) view.rig.restore(rounded, false);
    };
  }
}
