import type { ReadonlySignal } from '@preact/signals';

/** A readout of several lines: a row each, with columns where tabs part them. */
export function ReadoutTable({ text }: { readonly text: ReadonlySignal<string> }) {
  const rows = tableRows(text.value);
  const columns = Math.max(...rows.map((row) => row.length));
  return (
    <span class="readout-table" data-columns={columns}>
      {rows.map((row, at) => (
        <span key={at} class="readout-line">
          {row.map((cell, column) => (
            <span key={column} class="readout-cell">
              {cell}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

/** The cells of a text: lines are rows, tabs part columns. */
export function tableRows(text: string): string[][] {
  return text.split('\n').map((line) => line.split('\t'));
}
