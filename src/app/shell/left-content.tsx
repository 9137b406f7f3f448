import { lazily } from './lazily';
import { Lesson } from './lesson';
import { useShell } from './shell-context';
import type { LeftTab } from './shell-state';

const Charts = lazily(() => import('../charts').then((part) => part.Charts));
const WorkingPanel = lazily(() => import('../working').then((part) => part.WorkingPanel));

/** What stands under a tab of the left panel. */
export function LeftContent({ tab }: { readonly tab: LeftTab }) {
  const { session, settings, state } = useShell();
  const { id } = session.exhibit.value;
  if (tab === 'charts')
    return (
      <Charts key={id} session={session} settings={settings} logarithmic={state.logarithmic} />
    );
  if (tab === 'working') return <WorkingPanel key={id} session={session} />;
  return <Lesson />;
}
