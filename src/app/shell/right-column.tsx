import { ControlsPanel } from '../controls';
import { Editors } from './editors';
import { Panel } from './panel';
import { Readouts } from './readouts';
import { useShell } from './shell-context';
import { useEdge } from './use-edge';
import { words } from './words';

/** On the right: what is set, what comes of it, what is shown. */
export function RightColumn() {
  const { session, settings } = useShell();
  const ref = useEdge<HTMLElement>('right');
  return (
    <aside
      class="column column-right scrolls"
      ref={ref}
      aria-label={words.panels.numbers}
      data-peeking={settings.presenting.value ? '' : undefined}
    >
      <section class="panel panel-values" aria-label={words.panels.values}>
        <Editors />
      </section>
      <Panel id="readouts" title={words.panels.readouts}>
        <Readouts />
      </Panel>
      <section class="panel panel-show" aria-label={words.panels.show}>
        <div class="panel-body scrolls">
          <ControlsPanel session={session} />
        </div>
      </section>
    </aside>
  );
}
