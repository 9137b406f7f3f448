import { useComputed } from '@preact/signals';
import { ControlsPanel } from '../controls';
import { LensTabs } from '../lenses';
import { editablesOf, functionKeys, subjectKey } from './editables';
import { Editors } from './editors';
import { FunctionEditors, ListPanels } from './own-editors';
import { Panel } from './panel';
import { Readouts } from './readouts';
import { useShell } from './shell-context';
import { Subjects } from './subjects';
import { useEdge } from './use-edge';
import { words } from './words';

/** On the right: what is set, what comes of it, what is shown. */
export function RightColumn() {
  const { session, settings, host } = useShell();
  const ref = useEdge<HTMLElement>('right');
  return (
    <aside
      class="column column-right scrolls"
      ref={ref}
      aria-label={words.panels.numbers}
      data-peeking={settings.presenting.value ? '' : undefined}
    >
      <LensesPanel />
      <SubjectsPanel />
      <ValuesPanel />
      <ListPanels />
      <Panel id="readouts" title={words.panels.readouts}>
        <Readouts />
      </Panel>
      <section class="panel panel-show" aria-label={words.panels.show}>
        <div class="panel-body scrolls">
          <ControlsPanel session={session} pictureIsOut={host.phase.value !== 'starting'} />
        </div>
      </section>
    </aside>
  );
}

function LensesPanel() {
  const { session } = useShell();
  if (session.lenses.value.length < 2) return null;
  return (
    <div class="panel panel-subjects">
      <LensTabs session={session} />
    </div>
  );
}

function SubjectsPanel() {
  const { session } = useShell();
  const any = useComputed(() => subjectKey(session.exhibit.value) !== undefined);
  if (!any.value) return null;
  return (
    <div class="panel panel-subjects">
      <Subjects />
    </div>
  );
}

/** Functions, then matrices and vectors; no panel where there are none. */
function ValuesPanel() {
  const { session } = useShell();
  const any = useComputed(() => {
    const { exhibit, values } = session;
    return [functionKeys, editablesOf].some((of) => of(exhibit.value, values.value).length > 0);
  });
  if (!any.value) return null;
  return (
    <section class="panel panel-values" aria-label={words.panels.values}>
      <FunctionEditors />
      <Editors />
    </section>
  );
}
