import { type ReadonlySignal, signal } from '@preact/signals';
import { ParameterError, type Patch } from '../../core/parameter';
import { LiveGesture } from '../live-gesture';
import type { Session } from '../session';
import { moveScrub, type NumberRange, nudge, type Scrub } from './nudge';

/** The number that a box edits. */
export interface NumberTarget {
  readonly value: number;
  readonly range: NumberRange;
  /** The change that puts it there. @throws ParameterError with a sentence about this number alone */
  patch(input: number | string): Patch;
}

/**
 * What happens in one number box, without the page. All changes between focus and blur (or Enter) are
 * one undo step, a drag is one; what cannot be read changes nothing and stays as a draft.
 */
export class NumberEditing {
  private readonly gesture: LiveGesture;
  private scrub: Scrub | null = null;
  private lastValue: number;
  private writing = false;

  readonly draft = signal<string | null>(null);
  /** Why the draft is refused; empty when it is not. */
  readonly problem = signal('');

  constructor(
    session: Session,
    private readonly target: ReadonlySignal<NumberTarget>,
  ) {
    this.gesture = new LiveGesture(session);
    this.lastValue = target.peek().value;
  }

  /** Whether there is something for Escape to take back. */
  get touched(): boolean {
    return this.gesture.begun || this.draft.peek() !== null;
  }

  /** Whether the pointer belongs to a text that is being typed. */
  isTyping(): boolean {
    return this.draft.peek() !== null;
  }

  /** Every key stroke: it counts as soon as the text can be read. */
  type(text: string): void {
    this.draft.value = text;
    this.write(text);
  }

  /** Enter. @returns false while the text cannot be read */
  commit(): boolean {
    if (this.problem.peek() !== '') return false;
    this.gesture.finish();
    this.draft.value = null;
    return true;
  }

  /** A text that cannot be read stays where it was typed; what of it could be read on the way is taken back. */
  blur(): void {
    if (this.commit()) return;
    this.writing = true;
    this.gesture.cancel();
    this.writing = false;
    this.lastValue = this.target.peek().value;
  }

  /** Escape: back to how it was. */
  cancel(): void {
    this.gesture.cancel();
    this.scrub = null;
    this.forgetDraft();
  }

  nudge(direction: 1 | -1, large: boolean): void {
    this.forgetDraft();
    const { value, range } = this.target.peek();
    this.write(nudge(value, direction, large, range));
  }

  /** A change that is whole by itself. */
  put(value: number): void {
    this.gesture.finish();
    this.forgetDraft();
    this.write(value);
    this.gesture.finish();
  }

  beginScrub(): void {
    this.gesture.finish();
    this.forgetDraft();
    const { value } = this.target.peek();
    this.scrub = { exact: value, value };
  }

  moveScrub(_: unknown, pixels: number, fine: boolean): void {
    if (!this.scrub) return;
    this.scrub = moveScrub(this.scrub, pixels, fine, this.target.peek().range);
    this.write(this.scrub.value);
  }

  /** The same, by a slider that knows the value. */
  slide(value: number): void {
    this.forgetDraft();
    this.write(value);
  }

  endScrub(): void {
    this.scrub = null;
    this.gesture.finish();
  }

  /** A change from elsewhere (an undo, a preset, the picture) outdates what was being typed. */
  noticeChange(): void {
    const { value } = this.target.peek();
    if (this.writing || value === this.lastValue) return;
    this.lastValue = value;
    this.forgetDraft();
  }

  private write(input: number | string): void {
    this.writing = true;
    try {
      this.gesture.set(this.target.peek().patch(input));
      this.problem.value = '';
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      this.problem.value = error.message;
    } finally {
      this.writing = false;
    }
    this.lastValue = this.target.peek().value;
  }

  private forgetDraft(): void {
    this.draft.value = null;
    this.problem.value = '';
  }
}
