import './app/styles/index.css';
import './stage/stage.css';
import { addressSetting, syncAddress } from './app/address-sync';
import { createAutomation, listenToParent, type Vectorium } from './app/automation';
import { AppHost } from './app/host';
import { Notices } from './app/notices';
import { Session } from './app/session';
import { isTheme, Settings } from './app/settings';
import { Shelf } from './app/shelf';
import { mountShell } from './app/shell';
import { sentences } from './app/words';
import { isLaneRequest } from './compute/lanes';
import { firstExhibit, listings, loadLensPresets } from './exhibits';

declare global {
  interface Window {
    vectorium: Vectorium;
  }
}

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const shelf = new Shelf(listings, [firstExhibit], loadLensPresets);
const session = new Session(shelf, firstExhibit);
const settings = new Settings();
const notices = new Notices();
const lane = addressSetting('lane');
const theme = addressSetting('theme');
if (lane !== undefined && !isLaneRequest(lane)) notices.add(sentences.badLane(lane));
if (theme !== undefined && !isTheme(theme)) notices.add(sentences.badTheme(theme));
const origins = addressSetting('origins')?.split(',') ?? [];
const arrived = syncAddress(session, notices);

const host = new AppHost({
  canvas: element<HTMLCanvasElement>('stage'),
  overlay: element('views'),
  session,
  settings,
  lane: isLaneRequest(lane) ? lane : 'auto',
});
const started = arrived.then(() => {
  mountShell({ root: element('app'), session, host, settings, notices });
  if (isTheme(theme)) settings.theme.value = theme;
  return host.start();
});

window.vectorium = createAutomation(session, host, started);
listenToParent(window.vectorium, origins);
