import { effect } from '@preact/signals';
import { decodePairs } from '../core/parameter';
import type { Notices } from './notices';
import type { Session } from './session';
import { exhibitsIn, longestAddress, visitSettings } from './state-address';
import { sentences } from './words';

/** The address follows the state at most this often, in milliseconds: browsers limit how often it may change. */
const interval = 300;

/**
 * Keeps the page's address and the session in step, both ways. Reads the address once at the start.
 * @returns resolves when that address is open
 */
export function syncAddress(session: Session, notices: Notices): Promise<void> {
  /** The address as it was last read or written. */
  let known = '';
  let isWaiting = false;
  /** Addresses whose exhibit is being fetched. */
  let coming = 0;

  const openIt = (hash: string, isFirst: boolean) => {
    if (!isFirst) notices.forgetProblems();
    for (const problem of session.openAddress(hash, isFirst)) notices.add(problem);
  };
  const read = async (isFirst: boolean): Promise<void> => {
    const { hash } = location;
    if (hash === known) return;
    known = hash;
    const ids = exhibitsIn(hash, session.shelf);
    if (!session.shelf.awaits(ids)) return openIt(hash, isFirst);
    coming++;
    try {
      await session.shelf.bring(...ids);
      if (known === hash) openIt(hash, isFirst);
    } catch {
      notices.add(sentences.cannotFetch(ids.join(', ')));
    } finally {
      coming--;
    }
  };
  const write = () => {
    isWaiting = false;
    // Where the visitor has gone elsewhere, a hashchange or an exhibit is on its way.
    if (location.hash !== known || coming > 0) return;
    const address = session.address() + keptPairs();
    if (address !== location.hash) history.replaceState(history.state, '', address);
    known = location.hash;
  };

  const arrived = location.hash === '' ? Promise.resolve() : read(true);
  window.addEventListener('hashchange', () => void read(false));
  effect(() => {
    session.lens.value;
    session.enlarged.value;
    for (const lens of session.lenses.value) {
      lens.values.value;
      lens.camera.value;
      if (!lens.playing.value) lens.position.value;
    }
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(write, interval);
  });
  return arrived;
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
