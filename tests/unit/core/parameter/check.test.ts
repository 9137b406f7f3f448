/** Parameters that must go with others: asked once the whole patch is taken. */
import { describe, expect, test } from 'vitest';
import {
  acceptAll,
  decodeValues,
  defaultsOf,
  integer,
  list,
  ParameterError,
  text,
} from '../../../../src/core/parameter';
import { refusalOf } from '../helpers';

const names = list({
  label: 'Names',
  item: text({ label: 'name', default: '' }),
  max: 3,
  default: ['u', 'v'],
});
const chosen = {
  ...text({ label: 'Chosen', default: 'u' }),
  check(value: string, values: Readonly<Record<string, unknown>>) {
    if (!(values.names as string[]).includes(value))
      throw new ParameterError(`There is no “${value}”.`);
  },
};
const set = { chosen, names, count: integer({ label: 'Count', min: 0, max: 9, default: 1 }) };
const defaults = defaultsOf(set);

describe('a check', () => {
  test('sees the values of the same patch, whatever the order', () => {
    expect(acceptAll(set, defaults, { chosen: 'w', names: ['w'] }).chosen).toBe('w');
    expect(acceptAll(set, defaults, { names: ['w'], chosen: 'w' }).chosen).toBe('w');
  });

  test('refuses, names its parameter, and leaves all as it was', () => {
    const refused = () => acceptAll(set, defaults, { count: 2, chosen: 'w' });
    expect(refusalOf(refused)).toBe('There is no “w”.');
    expect(refused).toThrow(expect.objectContaining({ key: 'chosen' }));
    expect(defaults).toMatchObject({ chosen: 'u', count: 1 });
  });

  test('is not asked of parameters that a patch leaves alone', () => {
    expect(acceptAll(set, defaults, { names: ['w'] })).toMatchObject({ chosen: 'u' });
    expect(acceptAll(set, defaults, { chosen: undefined, names: ['w'] }).chosen).toBe('u');
  });

  test('an address is read as a whole: what does not go with it gives way', () => {
    const pairs = (chosenText: string) =>
      new Map([
        ['chosen', chosenText],
        ['names', '["w"]'],
      ]);
    expect(decodeValues(set, defaults, pairs('w'))).toMatchObject({
      values: { chosen: 'w', names: ['w'] },
      problems: [],
    });
    expect(decodeValues(set, defaults, pairs('x'))).toMatchObject({
      values: { chosen: 'u', names: ['w'] },
      problems: ['There is no “x”.'],
    });
  });
});
