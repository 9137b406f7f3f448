import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../math/format';
import type { Curve } from './curve';
import type { Reading } from './reading';

interface Props {
  readonly curves: ReadonlySignal<readonly Curve[]>;
  readonly reading: ReadonlySignal<readonly Reading[]>;
}

/** The curves' names and colours; beside a name, what is read under the pointer. */
export function Legend({ curves, reading }: Props) {
  const shape = useComputed(() =>
    JSON.stringify(curves.value.map(({ series }) => [series.label, series.colour, series.style])),
  );
  const entries = JSON.parse(shape.value) as readonly [string, string, string?][];
  return (
    <ul class="chart-legend figures" aria-hidden="true">
      {entries.map(([label, colour, style], index) => (
        <li key={`${index} ${label}`} class="chart-key">
          <Swatch colour={colour} style={style ?? 'line'} />
          <span class="chart-name">{label}</span>
          <Read reading={reading} curves={curves} index={index} />
        </li>
      ))}
    </ul>
  );
}

function Read({ curves, reading, index }: Props & { readonly index: number }) {
  const text = useComputed(() => {
    const curve = curves.value[index];
    const one = reading.value.find((candidate) => candidate.curve === curve);
    return one ? `${formatNumber(one.x, 10)}:\u2002${formatNumber(one.y, 10)}` : '';
  });
  return <span class="chart-read">{text}</span>;
}

/** A sample of a curve or an area. */
export function Swatch({ colour, style }: { readonly colour: string; readonly style: string }) {
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const own = colour.includes('(');
    ref.current?.style.setProperty('--swatch', own ? colour : `var(--${colour}, var(--text))`);
  }, [colour]);
  return <span class="chart-swatch" data-style={style} ref={ref} />;
}
