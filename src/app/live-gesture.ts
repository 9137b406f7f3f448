import { acceptAll, changedKeys, type Patch } from '../core/parameter';
import type { Gesture } from '../exhibits/contract';
import type { Session } from './session';

/**
 * The changes of one drag, scrub or edit as one undo step. It begins with the first change, and begins
 * anew when something else (an undo, a preset, a drag in the picture) came between: a field stays alive
 * whatever happens around it.
 */
export class LiveGesture {
  private gesture: Gesture | null = null;

  constructor(private readonly session: Session) {}

  /** Whether a change has been made that `cancel` would take back. */
  get begun(): boolean {
    return this.gesture !== null;
  }

  /** @throws ParameterError; the last good state stays */
  set(patch: Patch): void {
    this.gesture ??= this.session.gesture();
    this.gesture.set(patch);
    if (this.holds(patch)) return;
    this.gesture = this.session.gesture();
    this.gesture.set(patch);
  }

  finish(): void {
    this.gesture?.finish();
    this.gesture = null;
  }

  /** Puts everything back to where the gesture began. */
  cancel(): void {
    this.gesture?.cancel();
    this.gesture = null;
  }

  private holds(patch: Patch): boolean {
    const { params } = this.session.exhibit.peek();
    const values = this.session.values.peek();
    return changedKeys(params, values, acceptAll(params, values, patch)).length === 0;
  }
}
