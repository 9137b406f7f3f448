import type { Session } from '../session';
import { CellGrid } from './cell-grid';
import { vectorSource } from './cell-source';
import { TitleWords } from './title-words';
import { useCells } from './use-cells';

export interface VectorEditorProps {
  readonly session: Session;
  readonly parameterKey: string;
}

/** A vector in one row of cells. */
export function VectorEditor({ session, parameterKey }: VectorEditorProps) {
  const { source, editing } = useCells(session, parameterKey, 'vector', vectorSource);
  return (
    <div class="matrix-editor">
      <div class="matrix-head">
        <h2 class="matrix-title">
          <TitleWords label={source.label} />
        </h2>
      </div>
      <CellGrid source={source} editing={editing} coloured={false} hint="" onPaste={() => false} />
    </div>
  );
}
