import { beforeEach, describe, expect, test } from 'vitest';
import { type CardList, isCardList, ListSource } from '../../../src/app/list-editor/list-source';
import type { Session } from '../../../src/app/session';
import type { VariantValue } from '../../../src/core/parameter';
import { newSession, params } from './exhibit';

let session: Session;

const racers = () => session.get().params.racers as Record<string, unknown>[];
const source = () =>
  new ListSource(
    'racers',
    params.racers as unknown as CardList,
    session.values.value.racers as readonly VariantValue[],
  );
const item = (index: number) => {
  const found = source().items[index];
  if (!found) throw new Error(`There is no item ${index}.`);
  return found;
};

beforeEach(() => {
  session = newSession();
  session.set({
    racers: [{ optimiser: 'adam', rate: 0.2, nesterov: true }, { optimiser: 'plain' }],
  });
});

test('only lists of variants or records have this editor', () => {
  expect([params.racers, params.letters].map(isCardList)).toEqual([true, false]);
});

describe('a field', () => {
  test('changes alone', () => {
    session.set(item(0).withField('rate', '1/4'));
    expect(racers()[0]).toMatchObject({
      optimiser: 'adam',
      rate: 0.25,
      betas: [0.9, 0.999],
      nesterov: true,
    });
    session.set(item(0).withField('betas', [0.5, 0.999]));
    expect(racers()[0]).toMatchObject({ rate: 0.25, betas: [0.5, 0.999] });
    expect(racers()[1]).toMatchObject({ optimiser: 'plain', rate: 0.01 });
  });

  test('says what is wrong with it, and not where it stands in the list', () => {
    expect(() => item(1).withField('rate', '-1')).toThrow(
      /^Learning rate takes a number from 0 to 10/,
    );
  });

  test('that is a variant changes its case and its fields', () => {
    session.set(item(1).nested('schedule')?.withCase('exponential') ?? {});
    session.set(item(1).nested('schedule')?.withField('gamma', 0.5) ?? {});
    expect(racers()[1]?.schedule).toEqual({ kind: 'exponential', gamma: 0.5 });
    expect(racers()[0]?.schedule).toEqual({ kind: 'constant' });
    expect(item(1).nested('rate')).toBeNull();
  });

  test('of the group own is not shown', () => {
    session.set(item(0).withCase('lion'));
    expect(item(0).fields.map(([key]) => key)).toEqual(['rate', 'nesterov', 'schedule']);
  });
});

describe('an item', () => {
  test('of another case keeps what all share and takes the new defaults', () => {
    session.set(item(0).withCase('plain'));
    expect(racers()[0]).toEqual({
      optimiser: 'plain',
      rate: 0.01,
      nesterov: true,
      schedule: { kind: 'constant' },
    });
  });

  test('added is the first common case that is missing; with all there, the first', () => {
    session.set({ racers: [{ optimiser: 'plain' }] });
    const added: unknown[] = [];
    while (source().canAdd) {
      session.set(source().withAdded());
      added.push(racers().at(-1)?.optimiser);
    }
    expect(added).toEqual(['adam', 'plain']);
  });

  test('is removed while there are more than the least', () => {
    expect(source().canRemove).toBe(true);
    session.set(source().without(0));
    expect(racers().map(({ optimiser }) => optimiser)).toEqual(['plain']);
    expect(source().canRemove).toBe(false);
  });
});
