import { signal } from '@preact/signals';

export type DialogName = 'navigation' | 'help' | 'share' | 'snapshot';
export type SheetTab = 'matrix' | 'readouts' | 'lesson' | 'show';
export type SheetSize = 'folded' | 'half' | 'full';
export type Side = 'left' | 'right';

/** What is open, folded or chosen around the picture; no part of an exhibit's state. */
export class ShellState {
  readonly dialog = signal<DialogName | null>(null);
  readonly lessonOpen = signal(true);
  /** Ids of the folded sections on the right. */
  readonly folded = signal<ReadonlySet<string>>(new Set());
  /** The panel that is shown in spite of presenting. */
  readonly peek = signal<Side | null>(null);
  readonly sheetTab = signal<SheetTab>('matrix');
  readonly sheetSize = signal<SheetSize>('half');
  /** The matrix or vector in the editor, by parameter key; empty for the first. */
  readonly edited = signal('');
  /** The preset applied last; settles which is shown where two agree. */
  readonly lastPreset = signal('');

  toggleFolded(id: string): void {
    const next = new Set(this.folded.value);
    if (!next.delete(id)) next.add(id);
    this.folded.value = next;
  }
}
