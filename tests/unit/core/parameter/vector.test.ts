import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vector } from '../../../../src/core/parameter';
import { expectOneSentence, hostileInputs, refusalOf } from '../helpers';

const x = vector({ label: 'Vector x', default: [1, 2, 3] });
const accept = (input: unknown) => x.accept(input, x.default);

describe('vector', () => {
  test('takes three numbers or expressions', () => {
    expect(accept([0, '1/3', '√2'])).toEqual([0, 1 / 3, Math.SQRT2]);
  });

  test('two leave the third as it is', () => {
    expect(accept([7, 8])).toEqual([7, 8, 3]);
  });

  test.each([
    ['one number', [1]],
    ['four numbers', [1, 2, 3, 4]],
    ['no list', 5],
    ['a text', '1,2,3'],
  ])('refuses %s', (_, input) => {
    expectOneSentence(
      refusalOf(() => accept(input)),
      'Vector x',
      '3 or 2 numbers',
    );
  });

  test.each([['x'], [Number.NaN], ['1e400'], [2e9], [null], [[1]], ['__proto__']])(
    'refuses the component %j, saying which',
    (component) => {
      const sentence = refusalOf(() => accept([1, component, 3]));
      expectOneSentence(sentence, 'Vector x, component 2: ');
    },
  );

  test('refuses holes', () => {
    expectOneSentence(
      refusalOf(() => accept(new Array(3))),
      'Vector x, component 1: ',
    );
  });

  test.each(hostileInputs)('refuses %s', (_, input) => {
    expectOneSentence(
      refusalOf(() => accept(input)),
      'Vector x',
    );
  });

  test('any value comes back from the address and from a file', () => {
    const component = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(component, component, component), (input) => {
        const value = accept(input);
        expect(accept(x.decode(x.encode(value)))).toEqual(value);
        expect(accept(x.portable(value))).toEqual(value);
        expect(x.plain(value)).toEqual(value);
      }),
    );
  });
});
