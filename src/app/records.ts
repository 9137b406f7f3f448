import { plainValues, portableValues } from '../core/parameter';
import { lenses as lensesAbout } from '../exhibits/lenses';
import type { Lens } from './lens';
import { joinNames, type Opened } from './lens-names';
import type { SavedState, Standing } from './saved-state';

/** What `vectorium.get()` tells. */
export interface Told {
  readonly id: string;
  readonly params: Record<string, unknown>;
  readonly position: number;
}

/** What is open, in plain numbers. @param position of what is in focus */
export function tell(open: readonly Opened[], position: number): Told {
  const [only, ...others] = open as readonly [Opened, ...Opened[]];
  if (others.length === 0) {
    const { exhibit, values } = only;
    return { id: exhibit.id, params: plainValues(exhibit.params, values), position };
  }
  const params = joinNames(open, (parameter, value) => parameter.plain(value));
  return { id: lensesAbout.id, params: { of: idsOf(open), ...params }, position };
}

/** All of the state, with values as they were typed. */
export function record(open: readonly Lens[], focused: Lens, enlarged: boolean): SavedState {
  const state = { vectorium: 1 as const, ...standingOf(focused) };
  if (open.length === 1) {
    const { exhibit, values } = openedOf(focused);
    return { ...state, id: exhibit.id, params: portableValues(exhibit.params, values) };
  }
  const opened = open.map(openedOf);
  const params = joinNames(opened, (parameter, value) => parameter.portable(value));
  return {
    ...state,
    id: lensesAbout.id,
    params: { of: idsOf(opened), ...params },
    lenses: Object.fromEntries(open.map((lens) => [lens.exhibit.id, standingOf(lens)])),
    focus: focused.exhibit.id,
    enlarged,
  };
}

export function openedOf({ exhibit, values }: Lens): Opened {
  return { exhibit, values: values.value };
}

export function standingOf({ position, camera }: Lens): Standing {
  return { position: position.value, camera: camera.value };
}

function idsOf(open: readonly Opened[]): readonly string[] {
  return open.map(({ exhibit }) => exhibit.id);
}
