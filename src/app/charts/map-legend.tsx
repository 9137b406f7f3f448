import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { MapImage } from '../../exhibits/contract';
import { Swatch } from './legend';

/** What the colours of a map and its curves stand for. */
export function MapLegend({ image }: { readonly image: ReadonlySignal<MapImage | null> }) {
  const shape = useComputed(() => JSON.stringify(entriesOf(image.value)));
  const entries = JSON.parse(shape.value) as ReturnType<typeof entriesOf>;
  if (entries.length === 0) return null;
  return (
    <ul class="chart-legend figures">
      {entries.map(([label, colour, style]) => (
        <li key={`${style} ${label}`} class="chart-key">
          <Swatch colour={colour} style={style} />
          <span class="chart-name">{label}</span>
        </li>
      ))}
    </ul>
  );
}

function entriesOf(image: MapImage | null): [label: string, colour: string, style: string][] {
  const { legend = [], curves = [] } = image ?? {};
  return [
    ...legend.map(({ label, colour }): [string, string, string] => [label, colour, 'area']),
    ...curves.map(({ label, colour, style }): [string, string, string] => [
      label,
      colour,
      style ?? 'line',
    ]),
  ];
}
