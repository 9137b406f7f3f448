import { signal } from '@preact/signals';

export type DialogName = 'navigation' | 'help' | 'share' | 'snapshot';
/** What the panel on the left shows. */
export type LeftTab = 'lesson' | 'charts' | 'working';
export type SheetTab = 'matrix' | 'list' | 'readouts' | LeftTab | 'show';
export type SheetSize = 'folded' | 'half' | 'full';
export type Side = 'left' | 'right';

/** What is open, folded or chosen around the picture; no part of an exhibit's state. */
export class ShellState {
  readonly dialog = signal<DialogName | null>(null);
  readonly lessonOpen = signal(true);
  readonly leftTab = signal<LeftTab>('lesson');
  /** Which axes the visitor has made logarithmic or linear, by `exhibit/chart/axis`. */
  readonly logarithmic = signal<Readonly<Record<string, boolean>>>({});
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
