/** Lists of records in the editor of lists: one case, no menu. */
import { expect, test } from 'vitest';
import { type CardList, isCardList, ListSource } from '../../../src/app/list-editor/list-source';
import { list, number, record, text, type VariantValue } from '../../../src/core/parameter';

const item = record({
  label: 'vector',
  fields: {
    name: text({ label: 'name', default: '', longest: 3 }),
    size: number({ label: 'size', min: 0, max: 9, default: 1 }),
  },
  default: { name: '', size: 1 },
});
const vectors = list({ label: 'Vectors', item, min: 1, max: 3, default: [{ name: 'u', size: 2 }] });
const sourceOf = (items: readonly VariantValue[]) =>
  new ListSource('vectors', vectors as unknown as CardList, items);

test('a list of records has cards, with all its fields and one case', () => {
  expect(isCardList(vectors)).toBe(true);
  const [first] = sourceOf(vectors.default).items;
  expect(first?.fields.map(([key]) => key)).toEqual(['name', 'size']);
  expect(Object.keys(first?.parameter.cases ?? {})).toHaveLength(1);
  expect(first?.caseName).toBe('');
});

test('a field changes alone, and is refused alone', () => {
  const source = sourceOf([
    { name: 'u', size: 2 },
    { name: 'v', size: 3 },
  ]);
  expect(source.items[1]?.withField('size', '1/2')).toEqual({
    vectors: [
      { name: 'u', size: 2 },
      { name: 'v', size: '1/2' },
    ],
  });
  expect(() => source.items[0]?.withField('size', 10)).toThrow(/^Size takes a number from 0 to 9/);
});

test('records are added with their defaults, and taken away', () => {
  const source = sourceOf(vectors.default);
  expect(vectors.accept(source.withAdded().vectors, [])).toEqual([
    { name: 'u', size: 2 },
    { name: '', size: 1 },
  ]);
  expect([source.canAdd, source.canRemove]).toEqual([true, false]);
  expect(
    sourceOf([
      { name: 'u', size: 2 },
      { name: 'v', size: 3 },
    ]).without(0),
  ).toEqual({
    vectors: [{ name: 'v', size: 3 }],
  });
});
