import { useId } from 'preact/hooks';
import { Cell } from './cell';
import type { CellEditing } from './cell-editing';
import { CellNote } from './cell-note';
import type { CellSource } from './cell-source';
import { words } from './words';

interface CellGridProps {
  readonly source: CellSource;
  readonly editing: CellEditing;
  /** Whether the columns wear the basis vectors' colours. */
  readonly coloured: boolean;
  /** Shown below while there is nothing else to say. */
  readonly hint: string;
  readonly onPaste: (text: string) => boolean;
}

/** The cells between their brackets, and one line below that says what they have to say. */
export function CellGrid({ source, editing, coloured, hint, onPaste }: CellGridProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const places = Array.from({ length: source.rows * source.columns }, (_, index) => ({
    row: Math.floor(index / source.columns),
    column: index % source.columns,
  }));
  return (
    <>
      <fieldset
        class="cell-grid"
        aria-label={source.label}
        data-columns={source.columns}
        data-coloured={coloured}
      >
        {places.map((place) => (
          <Cell
            key={`${place.row},${place.column}`}
            source={source}
            editing={editing}
            place={place}
            helpId={helpId}
            problemId={problemId}
            onPaste={onPaste}
          />
        ))}
      </fieldset>
      <CellNote source={source} editing={editing} hint={hint} problemId={problemId} />
      <span id={helpId} hidden>
        {words.help}
      </span>
    </>
  );
}
