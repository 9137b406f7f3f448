/**
 * Undo and redo over immutable states. Changes that share a gesture (one drag, one scrub of a cell)
 * become one step back.
 */
export class History<State> {
  private past: State[] = [];
  private future: State[] = [];
  private gesture: symbol | null = null;
  /** What could be redone before the gesture began, for a gesture that is abandoned. */
  private futureBefore: State[] = [];

  constructor(
    private current: State,
    private readonly limit = 200,
  ) {}

  get present(): State {
    return this.current;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** @param gesture the same symbol for all changes of one gesture; none for a change of its own */
  push(next: State, gesture: symbol | null = null): void {
    if (gesture === null || gesture !== this.gesture) {
      this.past.push(this.current);
      if (this.past.length > this.limit) this.past.shift();
      this.futureBefore = this.future;
    }
    this.gesture = gesture;
    this.future = [];
    this.current = next;
  }

  /** Begins anew from here, with nothing to undo or redo. */
  restart(state: State): void {
    this.past = [];
    this.future = [];
    this.gesture = null;
    this.current = state;
  }

  /**
   * Ends the gesture: the next change is a step of its own, whatever its symbol.
   * @param changed whether two states differ; a gesture that came back to its start leaves no step
   */
  seal(changed: (before: State, after: State) => boolean = () => true): void {
    const before = this.past.at(-1);
    if (this.gesture !== null && before !== undefined && !changed(before, this.current))
      this.abandon(this.gesture);
    this.gesture = null;
  }

  /** Puts the present back to where the gesture began and forgets it; without one, nothing happens. */
  abandon(gesture: symbol): State {
    if (this.gesture === gesture) {
      const before = this.past.pop();
      if (before !== undefined) this.current = before;
      this.future = this.futureBefore;
      this.gesture = null;
    }
    return this.current;
  }

  undo(): State {
    const before = this.past.pop();
    if (before === undefined) return this.current;
    this.future.push(this.current);
    this.current = before;
    this.gesture = null;
    return before;
  }

  redo(): State {
    const after = this.future.pop();
    if (after === undefined) return this.current;
    this.past.push(this.current);
    this.current = after;
    this.gesture = null;
    return after;
  }
}
