import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Chart, ChartSeries } from '../../exhibits/contract';
import type { Session } from '../session';
import type { Settings } from '../settings';
import { Curve } from './curve';
import { Legend } from './legend';
import { LogSwitch } from './log-switch';
import { type Reading, readingText, summaryOf } from './reading';
import { useFrameData } from './use-frame-data';
import { usePlot } from './use-plot';
import { useShown } from './use-shown';
import { words } from './words';

interface Props {
  readonly session: Session;
  readonly settings: Settings;
  readonly chart: Chart<never>;
  /** The visitor's choices of axes, by `exhibit/chart/axis`. */
  readonly logarithmic: Signal<Readonly<Record<string, boolean>>>;
}

/** One diagram: what it is called, its switches, its curves, what stands under the pointer, its legend. */
export function ChartView({ session, settings, chart, logarithmic }: Props) {
  const figure = useRef<HTMLElement>(null);
  const shown = useShown(figure);
  const data = useFrameData(session, shown, chart.data);
  const key = (axis: 'x' | 'y') => `${session.exhibit.peek().id}/${chart.id}/${axis}`;
  const isLog = (axis: 'x' | 'y') =>
    logarithmic.value[key(axis)] ?? chart.logarithmic?.[axis] ?? false;
  const axes = useComputed(() => ({
    logX: isLog('x'),
    logY: isLog('y'),
    ...(chart.xTicks && { xTicks: chart.xTicks }),
  }));
  const curves = useCurves(data, axes);
  const reading = useSignal<readonly Reading[]>([]);
  const marker = useComputed(() => data.value.marker);
  const { host, readPlace, readNext } = usePlot({ settings, axes, curves, marker, reading });

  const note = useComputed(() => data.value.note ?? '');
  const leftOut = useComputed(() => {
    const out = curves.value.map((curve) => curve.leftOut);
    if (out.some(({ y }) => y)) return words.leftOut(chart.yLabel);
    return out.some(({ x }) => x) ? words.leftOut(chart.xLabel) : '';
  });
  const summary = useComputed(() => summaryOf(chart, curves.value));
  const read = useComputed(() =>
    reading.value.map((one) => readingText(one, chart.xLabel)).join('; '),
  );
  const empty = useComputed(() => curves.value.every(({ length }) => length === 0));

  return (
    <figure class="chart" ref={figure}>
      <figcaption class="chart-head">
        <h2 class="chart-title">{chart.title}</h2>
        {(['y', 'x'] as const).map(
          (axis) =>
            chart.logarithmic?.[axis] !== undefined && (
              <LogSwitch
                key={axis}
                label={axis === 'x' ? chart.xLabel : chart.yLabel}
                on={axis === 'x' ? axes.value.logX : axes.value.logY}
                onSwitch={(on) => {
                  logarithmic.value = { ...logarithmic.value, [key(axis)]: on };
                }}
              />
            ),
        )}
      </figcaption>
      <p class="chart-label" aria-hidden="true">
        {chart.yLabel}
      </p>
      <div
        ref={host}
        class="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={summary}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={0}
        aria-valuetext={read}
        onPointerMove={(event: TargetedPointerEvent<HTMLElement>) => readPlace(event)}
        onPointerDown={(event: TargetedPointerEvent<HTMLElement>) => readPlace(event)}
        onPointerLeave={() => {
          reading.value = [];
        }}
        onBlur={() => {
          reading.value = [];
        }}
        onKeyDown={(event: TargetedKeyboardEvent<HTMLElement>) => {
          if (!readNext(event.key, event.shiftKey)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {empty.value && <p class="chart-empty">{words.nothing}</p>}
      </div>
      <p class="chart-label chart-label-x" aria-hidden="true">
        {chart.xLabel}
      </p>
      <Legend curves={curves} reading={reading} />
      {note.value !== '' && <p class="chart-note">{note}</p>}
      {leftOut.value !== '' && <p class="chart-note">{leftOut}</p>}
    </figure>
  );
}

/** The same curves while the data are the same arrays: then only the marker moves. */
function useCurves(
  data: ReadonlySignal<ReturnType<Chart<never>['data']>>,
  axes: ReadonlySignal<{ readonly logX: boolean; readonly logY: boolean }>,
): ReadonlySignal<readonly Curve[]> {
  const latest = useRef<{ readonly axes: unknown; readonly curves: readonly Curve[] } | null>(null);
  return useComputed(() => {
    const { series } = data.value;
    const before = latest.current;
    const same =
      before?.axes === axes.value &&
      before.curves.length === series.length &&
      before.curves.every(({ series: old, count }, i) => {
        const now = series[i];
        return (
          now &&
          now.x === old.x &&
          now.y === old.y &&
          now.x.length === count &&
          now.label === old.label &&
          now.colour === old.colour &&
          now.style === old.style
        );
      });
    if (before && same) return before.curves;
    const curves = series.map((one: ChartSeries) => new Curve(one, axes.value));
    latest.current = { axes: axes.value, curves };
    return curves;
  });
}
