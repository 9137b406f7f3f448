import { effect } from '@preact/signals';
import { decodePairs } from '../core/parameter';
import type { Notices } from './notices';
import type { Session } from './session';
import { longestAddress, visitSettings } from './state-address';

/** The address follows the state at most this often, in milliseconds: browsers limit how often it may change. */
const interval = 300;

/** Keeps the page's address and the session in step, both ways. Reads the address once at the start. */
export function syncAddress(session: Session, notices: Notices): void {
  /** The address as it was last read or written. */
  let known = '';
  let isWaiting = false;

  const read = (isFirst: boolean) => {
    if (location.hash === known) return;
    known = location.hash;
    for (const problem of session.openAddress(location.hash, isFirst)) notices.add(problem);
  };
  const write = () => {
    isWaiting = false;
    if (location.hash !== known) return; // The visitor has gone elsewhere; a hashchange is on its way.
    const address = session.address() + keptPairs();
    if (address !== location.hash) history.replaceState(history.state, '', address);
    known = location.hash;
  };

  if (location.hash !== '') read(true);
  window.addEventListener('hashchange', () => read(false));
  effect(() => {
    session.exhibit.value;
    session.values.value;
    session.camera.value;
    if (!session.playing.value) session.position.value;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(write, interval);
  });
}

/** Settings of the visit stand in the address beside the state and survive its changes. */
function keptPairs(): string {
  const pairs = addressPairs();
  const kept = visitSettings.filter((key) => pairs.has(key));
  return kept.map((key) => `&${key}=${encodeURIComponent(pairs.get(key) as string)}`).join('');
}

/** One setting of the visit from the address. */
export function addressSetting(key: (typeof visitSettings)[number]): string | undefined {
  return addressPairs().get(key);
}

function addressPairs(): ReadonlyMap<string, string> {
  const { hash } = location;
  return hash.length > longestAddress ? new Map() : decodePairs(hash.split('?')[1] ?? '');
}
