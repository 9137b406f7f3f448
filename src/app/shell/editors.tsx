import { useComputed } from '@preact/signals';
import { MatrixEditor, VectorEditor } from '../matrix-editor';
import { editablesOf } from './editables';
import { useShell } from './shell-context';
import { Tabs } from './tabs';
import { words } from './words';

/** The exhibit's matrices and vectors, one at a time behind tabs that stand in the editor's head. */
export function Editors() {
  const { session, state } = useShell();
  const editables = useComputed(() => editablesOf(session.exhibit.value, session.values.value));
  // A text of the keys changes only when another set of editors is needed, and not with every value.
  const keys = useComputed(() => editables.value.map(({ key }) => key).join(' '));
  const all = keys.value === '' ? [] : editables.peek();
  const current = all.find(({ key }) => key === state.edited.value) ?? all[0];
  if (!current) return null;
  return (
    <div class="editors" data-tabs={all.length > 1 ? '' : undefined}>
      {all.length > 1 && (
        <Tabs
          label={words.panels.which}
          class="segments"
          tabs={all.map(({ key, label, letter }) => ({ id: key, label: letter, name: label }))}
          current={current.key}
          panelId="editor-panel"
          onChoose={(key) => {
            state.edited.value = key;
          }}
        />
      )}
      <div id="editor-panel" key={`${session.exhibit.value.id} ${current.key}`}>
        {current.kind === 'matrix' ? (
          <MatrixEditor
            session={session}
            parameterKey={current.key}
            withDimension={current.leads}
          />
        ) : (
          <VectorEditor session={session} parameterKey={current.key} />
        )}
      </div>
    </div>
  );
}
