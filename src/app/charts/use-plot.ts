import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../settings';
import type { Axes, Curve } from './curve';
import { Overlay } from './overlay';
import { Plot } from './plot';
import { nearestReading, type Reading, readingsAt } from './reading';

interface Parts {
  readonly settings: Settings;
  readonly axes: ReadonlySignal<Axes>;
  readonly curves: ReadonlySignal<readonly Curve[]>;
  readonly marker: ReadonlySignal<number | undefined>;
  readonly reading: Signal<readonly Reading[]>;
}

/** Height of a diagram as a part of its width. */
const aspect = 0.62;

/** Keeps a chart's canvas, its size, its colours and what is laid over it as they should be. */
export function usePlot({ settings, axes, curves, marker, reading }: Parts) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const overlay = useRef<Overlay | null>(null);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    let builtFor = '';
    const sizeOf = () => ({
      width: Math.max(120, element.clientWidth),
      height: Math.max(110, Math.round(element.clientWidth * aspect)),
    });
    const place = () => overlay.current?.place(marker.peek(), reading.peek());
    const build = () => {
      plot.current?.destroy();
      plot.current = new Plot(element, axes.peek(), curves.peek(), sizeOf());
      overlay.current = new Overlay(plot.current);
    };
    const stopDrawing = effect(() => {
      const shape = [
        settings.theme.value,
        settings.presenting.value,
        axes.value,
        signature(curves.value),
      ];
      const text = JSON.stringify(shape);
      const rebuild = text !== builtFor;
      builtFor = text;
      // The page sets its custom properties in an effect of its own; they are read after it.
      queueMicrotask(() => {
        if (!element.isConnected) return;
        if (rebuild || !plot.current) build();
        else plot.current.show(curves.peek());
        // uPlot draws in a microtask of its own.
        queueMicrotask(place);
      });
    });
    const stopMarking = effect(() => {
      // Both are read also while there is no overlay yet: else nothing would be heard of them later.
      const [mark, readings] = [marker.value, reading.value];
      overlay.current?.place(mark, readings);
    });
    const observer = new ResizeObserver(() => {
      const { width, height } = sizeOf();
      plot.current?.resize(width, height);
      queueMicrotask(place);
    });
    observer.observe(element);
    return () => {
      stopDrawing();
      stopMarking();
      observer.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [settings, axes, curves, marker, reading]);

  /** Reads the point nearest to the pointer. */
  const readPlace = (event: TargetedPointerEvent<HTMLElement>) => {
    const now = plot.current;
    if (!now) return;
    const box = now.area.getBoundingClientRect();
    const at = { left: event.clientX - box.left, top: event.clientY - box.top };
    const found = nearestReading(curves.peek(), now.value(at.left, 'x'), at, (value, axis) =>
      now.pixel(value, axis),
    );
    reading.value = found ? [found] : [];
  };

  /** Arrow keys go along the curves. @returns whether the key leads anywhere */
  const readNext = (key: string, fast: boolean): boolean => {
    const xs = [...new Set(curves.peek().flatMap((curve) => xsOf(curve)))].sort((a, b) => a - b);
    const here = reading.peek()[0]?.x;
    const now = here === undefined ? -1 : xs.indexOf(here);
    const step = fast ? 10 : 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: here === undefined ? 0 : now + step,
      ArrowLeft: here === undefined ? xs.length - 1 : now - step,
      Home: 0,
      End: xs.length - 1,
    };
    const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
    if (target === undefined || xs.length === 0) return false;
    const x = xs[Math.min(xs.length - 1, Math.max(0, target))] as number;
    reading.value = readingsAt(curves.peek(), x);
    return true;
  };

  return { host, readPlace, readNext };
}

function xsOf(curve: Curve): number[] {
  return Array.from({ length: curve.length }, (_, i) => curve.x(i));
}

/** What a canvas is made for: other names and colours need another. */
function signature(curves: readonly Curve[]): readonly unknown[] {
  return curves.map(({ series: { label, colour, style } }) => [label, colour, style]);
}
