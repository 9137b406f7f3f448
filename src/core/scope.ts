/** Something that can be given back: a function, or an object that knows how to free itself. */
export type Disposable = (() => void) | { dispose(): void };

/**
 * The owner of everything that an exhibit acquires. Closing it frees all, in reverse order of
 * acquisition, once; a failing disposal does not keep the others from running.
 */
export class Scope {
  private readonly owned: Disposable[] = [];
  private closed = false;

  get isClosed(): boolean {
    return this.closed;
  }

  /** Takes ownership and returns the thing, so that acquiring and owning read as one line. */
  own<T extends Disposable>(thing: T): T {
    if (this.closed) {
      release(thing);
      throw new Error('This scope is closed: nothing can be acquired through it any more.');
    }
    this.owned.push(thing);
    return thing;
  }

  /** Listens on an event target until the scope closes. */
  listen(
    target: EventTarget,
    type: string,
    listener: (event: never) => void,
    options?: AddEventListenerOptions,
  ): void {
    const handler = listener as EventListener;
    target.addEventListener(type, handler, options);
    this.own(() => target.removeEventListener(type, handler, options));
  }

  /** A scope inside this one; closing the outer closes the inner. */
  child(): Scope {
    const inner = new Scope();
    this.own(() => inner.close());
    return inner;
  }

  /** Frees everything. @throws AggregateError when disposals failed, after all have run. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    const failures: unknown[] = [];
    for (const thing of this.owned.reverse()) {
      try {
        release(thing);
      } catch (failure) {
        failures.push(failure);
      }
    }
    this.owned.length = 0;
    if (failures.length > 0) throw new AggregateError(failures, 'Some disposals failed.');
  }
}

function release(thing: Disposable): void {
  if (typeof thing === 'function') thing();
  else thing.dispose();
}
