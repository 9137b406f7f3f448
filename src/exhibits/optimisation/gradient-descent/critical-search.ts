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
/** Milliseconds of work in one frame: enough for most functions, and little for a page. */
const slice = 20;

/** The search for critical points, spread over frames: what a visitor types must not hold up the page. */
export class CriticalSearch {
  private work: { readonly subject: Subject; readonly steps: ReturnType<typeof search> } | null =
    null;
  private task: Task | null = null;
  private published: Found | null = null;

  constructor(private readonly context: ExhibitContext) {
    context.scope.own(() => this.stop());
  }

  /** Goes on for one frame's share. @returns all that is found for these values; null until then */
  update(values: Values): Found | null {
    const found = foundOf(values) ?? this.goOn(values);
    if (!found) {
      this.context.invalidate('critical points');
      return null;
    }
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

  private goOn(values: Values): Found | null {
    // The values change with every racer; a search goes on as long as its own subject stays.
    if (!this.work || !isAbout(this.work.subject, values)) {
      const subject = subjectOf(values);
      this.work = { subject, steps: search(values, subject) };
    }
    this.task ??= this.context.task('');
    const { steps } = this.work;
    const until = performance.now() + slice;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    return null;
  }

  private stop(): void {
    this.work = null;
    this.task?.finish();
    this.task = null;
  }
}
