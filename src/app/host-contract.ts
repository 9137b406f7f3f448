import type { ReadonlySignal } from '@preact/signals';
import type { Place } from '../stage/stage';
import type { TaskView } from './tasks';

/** How far the panels reach into the page from each side, in CSS pixels; the picture fits what is left. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type Phase = 'starting' | 'ready' | 'recovering' | 'unsupported' | 'failed';

export interface HostStatus {
  readonly lane: 'gpu' | 'cpu';
  readonly laneReason: string;
  /** Median time between the latest frames that followed each other, in milliseconds; null before any. */
  readonly frameMs: number | null;
  /** 1 when the picture is at full resolution. */
  readonly resolution: number;
  /** Whether the processor draws, for want of a graphics card. */
  readonly inSoftware: boolean;
}

/** What the page may ask of the running picture. */
export interface Host {
  readonly phase: ReadonlySignal<Phase>;
  /** Why the phase is `unsupported` or `failed`, in a sentence; empty otherwise. */
  readonly problem: ReadonlySignal<string>;
  readonly status: ReadonlySignal<HostStatus>;
  /** The picture in words. */
  readonly description: ReadonlySignal<string>;
  /** Work that takes more than a moment. */
  readonly tasks: { readonly list: ReadonlySignal<readonly TaskView[]> };
  /** Where each open exhibit stands, by id. */
  readonly places: ReadonlySignal<readonly Place[]>;
  setFreeRegion(insets: Insets): void;
  /** @param measured resolves when the panels' places are known: what is settled waits for it */
  waitForPanels(measured: () => Promise<void>): void;
  /** A PNG of the stage with its labels at 1×, 2× or 4× the size on screen. @throws Error with a sentence */
  snapshot(options?: { scale?: number }): Promise<Blob>;
}
