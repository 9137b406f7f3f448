import type { Engine } from '../compute/engine';
import type { SteppedClock } from '../core/clock';
import { changedKeys } from '../core/parameter';
import { createRandom } from '../core/random';
import { Scope } from '../core/scope';
import type { ExhibitInstance, Gesture } from '../exhibits/contract';
import type { Stage } from '../stage/stage';
import type { View } from '../stage/view';
import type { Lens } from './lens';
import type { Values } from './session';
import type { Tasks } from './tasks';

export interface OpenerOptions {
  readonly stage: Stage;
  readonly clock: SteppedClock;
  readonly tasks: Tasks;
  /** The present engine; another one after a lost context. */
  readonly engine: () => Engine;
  /** Begins a change that the visitor makes in this exhibit's picture. */
  readonly gesture: () => Gesture;
  /** Asks for a frame. */
  readonly invalidate: (reason: string) => void;
  readonly opened: (view: View) => void;
  readonly failed: (error: unknown) => void;
}

/** Keeps one lens on the stage: opens its exhibit in a view and a scope of its own, and closes it. */
export class Opener {
  view: View | null = null;
  private scope: Scope | null = null;
  private instance: ExhibitInstance<Values> | null = null;
  private openValues: Values = {};
  private pending: Promise<void> = Promise.resolve();
  private waiting = 0;
  private dirty = true;

  constructor(
    readonly lens: Lens,
    private readonly options: OpenerOptions,
  ) {}

  /** Resolves when nothing is being opened. */
  async idle(): Promise<void> {
    while (this.waiting > 0) await this.pending;
  }

  /**
   * Brings the picture up to date in the next frame, or re-opens it where something structural has
   * changed. While it opens, later changes wait together for its end.
   */
  consider(): void {
    this.dirty = true;
    const { instance } = this;
    if (this.waiting === 0 && instance) {
      if (this.needsReopening()) void this.reopen();
      else if (instance.canShow?.(this.lens.values.peek()) === false) return;
    }
    this.options.invalidate('state');
  }

  /** Asks for an update of the picture and a frame. */
  invalidate(reason: string): void {
    this.dirty = true;
    this.options.invalidate(reason);
  }

  /** Closes what is open and opens it anew, after whatever is under way. */
  reopen(): Promise<void> {
    this.openValues = this.lens.values.peek();
    this.waiting++;
    this.pending = this.pending
      .then(() => this.open())
      .catch(this.options.failed)
      .finally(() => {
        this.waiting--;
      });
    return this.pending;
  }

  /** Brings the picture to the lens' values, where they have changed. @returns whether it was brought */
  update(): boolean {
    if (!this.dirty || !this.instance || this.waiting > 0) return false;
    this.dirty = false; // Before the update, which may ask for another.
    this.instance.update(this.lens.values.peek(), this.lens.position.peek());
    return true;
  }

  describe(): string {
    return this.instance?.describe() ?? '';
  }

  /** Closes for good, after whatever is under way. */
  shut(): Promise<void> {
    this.pending = this.pending.then(() => this.close());
    return this.pending;
  }

  /** Gives everything back at once. */
  close(): void {
    this.instance = null;
    this.view = null;
    const { scope } = this;
    this.scope = null;
    scope?.close();
  }

  private needsReopening(): boolean {
    const { params } = this.lens.exhibit;
    const changed = changedKeys(params, this.openValues, this.lens.values.peek());
    return changed.some((key) => params[key]?.structural);
  }

  private async open(): Promise<void> {
    const { stage, clock, engine, gesture, opened, tasks } = this.options;
    const { lens } = this;
    this.close();
    lens.results.value = {};
    const values = lens.values.peek();
    this.openValues = values;
    const scope = new Scope();
    this.scope = scope;
    const view = stage.openView(lens.exhibit.id);
    scope.own(() => stage.closeView(view));
    scope.own(() => tasks.stopAll(scope));
    const seed = values.seed;
    const instance = await lens.exhibit.create(
      {
        view,
        engine: engine(),
        scope,
        clock,
        random: createRandom(typeof seed === 'number' ? seed : 1),
        invalidate: (reason) => this.invalidate(reason),
        gesture,
        publish: (name, value) => {
          if (this.scope !== scope) return;
          lens.results.value = { ...lens.results.peek(), [name]: value };
        },
        task: (label) => tasks.begin(label, scope),
      },
      values,
    );
    if (scope.isClosed) return; // The context was lost while it opened.
    this.view = view;
    this.instance = instance as ExhibitInstance<Values>;
    opened(view);
    this.invalidate('opened');
    if (this.needsReopening()) void this.reopen();
  }
}
