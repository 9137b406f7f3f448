import { useRef, useState } from 'preact/hooks';
import { type NumberParameter, type Parameter, ParameterError } from '../../core/parameter';
import type { Session } from '../session';
import { CellGrid } from './cell-grid';
import { dimensionKeyOf, matrixSource } from './cell-source';
import { CopyByHand } from './copy-by-hand';
import { type Copy, CopyMenu } from './copy-menu';
import { DimensionSwitch } from './dimension-switch';
import { PasteIcon } from './icons';
import { PasteSheet } from './paste-sheet';
import { type Pasted, readMatrix, readPaste } from './pasted-matrix';
import { TitleWords } from './title-words';
import { useCells } from './use-cells';
import { words } from './words';

export interface MatrixEditorProps {
  readonly session: Session;
  readonly parameterKey: string;
  /** Shows the switch between two and three dimensions; for the first matrix of a page. */
  readonly withDimension?: boolean;
}

/** A square matrix: cells, paste, copy and, for the first one, the dimension. */
export function MatrixEditor({ session, parameterKey, withDimension = false }: MatrixEditorProps) {
  const { source, editing } = useCells(session, parameterKey, 'matrix', matrixSource);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [copy, setCopy] = useState<Copy | null>(null);
  const [pasting, setPasting] = useState(false);
  const { params } = session.exhibit.value;
  const dimensionKey = dimensionKeyOf(params, parameterKey);
  const sizes = dimensionKey === null ? [source.rows] : sizesOf(params[dimensionKey]);

  const take = (pasted: Exclude<Pasted, { kind: 'cell' }>): string | null => {
    if (pasted.kind === 'problem') return pasted.message;
    const { size, cells } = pasted;
    try {
      editing.replaceAll({
        [parameterKey]: cells,
        ...(dimensionKey === null ? {} : { [dimensionKey]: size }),
      });
    } catch (error) {
      if (error instanceof ParameterError) return error.message;
      throw error;
    }
    editing.notice.value = { text: words.pasted(size), tone: 'news' };
    return null;
  };

  const pasteIntoCell = (text: string): boolean => {
    const pasted = readPaste(text, sizes);
    if (pasted.kind === 'cell') return false;
    const refusal = take(pasted);
    if (refusal !== null) editing.notice.value = { text: refusal, tone: 'problem' };
    return true;
  };

  const closeSheet = () => {
    setPasting(false);
    pasteButton.current?.focus();
  };

  return (
    <div class="matrix-editor">
      <div class="matrix-head">
        <h2 class="matrix-title">
          <TitleWords label={source.label} />
        </h2>
        {withDimension && dimensionKey !== null && sizes.length > 1 && (
          <DimensionSwitch session={session} dimensionKey={dimensionKey} />
        )}
        <CopyMenu source={source} editing={editing} button={copyButton} onShut={setCopy} />
        <button
          ref={pasteButton}
          type="button"
          class="matrix-tool"
          aria-label={words.paste(source.label)}
          title={words.paste(source.label)}
          aria-expanded={pasting}
          onClick={() => {
            editing.notice.value = null;
            setPasting(!pasting);
          }}
        >
          <PasteIcon />
        </button>
      </div>
      <CellGrid
        source={source}
        editing={editing}
        coloured
        hint={withDimension ? words.hint : ''}
        onPaste={pasteIntoCell}
      />
      {copy && (
        <CopyByHand
          label={words.copyText(source.label, copy.name)}
          text={copy.text}
          onClose={() => {
            setCopy(null);
            copyButton.current?.focus();
          }}
        />
      )}
      {pasting && (
        <PasteSheet
          onText={(text) => {
            const refusal = take(readMatrix(text, sizes));
            if (refusal === null) closeSheet();
            return refusal;
          }}
          onClose={closeSheet}
        />
      )}
    </div>
  );
}

/** The sizes that a dimension's range allows: two, three, or both. */
function sizesOf(dimension: Parameter<unknown> | undefined): readonly number[] {
  const { min, max } = dimension as NumberParameter;
  return [2, 3].filter((size) => size >= min && size <= max);
}
