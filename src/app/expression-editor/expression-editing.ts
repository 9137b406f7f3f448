import { signal } from '@preact/signals';
import { type ExpressionValue, ParameterError, type TextPlace } from '../../core/parameter';
import { MAX_LENGTH } from '../../math/expression';
import { LiveGesture } from '../live-gesture';
import type { Session } from '../session';
import { words } from './words';

/** A pause in typing after which the text is tried, in milliseconds. */
export const typingPause = 250;

/** Why a text is refused, and where in it the fault stands. */
export interface Problem {
  readonly message: string;
  readonly place: TextPlace | null;
}

/**
 * What happens in the field of one expression, without the page. A text is tried after a pause in
 * typing; all changes between focus and blur (or Enter) are one undo step; what cannot be read changes
 * nothing and stays as a draft.
 */
export class ExpressionEditing {
  private readonly gesture: LiveGesture;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastValue: unknown;
  private writing = false;

  /** A text that differs from the session's, or has just become it. */
  readonly draft = signal<string | null>(null);
  readonly problem = signal<Problem | null>(null);

  constructor(
    private readonly session: Session,
    private readonly key: string,
  ) {
    this.gesture = new LiveGesture(session);
    this.lastValue = this.value;
  }

  /** Whether there is something for Escape to take back. */
  get touched(): boolean {
    return this.gesture.begun || this.draft.peek() !== null;
  }

  /** What the field shows while nothing is typed. */
  get goodText(): string {
    return this.value?.text ?? '';
  }

  /** Every key stroke. */
  type(text: string): void {
    this.draft.value = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(), typingPause);
  }

  /** Enter: at once, and the next change is an undo step of its own. @returns whether it can be read */
  commit(): boolean {
    this.attempt();
    if (this.problem.peek()) return false;
    this.gesture.finish();
    this.draft.value = null;
    return true;
  }

  /** A text that cannot be read stays where it was typed. */
  blur(): void {
    this.commit();
    this.gesture.finish();
  }

  /** Escape: back to the text that was good when the typing began. */
  cancel(): void {
    this.gesture.cancel();
    this.forgetDraft();
  }

  /** A function known by name. */
  choose(id: string): void {
    this.gesture.finish();
    this.forgetDraft();
    this.session.set({ [this.key]: id });
    this.lastValue = this.value;
  }

  /** Says why a text cannot even be put into the field. @returns whether it is refused */
  refuses(text: string): boolean {
    if (text.length <= MAX_LENGTH) return false;
    this.problem.value = { message: words.tooLong(text.length, MAX_LENGTH), place: null };
    return true;
  }

  /** A change from elsewhere (an undo, a preset) outdates what was being typed. */
  noticeChange(): void {
    const { value } = this;
    if (this.writing || value === this.lastValue) return;
    this.lastValue = value;
    this.forgetDraft();
  }

  private get value(): ExpressionValue | undefined {
    return this.session.values.peek()[this.key] as ExpressionValue | undefined;
  }

  /** Tries the draft now. */
  private attempt(): void {
    clearTimeout(this.timer);
    const text = this.draft.peek();
    if (text === null) {
      this.problem.value = null;
      return;
    }
    if (this.refuses(text)) return;
    this.writing = true;
    try {
      this.gesture.set({ [this.key]: text });
      this.problem.value = null;
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      this.problem.value = { message: error.message, place: error.place };
    } finally {
      this.writing = false;
    }
    this.lastValue = this.value;
  }

  private forgetDraft(): void {
    clearTimeout(this.timer);
    this.draft.value = null;
    this.problem.value = null;
  }
}
