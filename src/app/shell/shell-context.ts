import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Host } from '../host-contract';
import type { Notices } from '../notices';
import type { Session } from '../session';
import type { Settings } from '../settings';
import type { Actions } from './actions';
import type { FreeRegion } from './free-region';
import type { Layout } from './layout';
import type { Offer } from './preset-lists';
import type { ShellState } from './shell-state';

/** What every part of the shell may reach. */
export interface Shell {
  readonly session: Session;
  readonly host: Host;
  readonly settings: Settings;
  readonly notices: Notices;
  readonly state: ShellState;
  readonly actions: Actions;
  readonly layout: ReadonlySignal<Layout>;
  readonly freeRegion: FreeRegion;
  /** The preset that the values show just now; null when they are the visitor's own. */
  readonly preset: ReadonlySignal<Offer | null>;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell is called outside the shell.');
  return shell;
}
