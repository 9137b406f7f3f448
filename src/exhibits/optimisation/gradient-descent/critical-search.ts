import type { ExhibitContext, Task } from '../../contract';
import {
  type CriticalPoint,
  type Found,
  foundOf,
  isAbout,
  type Subject,
  search,
  subjectOf,
} from './critical';
import type { Values } from './parameters';

const none: readonly CriticalPoint[] = [];
/** Milliseconds of work in one go: enough for most functions, and little for a page. */
const slice = 20;

interface Work {
  readonly subject: Subject;
  readonly steps: ReturnType<typeof search>;
  readonly task: Task;
}

/** The search for critical points, a little at a time: what a visitor types must not hold up the page. */
export class CriticalSearch {
  private work: Work | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private published: Found | null = null;

  constructor(private readonly context: ExhibitContext) {
    context.scope.own(() => this.stop());
  }

  /** Begins where it must. @returns all that is found for these values; null until a later frame */
  update(values: Values): Found | null {
    const found = foundOf(values) ?? this.begin(values);
    if (!found) return null;
    this.stop();
    if (found !== this.published) this.context.publish('critical', found);
    this.published = found;
    return found;
  }

  /** The points to mark: those found last, as long as only letters or the domain have changed since. */
  standing(values: Values): readonly CriticalPoint[] {
    const { published } = this;
    return published?.subject.function === values.function ? published.points : none;
  }

  /** Values change with every racer; a search goes on as long as its own subject stays. */
  private begin(values: Values): Found | null {
    if (this.work && isAbout(this.work.subject, values)) return null;
    this.stop();
    const subject = subjectOf(values);
    this.work = { subject, steps: search(values, subject), task: this.context.task('') };
    return this.goOn(this.work);
  }

  /** No frame is drawn for it until it is done. */
  private goOn(work: Work): Found | null {
    const until = performance.now() + slice;
    do {
      const { done, value } = work.steps.next();
      if (done) return value;
    } while (performance.now() < until);
    this.timer = setTimeout(() => {
      if (this.goOn(work)) this.context.invalidate('critical points');
    });
    return null;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.work?.task.finish();
    this.work = null;
  }
}
