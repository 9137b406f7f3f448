import type { Engine } from '../compute/engine';
import type { SteppedClock } from '../core/clock';
import { changedKeys } from '../core/parameter';
import { createRandom } from '../core/random';
import { Scope } from '../core/scope';
import type { Exhibit, ExhibitInstance } from '../exhibits/contract';
import type { Stage } from '../stage/stage';
import type { View } from '../stage/view';
import type { Session, Values } from './session';
import type { Tasks } from './tasks';

export interface OpenerOptions {
  readonly stage: Stage;
  readonly session: Session;
  readonly clock: SteppedClock;
  readonly tasks: Tasks;
  /** The present engine; another one after a lost context. */
  readonly engine: () => Engine;
  /** Asks for an update of the picture and a frame. */
  readonly invalidate: (reason: string) => void;
  readonly opened: (view: View) => void;
  readonly failed: (error: unknown) => void;
}

/** Opens and closes the exhibit that the session names, one at a time, each in a scope of its own. */
export class Opener {
  view: View | null = null;
  private scope: Scope | null = null;
  private instance: ExhibitInstance<Values> | null = null;
  private openExhibit: Exhibit | null = null;
  private openValues: Values = {};
  private pending: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly options: OpenerOptions) {}

  /** Resolves when no exhibit is being opened. */
  async idle(): Promise<void> {
    while (this.waiting > 0) await this.pending;
  }

  /**
   * Re-opens when the session has moved to another exhibit or changed something structural. While one
   * opens, later changes wait together for its end.
   */
  consider(): void {
    if (this.waiting === 0 && this.openExhibit && this.needsReopening()) void this.reopen();
  }

  /** Closes what is open and opens what the session says, after whatever is under way. */
  reopen(): Promise<void> {
    const { exhibit, values } = this.options.session;
    this.openExhibit = exhibit.peek();
    this.openValues = values.peek();
    this.waiting++;
    this.pending = this.pending
      .then(() => this.open())
      .catch(this.options.failed)
      .finally(() => {
        this.waiting--;
      });
    return this.pending;
  }

  /** Brings the picture to the session's values. @returns whether there was one to bring */
  update(): boolean {
    const { session } = this.options;
    if (!this.instance || this.waiting > 0) return false;
    this.instance.update(session.values.peek(), session.position.peek());
    return true;
  }

  describe(): string {
    return this.instance?.describe() ?? '';
  }

  close(): void {
    this.instance = null;
    this.view = null;
    const { scope } = this;
    this.scope = null;
    scope?.close();
  }

  private needsReopening(): boolean {
    const { session } = this.options;
    const exhibit = session.exhibit.peek();
    if (exhibit !== this.openExhibit) return true;
    const changed = changedKeys(exhibit.params, this.openValues, session.values.peek());
    return changed.some((key) => exhibit.params[key]?.structural);
  }

  private async open(): Promise<void> {
    const { stage, session, clock, engine, opened, tasks } = this.options;
    this.close();
    session.results.value = {};
    const exhibit = session.exhibit.peek();
    const values = session.values.peek();
    this.openExhibit = exhibit;
    this.openValues = values;
    const scope = new Scope();
    this.scope = scope;
    const view = stage.openView();
    scope.own(() => stage.closeView(view));
    scope.own(() => tasks.stopAll());
    const seed = values.seed;
    const instance = await exhibit.create(
      {
        view,
        engine: engine(),
        scope,
        clock,
        random: createRandom(typeof seed === 'number' ? seed : 1),
        invalidate: this.options.invalidate,
        gesture: () => session.gesture(),
        publish: (name, value) => {
          if (this.scope !== scope) return;
          session.results.value = { ...session.results.peek(), [name]: value };
        },
        task: (label) => tasks.begin(label),
      },
      values,
    );
    this.view = view;
    this.instance = instance as ExhibitInstance<Values>;
    opened(view);
    if (this.needsReopening()) void this.reopen();
  }
}
