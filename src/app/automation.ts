import { isLaneRequest } from '../compute/lanes';
import { isPlainObject } from '../core/parameter';
import type { AppHost, Stats } from './host';
import type { Lens } from './lens';
import type { SavedState, Session } from './session';
import { sentences } from './words';

/** The version of this interface; it grows when a call changes its meaning. */
export const automationVersion = 1;

/** `window.vectorium`: drives the page for tests, embedding pages and lecturers' scripts. */
export interface Vectorium {
  readonly version: number;
  /** Resolved when the first picture is on screen. */
  readonly ready: Promise<void>;
  exhibits(): Promise<{ id: string; wing: string; title: string; summary: string }[]>;
  open(id: string, params?: Readonly<Record<string, unknown>>): Promise<void>;
  get(): Promise<{ id: string; params: Record<string, unknown>; position: number }>;
  /** Parameters, and `lane` ('auto', 'gpu', 'cpu'), a setting of the visit. */
  set(params: Readonly<Record<string, unknown>>): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** @param id of several lenses, the one that is meant; the focused one when not said */
  seek(position: number, id?: string): Promise<void>;
  step(n?: number, id?: string): Promise<void>;
  /** By readout id; of several lenses, by exhibit id first. */
  readouts(): Promise<Record<string, unknown>>;
  snapshot(options?: { scale?: number }): Promise<Blob>;
  save(): Promise<SavedState>;
  load(state: unknown): Promise<void>;
  stats(): Promise<Stats>;
}

/** @param ready resolves when the first picture is on screen */
export function createAutomation(session: Session, host: AppHost, ready: Promise<void>): Vectorium {
  const whenSettled = async (change: () => void) => {
    await ready;
    change();
    await host.settled();
  };
  return {
    version: automationVersion,
    ready,
    exhibits: async () =>
      session.shelf.abouts.map(({ id, wing, title, summary }) => ({ id, wing, title, summary })),
    open: async (id, params = {}) => {
      await session.shelf.bring(...session.shelf.idsOf(id, lensesOf(params)));
      await whenSettled(() => session.open(id, params));
    },
    get: async () => session.get(),
    set: async (params) => {
      if (isPlainObject(params) && Array.isArray(params.of))
        await session.shelf.bring(...params.of);
      await whenSettled(() => {
        if (!isPlainObject(params)) return session.set(params); // which refuses it in a sentence
        const { lane, ...patch } = params;
        if (lane !== undefined && !isLaneRequest(lane)) throw new Error(sentences.badLane(lane));
        session.setNamed(patch);
        if (isLaneRequest(lane)) host.setLane(lane);
      });
    },
    play: async () => session.play(),
    pause: async () => session.pause(),
    seek: (position, id) => whenSettled(() => session.seek(position, id)),
    step: (n = 1, id) => whenSettled(() => session.step(n, id)),
    readouts: async () => {
      if (!session.isSeveral) return readoutsOf(session.lens.peek());
      const open = session.lenses.peek();
      return Object.fromEntries(open.map((lens) => [lens.exhibit.id, readoutsOf(lens)]));
    },
    snapshot: (options) => host.snapshot(options),
    save: async () => session.save(),
    load: async (state) => {
      if (isPlainObject(state)) {
        await session.shelf.bring(...session.shelf.idsOf(state.id, lensesOf(state.params)));
      }
      await whenSettled(() => session.load(state));
    },
    stats: async () => host.stats(),
  };
}

function lensesOf(params: unknown): unknown {
  return isPlainObject(params) ? params.of : undefined;
}

function readoutsOf({ exhibit, values, position, results }: Lens): Record<string, unknown> {
  const now = [values.peek(), position.peek(), results.peek()] as const;
  return Object.fromEntries(exhibit.readouts.map((readout) => [readout.id, readout.value(...now)]));
}

/** Messages that an embedding page sends, and what it gets back. */
interface Call {
  readonly vectorium: 'call';
  readonly id: number | string;
  readonly method: string;
  readonly args?: readonly unknown[];
}

const callable = [
  'exhibits',
  'open',
  'get',
  'set',
  'play',
  'pause',
  'seek',
  'step',
  'readouts',
  'snapshot',
  'save',
  'load',
  'stats',
  'ready',
] as const;
type Callable = (typeof callable)[number];

/**
 * Answers the same calls over postMessage, only when the page is framed and only to origins that
 * its own address allows (`origins=https://a.example,https://b.example`).
 * @returns a function that stops listening
 */
export function listenToParent(
  automation: Vectorium,
  allowedOrigins: readonly string[],
): () => void {
  if (window.parent === window) return () => {};
  const onMessage = async (event: MessageEvent) => {
    if (event.source !== window.parent || !allowedOrigins.includes(event.origin)) return;
    const call = event.data as Partial<Call> | null;
    if (typeof call !== 'object' || call === null || call.vectorium !== 'call') return;
    const reply = (result: object) =>
      window.parent.postMessage({ vectorium: 'result', id: call.id, ...result }, event.origin);
    try {
      reply({ ok: true, value: await answer(automation, call) });
    } catch (error) {
      reply({ ok: false, error: (error as Error).message });
    }
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}

async function answer(automation: Vectorium, call: Partial<Call>): Promise<unknown> {
  const method = callable.find((name) => name === call.method) as Callable | undefined;
  if (!method) throw new Error(sentences.noMethod(call.method));
  if (method === 'ready') return automation.ready;
  const args = Array.isArray(call.args) ? call.args : [];
  return (automation[method] as (...a: unknown[]) => Promise<unknown>)(...args);
}
