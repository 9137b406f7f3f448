/** A change of a racer where the run stands begins a branch there. */
import { expect, test } from 'vitest';
import { type CardList, ListSource } from '../../../src/app/list-editor/list-source';
import { Session } from '../../../src/app/session';
import { Shelf } from '../../../src/app/shelf';
import type { VariantValue } from '../../../src/core/parameter';
import type { FromHere } from '../../../src/exhibits/contract';
import { gradientDescent } from '../../../src/exhibits/optimisation/gradient-descent';

const fromHere = gradientDescent.lists?.racers?.fromHere as FromHere<never>;
const plain = { optimiser: 'gradient-descent', learningRate: 0.01 };

function open(racers: readonly object[], position: number) {
  const session = new Session(Shelf.of([gradientDescent]), gradientDescent);
  session.open('gradient-descent', { racers });
  session.seek(position);
  const list = () => session.values.peek().racers as readonly VariantValue[];
  const values = () => session.values.peek() as never;
  /** As the cards do it: the fields that a card shows are its heir's. */
  const card = (index: number) => {
    const { racers: parameter } = gradientDescent.params;
    const at = session.position.peek();
    const source = new ListSource('racers', parameter as unknown as CardList, list(), (k, input) =>
      fromHere.edit(values(), k, input, at),
    );
    const item = source.items[fromHere.heir(values(), index, at)];
    if (!item) throw new Error('no such card');
    return item;
  };
  return { session, list, card };
}

test('at step 0 the racer itself is changed', () => {
  const { session, list, card } = open([plain], 0);
  session.set(card(0).withField('learningRate', 0.02));
  expect(list()).toMatchObject([{ learningRate: 0.02, parent: 0 }]);
  expect(fromHere.relevant(session.values.peek() as never, 0)).toBe(false);
});

test('later a drag makes one branch, and one undo step takes it back', () => {
  const { session, list, card } = open([plain], 40);
  expect(fromHere.relevant(session.values.peek() as never, 40)).toBe(true);
  const gesture = session.gesture();
  for (const rate of [0.011, 0.013, 0.02]) gesture.set(card(0).withField('learningRate', rate));
  gesture.finish();
  expect(list()).toMatchObject([
    { learningRate: 0.01, parent: 0 },
    { learningRate: 0.02, parent: 1, at: 40, name: 'Gradient descent, from 40' },
  ]);
  session.undo();
  expect(list()).toHaveLength(1);
  session.redo();
  expect(session.get().position).toBe(40);
  expect(list()).toHaveLength(2);
});

test('the next change at that step goes to the same branch; elsewhere it begins another', () => {
  const { session, list, card } = open([{ ...plain, optimiser: 'momentum' }], 40);
  session.set(card(0).withField('learningRate', 0.02));
  session.set(card(0).withField('momentum', 0.5));
  expect(list()).toMatchObject([
    { learningRate: 0.01, momentum: 0.9 },
    { learningRate: 0.02, momentum: 0.5, parent: 1, at: 40 },
  ]);
  session.seek(60);
  session.set(card(1).withField('learningRate', 0.03));
  session.set(card(0).withField('learningRate', 0.04));
  expect(list().slice(2)).toMatchObject([
    { learningRate: 0.03, momentum: 0.5, parent: 2, at: 60 },
    { learningRate: 0.04, momentum: 0.9, parent: 1, at: 60 },
  ]);
});

test('before a branch leaves, it is changed itself', () => {
  const { session, list, card } = open([plain, { ...plain, parent: 1, at: 40 }], 20);
  session.set(card(1).withField('learningRate', 0.03));
  expect(list()).toMatchObject([{ learningRate: 0.01 }, { learningRate: 0.03, at: 40 }]);
});

test('another optimiser gives the branch its name', () => {
  const { session, list, card } = open([plain], 12);
  session.set(card(0).withCase('adam'));
  expect(list()[1]).toMatchObject({ optimiser: 'adam', parent: 1, at: 12, name: 'Adam, from 12' });
});

test('name and start belong to the racer from its start', () => {
  const { session, list, card } = open([plain], 12);
  session.set(card(0).withField('name', 'mine'));
  session.set(card(0).withField('start', [1, 2]));
  expect(list()).toMatchObject([{ name: 'mine', start: [1, 2], parent: 0 }]);
});

test('a full list refuses in a sentence, and changes nothing', () => {
  const { session, list, card } = open(Array<object>(8).fill(plain), 12);
  expect(() => session.set(card(0).withField('learningRate', 0.5))).toThrow(
    'There are 8 racers, so no branch can start',
  );
  expect(list().every(({ learningRate }) => learningRate === 0.01)).toBe(true);
});

test('a script sets what it names, from the start', () => {
  const { session, list } = open([plain], 40);
  session.set({ racers: [{ ...plain, learningRate: 0.05 }] });
  expect(list()).toMatchObject([{ learningRate: 0.05, parent: 0 }]);
});

test('all of it is in the link', () => {
  const { session, card } = open([plain], 40);
  session.set(card(0).withField('learningRate', 0.02));
  const other = new Session(Shelf.of([gradientDescent]), gradientDescent);
  expect(other.openAddress(session.address())).toEqual([]);
  expect(other.get()).toEqual(session.get());
});
