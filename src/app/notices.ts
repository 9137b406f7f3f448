import { signal } from '@preact/signals';

/** More at once would hide the picture. */
const mostNotices = 6;

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'problem' | 'news';
}

/** Sentences for the visitor that belong to no field: a bad link, a recovered context. */
export class Notices {
  readonly list = signal<readonly Notice[]>([]);
  private nextId = 1;

  add(text: string, tone: Notice['tone'] = 'problem'): void {
    if (this.list.value.some((notice) => notice.text === text)) return;
    this.list.value = [
      ...this.list.value.slice(1 - mostNotices),
      { id: this.nextId++, text, tone },
    ];
  }

  /** What was wrong elsewhere says nothing of where the visitor goes now. */
  forgetProblems(): void {
    this.list.value = this.list.value.filter(({ tone }) => tone !== 'problem');
  }

  dismiss(id: number): void {
    this.list.value = this.list.value.filter((notice) => notice.id !== id);
  }
}
