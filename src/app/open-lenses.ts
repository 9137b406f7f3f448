import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { defaultsOf } from '../core/parameter';
import type { Exhibit } from '../exhibits/contract';
import { Lens } from './lens';
import type { Opened } from './lens-names';
import type { Moment } from './past';
import type { Values } from './state-address';

/** The exhibits that are open, and the values that exhibits share, which outlive the ones that show them. */
export class OpenLenses {
  private readonly shared = new Map<string, unknown>();
  /** One for each exhibit that was ever open: it comes back as it was left. */
  private readonly known = new Map<string, Lens>();
  private readonly opened = signal<readonly Lens[]>([]);

  constructor(first: Moment) {
    this.opened.value = first.map((opened) => this.lensFor(opened));
  }

  /** In the order of their places on the stage. */
  get all(): ReadonlySignal<readonly Lens[]> {
    return this.opened;
  }

  /** Opens what a moment holds, closes what it does not, and keeps what is shared. */
  show(moment: Moment): void {
    for (const { exhibit, values } of moment)
      for (const [key, { link }] of Object.entries(exhibit.params))
        if (link !== undefined) this.shared.set(link, values[key]);
    const before = this.opened.peek();
    batch(() => {
      const open = moment.map((opened) => this.lensFor(opened));
      for (const lens of before) if (!open.includes(lens)) lens.pause();
      if (open.length !== before.length || open.some((lens, k) => lens !== before[k]))
        this.opened.value = open;
    });
  }

  /** The defaults, with shared values where a parameter is linked. */
  readonly startingValues = (exhibit: Exhibit): Values => {
    const values: Record<string, unknown> = { ...defaultsOf(exhibit.params) };
    for (const [key, { link }] of Object.entries(exhibit.params))
      if (link !== undefined && this.shared.has(link)) values[key] = this.shared.get(link);
    return values;
  };

  /** The lens of an exhibit, showing these values. */
  private lensFor({ exhibit, values }: Opened): Lens {
    const found = this.known.get(exhibit.id);
    if (found?.exhibit === exhibit) {
      found.show(values);
      return found;
    }
    const made = new Lens(exhibit, values);
    this.known.set(exhibit.id, made);
    return made;
  }
}
