import { computed, type ReadonlySignal } from '@preact/signals';
import type { Exhibit } from '../../exhibits/contract';
import type { Session, Values } from '../session';
import { whileOpen } from '../while-open';

/** Gives the live text for a name: one of the exhibit's lesson values, a readout's id, or `param:key`. */
export type ValueOf = (name: string) => string;

/** Follows the session; only what the exhibit asks for, position and results, has it computed again. */
export function lessonValuesOf(exhibit: Exhibit, session: Session): ReadonlySignal<ValueOf> {
  const nameValues = whileOpen(session, () => {
    const asksFor = exhibit.lessonValues.length;
    const position = asksFor > 1 ? session.position.value : session.position.peek();
    const results = asksFor > 2 ? session.results.value : session.results.peek();
    return exhibit.lessonValues(session.values.value, position, results);
  });
  const named = computed(nameValues);
  const readName = whileOpen(session, (): ValueOf => {
    const own = named.value;
    const values = session.values.value;
    return (name) => {
      if (Object.hasOwn(own, name)) return own[name] ?? '';
      const found = parameterText(exhibit, values, name);
      return found ?? readoutText(exhibit, session, values, name) ?? '';
    };
  });
  return computed(readName);
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

function readoutText(
  exhibit: Exhibit,
  session: Session,
  values: Values,
  name: string,
): string | undefined {
  const readout = exhibit.readouts.find(({ id }) => id === name);
  if (!readout) return undefined;
  return readout.format(
    readout.value(values, session.position.peek(), session.results.peek()),
    values,
  );
}
