import { effect } from '@preact/signals';
import { decodePairs } from '../core/parameter';
import type { Notices } from './notices';
import type { Session } from './session';

/** The address follows the state at most this often, in milliseconds: browsers limit how often it may change. */
const interval = 300;

/** Keeps the page's address and the session in step, both ways. Reads the address once at the start. */
export function syncAddress(session: Session, notices: Notices): void {
  let written = '';
  let isWaiting = false;

  const read = (isFirst: boolean) => {
    if (location.hash === written) return;
    for (const problem of session.openAddress(location.hash, isFirst)) notices.add(problem);
  };
  const write = () => {
    isWaiting = false;
    const address = session.address() + keptPairs();
    if (address === location.hash) return;
    written = address;
    history.replaceState(history.state, '', address);
    written = location.hash;
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

/** Settings of the visit that stand in the address beside the state and must survive its changes. */
function keptPairs(): string {
  const query = location.hash.split('?')[1] ?? '';
  const pairs = decodePairs(query.length > 65_536 ? '' : query);
  return ['lane', 'theme', 'origins']
    .filter((key) => pairs.has(key))
    .map((key) => `&${key}=${encodeURIComponent(pairs.get(key) as string)}`)
    .join('');
}

/** One setting of the visit from the address, such as `lane`. */
export function addressSetting(key: string): string | undefined {
  const query = location.hash.split('?')[1] ?? '';
  return query.length > 65_536 ? undefined : decodePairs(query).get(key);
}
