import { keepLatest } from '../../../core/keep-latest';
import { formatNumber } from '../../../math/format';
import { ArrowField } from '../../../stage/arrow-field';
import type { ExhibitContext, ExhibitInstance } from '../../contract';
import { FunctionSurface, type SurfaceState } from '../../surfaces/function-surface';
import { BasinsPicture } from './basins-picture';
import { type CriticalPoint, foundOf } from './critical';
import { CriticalSearch } from './critical-search';
import { shownDomain } from './domain';
import { lettersOf } from './functions';
import { InnerState } from './inner-state';
import { Markers } from './markers';
import type { Values } from './parameters';
import { PlaneMap } from './plane-map';
import { raceOf } from './race-state';
import { racerName } from './racers';
import { racersAt, statusWords } from './readouts';
import { Starts } from './starts';
import { SwarmPicture } from './swarm-picture';
import { Trails } from './trails';
import { words } from './words';

/** What is known before anything has been found. */
const none: readonly CriticalPoint[] = [];

/** Opens the exhibit: a surface, and everything that moves on it. */
export async function create(
  context: ExhibitContext,
  first: Values,
): Promise<ExhibitInstance<Values>> {
  const { scope, view } = context;
  const { pane } = view;
  view.setPlanar(false);
  const surface = await FunctionSurface.open(context, pane, surfaceState(first));
  const field = scope.own(
    new ArrowField(surface.map, surface.data, { colour: view.theme.text, opacity: 0.75 }),
  );
  surface.onData = ({ texture, columns, rows }) => field.setData(texture, columns, rows);
  pane.add(field.object);
  const critical = new CriticalSearch(context);
  const trails = new Trails(context, pane, surface);
  const markers = new Markers(context, pane, surface);
  const inner = new InnerState(context, pane, surface);
  const starts = new Starts(context, pane, surface);
  const swarm = new SwarmPicture(context, pane, surface);
  const basins = new BasinsPicture(context, surface);
  const plane = new PlaneMap(context);
  surface.isBusy = () => swarm.isBusy || basins.isBusy || plane.isBusy;
  let latest = { values: first, position: 0 };
  let drawn: Values | null = null;
  let drawnInk = -1;
  let marked = none;

  const canShow = (values: Values) =>
    surface.canShow(surfaceState(values)) &&
    (drawn === null || foundOf(values) === null || basins.canShow(values));
  return {
    canShow,
    update(values, position) {
      if (!canShow(values)) return;
      latest = { values, position };
      if (surface.update(surfaceState(values))) trails.forget();
      view.fitContent(surface.map.bounds);
      const race = raceOf(values);
      const ink = view.theme.text.getHex();
      const found = critical.update(values);
      const points = critical.standing(values);
      if (values !== drawn || ink !== drawnInk || points !== marked) {
        marked = points;
        markers.update(values, points);
      }
      if (values !== drawn || ink !== drawnInk) {
        drawn = values;
        drawnInk = ink;
        field.object.visible = values.field;
        pane.title = surface.note;
        starts.update(values);
      }
      trails.update(values, race, position);
      inner.update(values, race, position);
      swarm.update(values, position, found?.minima ?? none);
      basins.update(values, found !== null);
      plane.update(values);
    },
    describe: () => describe(latest.values, latest.position, surface),
  };
}

/** The same object for the same values: whether the surface must change is then quickly told. */
const surfaceState = keepLatest(
  (values: Values): SurfaceState => ({
    function: values.function,
    letters: lettersOf(values),
    height: values.height,
    contours: values.contours,
    domain: shownDomain(values),
  }),
);

function describe(values: Values, position: number, surface: FunctionSurface): string {
  const { describe: says } = words;
  const name = values.function.name ?? values.function.text;
  const racers = racersAt(values, position).map((racer, index) => {
    const loss = racer.loss === null ? words.undefined : formatNumber(racer.loss, 3);
    return says.racer(racerName(values, index), loss, statusWords(racer));
  });
  return [says.surface(name), surface.note, says.step(position), ...racers]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
