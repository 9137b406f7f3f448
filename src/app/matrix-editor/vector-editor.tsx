import type { Session } from '../session';
import { CellGrid } from './cell-grid';
import { vectorSource } from './cell-source';
import { useCells } from './use-cells';

export interface VectorEditorProps {
  readonly session: Session;
  readonly parameterKey: string;
  /** False where the name already stands above, on a tab. */
  readonly withTitle?: boolean;
}

/** A vector in one row of cells. */
export function VectorEditor({ session, parameterKey, withTitle = true }: VectorEditorProps) {
  const { source, editing } = useCells(session, parameterKey, 'vector', vectorSource);
  return (
    <div class="matrix-editor">
      {withTitle && (
        <div class="matrix-head">
          <h2 class="matrix-title">{source.label}</h2>
        </div>
      )}
      <CellGrid source={source} editing={editing} coloured={false} hint="" onPaste={() => false} />
    </div>
  );
}
