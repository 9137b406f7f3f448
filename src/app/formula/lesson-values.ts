import { computed, type ReadonlySignal } from '@preact/signals';
import type { Exhibit } from '../../exhibits/contract';
import type { Session } from '../session';

/** Gives the live text for a name: one of the exhibit's lesson values, a readout's id, or `param:key`. */
export type ValueOf = (name: string) => string;

/** Follows the session; nothing is computed again while only time passes, unless the exhibit asks for the position. */
export function lessonValuesOf(exhibit: Exhibit, session: Session): ReadonlySignal<ValueOf> {
  const named = computed(() => {
    const needsPosition = exhibit.lessonValues.length > 1;
    const position = needsPosition ? session.position.value : session.position.peek();
    return exhibit.lessonValues(session.values.value, position);
  });
  return computed<ValueOf>(() => {
    const own = named.value;
    const values = session.values.value;
    return (name) => {
      if (Object.hasOwn(own, name)) return own[name] ?? '';
      return parameterText(exhibit, values, name) ?? readoutText(exhibit, session, name) ?? '';
    };
  });
}

function parameterText(
  exhibit: Exhibit,
  values: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  if (!name.startsWith('param:')) return undefined;
  const key = name.slice('param:'.length);
  return Object.hasOwn(exhibit.params, key) ? exhibit.params[key]?.encode(values[key]) : undefined;
}

function readoutText(exhibit: Exhibit, session: Session, name: string): string | undefined {
  const readout = exhibit.readouts.find(({ id }) => id === name);
  if (!readout) return undefined;
  const values = session.values.value;
  return readout.format(
    readout.value(values, session.position.peek(), session.results.peek()),
    values,
  );
}
