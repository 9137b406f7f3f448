import { signal } from '@preact/signals';
import { History } from '../core/history';
import { changedKeys } from '../core/parameter';
import type { Opened } from './lens-names';

/** What undo goes back to: what is open, with its values. */
export type Moment = readonly Opened[];

/** What can be undone and redone, told as signals; at most one gesture is under way. */
export class Past {
  private readonly history: History<Moment>;
  private openGesture: symbol | null = null;

  readonly canUndo = signal(false);
  readonly canRedo = signal(false);

  constructor(first: Moment) {
    this.history = new History<Moment>(first);
  }

  get present(): Moment {
    return this.history.present;
  }

  /** @param gesture that the change belongs to; none for a step of its own */
  push(moment: Moment, gesture: symbol | null): void {
    this.history.push(moment, gesture);
    this.tell();
  }

  /** Begins a gesture; whichever was under way no longer is. */
  begin(): symbol {
    this.openGesture = Symbol('gesture');
    return this.openGesture;
  }

  isOpen(gesture: symbol): boolean {
    return this.openGesture === gesture;
  }

  /** Ends the gesture: what changed in it is one step; if nothing did in the end, it is none. */
  seal(): void {
    this.openGesture = null;
    this.history.seal(differ);
    this.tell();
  }

  /** Takes a gesture back. @returns the moment before it */
  abandon(gesture: symbol): Moment {
    this.openGesture = null;
    const moment = this.history.abandon(gesture);
    this.tell();
    return moment;
  }

  undo(): Moment {
    this.seal();
    const moment = this.history.undo();
    this.tell();
    return moment;
  }

  redo(): Moment {
    this.seal();
    const moment = this.history.redo();
    this.tell();
    return moment;
  }

  /** From here on there is nothing to undo. */
  forget(): void {
    this.history.restart(this.history.present);
    this.tell();
  }

  private tell(): void {
    this.canUndo.value = this.history.canUndo;
    this.canRedo.value = this.history.canRedo;
  }
}

/** Whether two moments show something else. */
export function differ(before: Moment, after: Moment): boolean {
  return (
    before.length !== after.length ||
    before.some(({ exhibit, values }, k) => {
      const other = after[k] as Opened;
      return (
        exhibit !== other.exhibit || changedKeys(exhibit.params, values, other.values).length > 0
      );
    })
  );
}
