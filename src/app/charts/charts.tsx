import { type Signal, useComputed } from '@preact/signals';
import type { Session } from '../session';
import type { Settings } from '../settings';
import { ChartView } from './chart-view';
import { MapView } from './map-view';
import { words } from './words';

export interface ChartsProps {
  readonly session: Session;
  readonly settings: Settings;
  /** The visitor's choices of axes, by `exhibit/chart/axis`. */
  readonly logarithmic: Signal<Readonly<Record<string, boolean>>>;
}

/** All diagrams of the exhibit that say something with the present values. */
export function Charts({ session, settings, logarithmic }: ChartsProps) {
  const { charts = [], maps = [] } = session.exhibit.value;
  const relevant = useComputed(() => {
    const values = session.values.value as never;
    const all = [...charts, ...maps];
    return all
      .filter((one) => one.relevant?.(values) ?? true)
      .map(({ id }) => id)
      .join(' ');
  });
  const ids = new Set(relevant.value.split(' '));
  return (
    <div class="charts">
      {relevant.value === '' && <p class="chart-note">{words.noCharts}</p>}
      {maps
        .filter(({ id }) => ids.has(id))
        .map((map) => (
          <MapView key={map.id} session={session} settings={settings} map={map as never} />
        ))}
      {charts
        .filter(({ id }) => ids.has(id))
        .map((chart) => (
          <ChartView
            key={chart.id}
            session={session}
            settings={settings}
            chart={chart as never}
            logarithmic={logarithmic}
          />
        ))}
    </div>
  );
}
