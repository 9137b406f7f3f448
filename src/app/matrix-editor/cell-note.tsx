import type { CellEditing, Problem } from './cell-editing';
import type { CellSource } from './cell-source';
import { pointAt, previewText } from './cell-text';
import { words } from './words';

interface CellNoteProps {
  readonly source: CellSource;
  readonly editing: CellEditing;
  readonly hint: string;
  readonly problemId: string;
}

/** The line under the cells: what is wrong, what came of a paste, or what an expression comes to. */
export function CellNote({ source, editing, hint, problemId }: CellNoteProps) {
  const problem = editing.problem.value;
  const notice = editing.notice.value;
  const quiet = problem || notice ? '' : preview(source, editing) || hint;
  return (
    <div class="cell-note">
      <p
        class="cell-note-spoken"
        id={problemId}
        role="status"
        data-tone={problem ? 'problem' : notice?.tone}
      >
        {problem ? <ProblemText source={source} problem={problem} /> : notice?.text}
      </p>
      {quiet !== '' && <p class="cell-note-quiet">{quiet}</p>}
    </div>
  );
}

function preview(source: CellSource, editing: CellEditing): string {
  const place = editing.focused.value;
  if (!place) return '';
  const text = editing.draft.value?.text ?? source.text(place);
  const value = previewText(text, source.value(place));
  return value && words.equals(value);
}

/** Where, the text with the wrong part marked, and what is wrong with it. */
function ProblemText({ source, problem }: { source: CellSource; problem: Problem }) {
  if (problem.at < 0) return <>{problem.message}</>;
  const { before, wrong, after } = pointAt(problem.text, problem.at, problem.length);
  return (
    <>
      {source.where(problem.place)}:{' '}
      {problem.text.trim() !== '' && (
        <>
          <code>
            {before}
            <mark>{wrong}</mark>
            {after}
          </code>{' '}
        </>
      )}
      {problem.message}
    </>
  );
}
