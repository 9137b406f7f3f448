import { type ReadonlySignal, signal } from '@preact/signals';
import type { Task } from '../exhibits/contract';

/** Work under way, as the page shows it. */
export interface TaskView {
  readonly label: string;
  /** 0 to 1. */
  readonly share: ReadonlySignal<number>;
  /** The visitor has had enough. */
  stop(): void;
}

/** All work that open exhibits have begun and not finished. */
export class Tasks {
  private readonly running = signal<readonly TaskView[]>([]);
  private readonly owners = new WeakMap<TaskView, object>();
  private readonly waiting = new Set<() => void>();

  get list(): ReadonlySignal<readonly TaskView[]> {
    return this.running;
  }

  get busy(): boolean {
    return this.running.peek().length > 0;
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.busy) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** Aborts all that somebody has begun: the exhibit closes. */
  stopAll(owner: object): void {
    for (const view of this.running.peek()) if (this.owners.get(view) === owner) view.stop();
  }

  begin(label: string, owner: object): Task {
    const abort = new AbortController();
    const share = signal(0);
    const end = () => {
      if (!this.running.peek().includes(view)) return;
      this.running.value = this.running.peek().filter((other) => other !== view);
      if (this.busy) return;
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
    };
    const stop = () => {
      abort.abort();
      end();
    };
    const view: TaskView = { label, share, stop };
    this.running.value = [...this.running.peek(), view];
    this.owners.set(view, owner);
    return {
      signal: abort.signal,
      progress: (done) => {
        share.value = Math.min(1, Math.max(0, done));
      },
      finish: end,
    };
  }
}
