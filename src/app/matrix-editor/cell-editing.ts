import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { ParameterError, type Patch } from '../../core/parameter';
import { LiveGesture } from '../live-gesture';
import type { Session } from '../session';
import type { CellSource } from './cell-source';
import { readCellText } from './cell-text';
import type { CellPlace } from './navigation';
import { beginScrub, moveScrub, nudge, type Scrub } from './scrub';

/** A text that is being typed, or was left because it cannot be read. */
export interface Draft {
  readonly place: CellPlace;
  readonly text: string;
}

/** Why a draft is refused; `at` and `length` point into its text, and are −1 when it is about the whole. */
export interface Problem {
  readonly place: CellPlace;
  readonly text: string;
  readonly message: string;
  readonly at: number;
  readonly length: number;
}

/** A sentence about the whole matrix. */
export interface Notice {
  readonly text: string;
  readonly tone: 'news' | 'problem';
}

/**
 * What happens in the cells of one matrix or vector, without the page. All changes between focus and
 * blur (or Enter) are one undo step; what cannot be read changes nothing and stays as a draft.
 */
export class CellEditing {
  private readonly gesture: LiveGesture;
  private scrub: Scrub | null = null;
  private lastIdentity: unknown;

  readonly focused = signal<CellPlace | null>(null);
  readonly draft = signal<Draft | null>(null);
  readonly problem = signal<Problem | null>(null);
  /** What came of a copy or a paste; gone with the next change. */
  readonly notice = signal<Notice | null>(null);

  constructor(
    private readonly session: Session,
    private readonly source: ReadonlySignal<CellSource>,
  ) {
    this.gesture = new LiveGesture(session);
    this.lastIdentity = source.peek().identity;
  }

  /** Whether there is something for Escape to take back. */
  get touched(): boolean {
    return this.gesture.begun || this.draft.peek() !== null;
  }

  /** Whether the cell holds a text that has not been committed. */
  isTyping(place: CellPlace): boolean {
    return samePlace(this.draft.peek()?.place ?? null, place);
  }

  focus(place: CellPlace): void {
    this.focused.value = place;
    this.notice.value = null;
  }

  /** Every key stroke: it counts as soon as the text can be read. */
  type(place: CellPlace, text: string): void {
    this.draft.value = { place, text };
    const reading = readCellText(text);
    if (!reading.ok) {
      const { message, at, length } = reading;
      this.problem.value = { place, text, message, at, length };
      return;
    }
    this.write(place, text);
  }

  /**
   * Enter: what is written stands, and the next change is an undo step of its own.
   * @returns false while the text cannot be read
   */
  commit(): boolean {
    if (this.problem.peek()) return false;
    this.gesture.finish();
    this.draft.value = null;
    return true;
  }

  /**
   * A text that cannot be read stays where it was typed, and what of it could be read on the way (the 5 of
   * 5/0) is taken back: the picture shows what the cell last held.
   */
  blur(): void {
    if (!this.commit()) this.takeBack();
    this.focused.value = null;
  }

  /** Escape: back to how it was when the cell was entered. */
  cancel(): void {
    this.gesture.cancel();
    this.scrub = null;
    this.forgetDraft();
  }

  /** Alt with an arrow. */
  nudge(place: CellPlace, direction: 1 | -1, large: boolean): void {
    this.forgetDraft();
    this.write(place, String(nudge(this.source.peek().value(place), direction, large)));
  }

  beginScrub(place: CellPlace): void {
    this.gesture.finish();
    this.forgetDraft();
    this.scrub = beginScrub(this.source.peek().value(place));
  }

  moveScrub(place: CellPlace, pixels: number, fine: boolean): void {
    if (!this.scrub) return;
    this.scrub = moveScrub(this.scrub, pixels, fine);
    this.write(place, String(this.scrub.value));
  }

  endScrub(): void {
    this.scrub = null;
    this.gesture.finish();
  }

  /** A whole matrix at once, an undo step of its own. @throws ParameterError; nothing changes then */
  replaceAll(patch: Patch): void {
    this.gesture.finish();
    this.session.set(patch);
    this.forgetDraft();
  }

  /** Goes back or forth in the history of the whole page. */
  travel(direction: 'undo' | 'redo'): void {
    this.gesture.finish();
    this.session[direction]();
  }

  /** A change from elsewhere (an undo, a preset, the picture) outdates what was being typed. */
  noticeChange(): void {
    const { identity } = this.source.peek();
    if (identity === this.lastIdentity) return;
    this.lastIdentity = identity;
    this.forgetDraft();
  }

  private takeBack(): void {
    batch(() => {
      this.gesture.cancel();
      this.lastIdentity = this.source.peek().identity; // It is no change from elsewhere.
    });
  }

  private write(place: CellPlace, text: string): void {
    this.notice.value = null;
    try {
      this.gesture.set(this.source.peek().patch(place, text));
      this.problem.value = null;
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      this.problem.value = { place, text, message: error.message, at: -1, length: 0 };
    }
    this.lastIdentity = this.source.peek().identity;
  }

  private forgetDraft(): void {
    this.draft.value = null;
    this.problem.value = null;
  }
}

export function samePlace(a: CellPlace | null, b: CellPlace): boolean {
  return a !== null && a.row === b.row && a.column === b.column;
}
