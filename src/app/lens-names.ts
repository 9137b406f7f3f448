import { type Parameter, ParameterError } from '../core/parameter';
import type { Exhibit, LensPreset, Preset } from '../exhibits/contract';
import type { Values } from './state-address';
import { sentences } from './words';

/** An exhibit with its values. */
export interface Opened {
  readonly exhibit: Exhibit;
  readonly values: Values;
}

/** What a parameter is called where several exhibits are open: a shared one by its link. */
export function nameAmong(exhibit: Exhibit, key: string): string {
  return exhibit.params[key]?.link ?? `${exhibit.id}.${key}`;
}

/**
 * Gives every exhibit what is said of it: shared parameters by their link's name, others as
 * `exhibit-id.parameter`.
 * @returns one map an exhibit, by its own keys, and the names that speak of none
 */
export function splitNames<Input>(
  exhibits: readonly Exhibit[],
  named: ReadonlyMap<string, Input>,
): { own: ReadonlyMap<string, Input>[]; strangers: string[] } {
  const known = new Set<string>();
  const own = exhibits.map((exhibit) => {
    const keys = Object.keys(exhibit.params).filter((key) => named.has(nameAmong(exhibit, key)));
    return new Map(
      keys.map((key) => {
        const name = nameAmong(exhibit, key);
        known.add(name);
        return [key, named.get(name) as Input] as const;
      }),
    );
  });
  return { own, strangers: [...named.keys()].filter((name) => !known.has(name)) };
}

/** The same the other way round: everything under one roof, shared values once. */
export function joinNames<Output>(
  opened: readonly Opened[],
  write: (parameter: Parameter<unknown>, value: unknown) => Output,
): Record<string, Output> {
  const all: Record<string, Output> = {};
  for (const { exhibit, values } of opened)
    for (const [key, parameter] of Object.entries(exhibit.params))
      all[nameAmong(exhibit, key)] ??= write(parameter, values[key]);
  return all;
}

/** Makes all agree on what they share. @param leader the one whose values the others take */
export function agree(opened: readonly Opened[], leader = 0): readonly Opened[] {
  if (opened.length === 1) return opened;
  const shared = new Map<string, unknown>();
  const inOrder = [opened[leader] as Opened, ...opened];
  for (const { exhibit, values } of inOrder)
    for (const [key, { link }] of Object.entries(exhibit.params))
      if (link !== undefined && !shared.has(link)) shared.set(link, values[key]);
  return opened.map(({ exhibit, values }) => {
    const next: Record<string, unknown> = { ...values };
    for (const [key, { link }] of Object.entries(exhibit.params))
      if (link !== undefined) next[key] = shared.get(link);
    return { exhibit, values: next };
  });
}

/** Why a name says nothing about any of these exhibits. */
export function refuseStranger(exhibits: readonly Exhibit[], name: string): ParameterError {
  const among = exhibits.find((exhibit) => Object.hasOwn(exhibit.params, name));
  const ids = exhibits.map(({ id }) => id);
  const sentence = among
    ? sentences.qualify(name, `${among.id}.${name}`)
    : sentences.noSuchName(name, ids);
  return new ParameterError(sentence, name);
}

/** What a preset of several lenses is for one of them. */
export function partOf(preset: LensPreset, exhibit: Exhibit): Preset {
  const { id, title, look, params, positions } = preset;
  const [own] = splitNames([exhibit], new Map(Object.entries(params))).own;
  const position = positions?.[exhibit.id];
  return {
    id,
    title,
    sentence: look[exhibit.id] ?? '',
    params: Object.fromEntries(own ?? []),
    ...(position === undefined ? {} : { position }),
  };
}
