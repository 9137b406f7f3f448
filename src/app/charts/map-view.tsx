import { effect, useComputed, useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapChart } from '../../exhibits/contract';
import { formatNumber } from '../../math/format';
import type { Session } from '../session';
import type { Settings } from '../settings';
import { MapCanvas } from './map-canvas';
import { useMarkDrag } from './map-drag';
import { MapLegend } from './map-legend';
import { MapScale } from './map-scale';
import { useFrameData } from './use-frame-data';
import { useShown } from './use-shown';
import { words } from './words';

interface Props {
  readonly session: Session;
  readonly settings: Settings;
  readonly map: MapChart<never>;
}

/** Shares of the two axes. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Parts of an axis that one press of an arrow goes, and with Shift. */
const step = 0.01;
const largeStep = 0.1;

/** A picture of numbers over two quantities: read under the pointer, and a click chooses a place. */
export function MapView({ session, settings, map }: Props) {
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapCanvas | null>(null);
  const shown = useShown(figure);
  const image = useFrameData(session, shown, map.data);
  const pointer = useSignal<Place | null>(null);
  const cursor = useSignal<Place | null>(null);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const painting = new MapCanvas(element);
    painter.current = painting;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const now = image.peek();
      const width = element.parentElement?.clientWidth ?? 0;
      if (now && width > 0) painting.draw(now, width, cursor.peek());
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const stop = effect(() => {
      image.value;
      cursor.value;
      settings.theme.value;
      settings.presenting.value;
      ask();
    });
    const observer = new ResizeObserver(ask);
    if (element.parentElement) observer.observe(element.parentElement);
    return () => {
      stop();
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [image, cursor, settings]);

  const valuesAt = (place: Place) => {
    const now = image.peek();
    return (
      now && { x: new MapScale(now.x).readable(place.x), y: new MapScale(now.y).readable(place.y) }
    );
  };
  /** Shares of the axes, also beyond their ends. */
  const shareOf = (event: TargetedPointerEvent<HTMLElement>): Place | null => {
    const area = painter.current?.area;
    if (!area || !canvas.current) return null;
    const box = canvas.current.getBoundingClientRect();
    const x = (event.clientX - box.left - area.left) / area.width;
    const y = 1 - (event.clientY - box.top - area.top) / area.height;
    return { x, y };
  };
  const placeOf = (event: TargetedPointerEvent<HTMLElement>): Place | null => {
    const share = shareOf(event);
    return share && within(share.x) === share.x && within(share.y) === share.y ? share : null;
  };
  const pick = (place: Place | null) => {
    const at = place && valuesAt(place);
    if (at && map.pick) session.set(map.pick(session.values.peek() as never, at.x, at.y));
  };
  const drag = useMarkDrag(session, map, image, valuesAt);
  const keyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (drag.keyDown(event)) return;
    const by = event.shiftKey ? largeStep : step;
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [by, 0],
      ArrowLeft: [-by, 0],
      ArrowUp: [0, by],
      ArrowDown: [0, -by],
    };
    const arrow = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
    if (arrow) {
      pointer.value = null;
      const from = cursor.value ?? { x: 0.5, y: 0.5 };
      cursor.value = { x: within(from.x + arrow[0]), y: within(from.y + arrow[1]) };
    } else if (event.key === 'Enter') pick(cursor.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const reading = useComputed(() => {
    const now = image.value;
    const place = pointer.value ?? cursor.value;
    const at = now && place && valuesAt(place);
    if (!now || !at) return '';
    const where = words.place(formatNumber(at.x), formatNumber(at.y));
    const says = now.at?.(at.x, at.y) ?? '';
    return says === '' ? where : `${where}  ${says}`;
  });
  const empty = image.value === null;
  const whyNot = useComputed(() => map.whyNot?.(session.values.value as never) ?? '');
  const name = words.map(
    map.title,
    map.xLabel,
    map.yLabel,
    map.drags ? 'drags' : map.pick ? 'picks' : 'none',
  );

  return (
    <figure class="chart" ref={figure}>
      <figcaption class="chart-head">
        <h2 class="chart-title">{map.title}</h2>
      </figcaption>
      <p class="chart-label" aria-hidden="true">
        {map.yLabel}
      </p>
      <div
        class="map-plot"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the cursor over it
        tabIndex={0}
        aria-label={name}
        data-picks={map.pick ? '' : undefined}
        data-drags={map.drags ? '' : undefined}
        onPointerDown={(event: TargetedPointerEvent<HTMLElement>) => {
          if (placeOf(event)) drag.begin(event, shareOf(event));
        }}
        onPointerMove={(event: TargetedPointerEvent<HTMLElement>) => {
          pointer.value = placeOf(event);
          drag.move(event, shareOf(event));
        }}
        onPointerUp={drag.end}
        onPointerCancel={drag.cancel}
        onPointerLeave={() => {
          pointer.value = null;
        }}
        onClick={(event) => {
          if (!map.drags) pick(placeOf(event as never));
        }}
        onBlur={() => {
          drag.finish();
          cursor.value = null;
        }}
        onKeyDown={keyDown}
      >
        <canvas ref={canvas} class="map-canvas" hidden={empty} />
        {empty && <p class="chart-empty">{whyNot.value || words.nothing}</p>}
      </div>
      <p class="chart-label chart-label-x" aria-hidden="true">
        {map.xLabel}
      </p>
      <p class="map-reading figures" aria-live="polite">
        {reading}
      </p>
      {reading.value === '' && map.pick && !empty && (
        <p class="map-hint">{map.drags ? words.mapDragHint : words.mapHint}</p>
      )}
      <MapLegend image={image} />
    </figure>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
