import { useComputed } from '@preact/signals';
import { functionKeys, listKeys } from './editables';
import { lazily } from './lazily';
import { Panel } from './panel';
import { useShell } from './shell-context';

const ExpressionEditor = lazily(() =>
  import('../expression-editor').then((part) => part.ExpressionEditor),
);
const ListEditor = lazily(() => import('../list-editor').then((part) => part.ListEditor));

/** The exhibit's functions, one below the other. */
export function FunctionEditors() {
  const { session } = useShell();
  const keys = useKeys(functionKeys);
  return (
    <>
      {keys.map((key) => (
        <ExpressionEditor
          key={`${session.exhibit.value.id} ${key}`}
          session={session}
          parameterKey={key}
        />
      ))}
    </>
  );
}

/** The exhibit's lists, each in a panel of its own. */
export function ListPanels() {
  const { session } = useShell();
  const { id, params } = session.exhibit.value;
  return (
    <>
      {useKeys(listKeys).map((key) => (
        <Panel key={`${id} ${key}`} id="list" title={params[key]?.label ?? key}>
          <ListEditor session={session} parameterKey={key} />
        </Panel>
      ))}
    </>
  );
}

/** The same without panels, for a sheet. */
export function ListEditors() {
  const { session } = useShell();
  const { id } = session.exhibit.value;
  return (
    <>
      {useKeys(listKeys).map((key) => (
        <ListEditor key={`${id} ${key}`} session={session} parameterKey={key} />
      ))}
    </>
  );
}

/** Another array only when another set of editors is needed, and not with every value. */
function useKeys(keysOf: typeof functionKeys): readonly string[] {
  const { session } = useShell();
  const keys = useComputed(() => keysOf(session.exhibit.value, session.values.value).join(' '));
  return keys.value === '' ? [] : keys.value.split(' ');
}
