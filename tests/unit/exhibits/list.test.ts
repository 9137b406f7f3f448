/** What holds for every exhibit, taken from the list: a new one is tested by being in it. */
import { describe, expect, test } from 'vitest';
import { readLesson } from '../../../src/app/formula/markdown';
import { acceptAll, defaultsOf, encodeValues, type Parameter } from '../../../src/core/parameter';
import { clampPosition, initialPosition, startOf, timelineOf } from '../../../src/core/timeline';
import { listings } from '../../../src/exhibits';
import type { Exhibit, Preset } from '../../../src/exhibits/contract';
import { expectOneSentence } from '../core/helpers';

type Anything = Record<string, unknown>;

const exhibits: readonly Exhibit[] = await Promise.all(listings.map((listing) => listing.load()));

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const placeholder = /\{\{\s*([\w:.-]+)\s*\}\}/g;
/** Names in an address that belong to the page. */
const reserved = ['t', 'camera', 'lane', 'theme', 'present', 'origins'];

function expectUnique(names: readonly string[]): void {
  expect(new Set(names).size).toBe(names.length);
}

/** All states that an author wrote: the defaults and every preset. */
function authored(exhibit: Exhibit): { name: string; values: Anything; position: number }[] {
  const defaults = defaultsOf(exhibit.params);
  return [
    {
      name: 'defaults',
      values: defaults,
      position: initialPosition(timelineOf(exhibit, defaults)),
    },
    ...exhibit.presets.map((preset) => {
      const values = acceptAll(exhibit.params, defaults, preset.params);
      const initial = initialPosition(timelineOf(exhibit, values));
      return { name: preset.id, values, position: preset.position ?? initial };
    }),
  ];
}

/** The paths of all numbers in a value that are not finite. */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return value === undefined ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}/${key}`));
}

test('there are exhibits, with ids of their own in kebab-case', () => {
  expect(exhibits.length).toBeGreaterThan(0);
  expectUnique(exhibits.map(({ id }) => id));
  expectUnique(exhibits.map(({ title }) => title));
  for (const { id } of exhibits) expect(id).toMatch(kebabCase);
});

describe.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))('%s', (_, exhibit) => {
  const { params, presets, readouts, lesson } = exhibit;
  const parameters: [string, Parameter<unknown>][] = Object.entries(params);
  const defaults = defaultsOf(params);

  test('says what it is', () => {
    expect(['linear-algebra', 'calculus', 'optimisation', 'data']).toContain(exhibit.wing);
    expect(exhibit.title).toMatch(/^\p{Lu}/u);
    expectOneSentence(exhibit.summary);
    expect(exhibit.summary.length).toBeLessThan(120);
  });

  describe('parameters', () => {
    test('have ids that fit an address, and labels', () => {
      expect(parameters.length).toBeGreaterThan(0);
      for (const [key, { label }] of parameters) {
        expect(key).toMatch(camelCase);
        expect(reserved).not.toContain(key);
        expect(label).not.toBe('');
      }
    });

    test.each(parameters)(
      '%s: its default is one it takes, and stays the same through a link',
      (_key, parameter) => {
        const value = parameter.default;
        expect(parameter.accept(value, value)).toEqual(value);
        expect(parameter.accept(parameter.decode(parameter.encode(value)), value)).toEqual(value);
        expect(parameter.accept(parameter.portable(value), value)).toEqual(value);
        expect(notFinite(parameter.plain(value))).toEqual([]);
      },
    );

    test('what one implies is there, and takes it', () => {
      for (const [, parameter] of parameters)
        for (const [key, input] of Object.entries(parameter.implied([1, 0, 0, 1])))
          expect(() => acceptAll(params, defaults, { [key]: input })).not.toThrow();
    });

    test('whether one matters can be asked of every authored state', () => {
      for (const { values } of authored(exhibit))
        for (const [, { relevant }] of parameters)
          expect(typeof (relevant?.(values) ?? true)).toBe('boolean');
    });
  });

  describe('timeline', () => {
    test('opens inside itself', () => {
      for (const { values, position } of authored(exhibit)) {
        const timeline = timelineOf(exhibit, values as never);
        expect(clampPosition(timeline, position)).toBe(position);
        if (timeline.kind !== 'none') expect(timeline.end).toBeGreaterThan(0);
      }
    });

    test('speaks at every authored state, from start to end', () => {
      for (const { values } of authored(exhibit)) {
        const timeline = timelineOf(exhibit, values as never);
        if (timeline.kind === 'none') continue;
        for (const mark of timeline.marks(values as never)) {
          expect(mark.at >= startOf(timeline) && mark.at <= timeline.end).toBe(true);
          expect(mark.label.trim()).not.toBe('');
        }
        for (let k = 0; k <= 20; k++) {
          const start = startOf(timeline);
          const position = start + (k / 20) * (timeline.end - start);
          const caption = timeline.caption(values as never, position);
          expect(caption).toBe(caption.trim());
          expect(caption).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });
  });

  describe('presets', () => {
    test('there are at least ten, each unique', () => {
      expect(presets.length).toBeGreaterThanOrEqual(10);
      expectUnique(presets.map(({ id }) => id));
      expectUnique(presets.map(({ title }) => title));
      expectUnique(presets.map(({ sentence }) => sentence));
      const states = authored(exhibit).slice(1);
      expectUnique(
        states.map(({ values, position }) =>
          JSON.stringify([encodeValues(params, values as never), position]),
        ),
      );
    });

    test.each(presets.map((preset) => [preset.id, preset] as const))('%s', (id, preset: Preset) => {
      expect(id).toMatch(kebabCase);
      expect(preset.title).toMatch(/^\p{Lu}/u);
      expect(preset.sentence).toMatch(/^\S.*[.?!]$/);
      expect(preset.sentence.length).toBeLessThan(140);
      expect(() => acceptAll(params, defaults, preset.params)).not.toThrow();
    });
  });

  describe('readouts', () => {
    test('have ids of their own and labels', () => {
      expect(readouts.length).toBeGreaterThan(0);
      expectUnique(readouts.map(({ id }) => id));
      for (const { id, label } of readouts) {
        expect(id).toMatch(camelCase);
        expect(label).not.toBe('');
      }
    });

    // Where a number may be missing by its definition, and what then stands for it.
    const byDefinition: Readonly<Record<string, (value: unknown) => boolean>> = {
      condition: (value) => value === Number.POSITIVE_INFINITY,
      // Of a defective eigenvalue.
      eigenvalueConditions: (value) =>
        Array.isArray(value) &&
        value.every((x) => x >= 1) &&
        value.includes(Number.POSITIVE_INFINITY),
      inverse: (value) => value === null,
      rotation: (value) => value === null,
      transientPeak: (value) => value === Number.POSITIVE_INFINITY,
    };

    test.each(authored(exhibit))(
      '$name: finite, or missing by definition',
      ({ values, position }) => {
        for (const readout of readouts) {
          const value = readout.value(values as never, position, {});
          if (!byDefinition[readout.id]?.(value))
            expect([readout.id, notFinite(value)]).toEqual([readout.id, []]);
          for (const text of [
            readout.format(value, values as never),
            readout.exact?.(values as never) ?? '',
          ])
            expect(text).not.toMatch(/undefined|NaN|null|\[object|-\d/);
          expect(readout.format(value, values as never).trim()).not.toBe('');
        }
      },
    );

    test('are functions of the parameters: asked twice, in any order, the same', () => {
      const states = authored(exhibit);
      const ask = ({ values, position }: (typeof states)[number]) =>
        readouts.map((readout) => readout.value(values as never, position, {}));
      const forth = states.map(ask);
      const back = [...states].reverse().map(ask).reverse();
      expect(back).toEqual(forth);
    });
  });

  describe('lesson', () => {
    const names = [...lesson.matchAll(placeholder)].map(([, name = '']) => name);

    test('is there: a heading, a question to predict first, three things to try', () => {
      const tokens = readLesson(lesson);
      expect(tokens[0]).toMatchObject({ type: 'heading' });
      const predict = tokens.filter((token) => token.type === 'predict') as {
        question: unknown[];
        answer: unknown[];
      }[];
      expect(predict.length).toBe(1);
      expect(predict[0]?.question.length).toBeGreaterThan(0);
      expect(predict[0]?.answer.length).toBeGreaterThan(0);
      const lists = tokens.filter((token) => token.type === 'list') as { items: unknown[] }[];
      expect(lists.at(-1)?.items.length).toBe(3);
    });

    test('is a page or less', () => {
      expect(lesson.trim().split(/\s+/).length).toBeLessThan(400);
    });

    test('dollars and braces are closed', () => {
      expect((lesson.match(/\$/g) ?? []).length % 2).toBe(0);
      expect((lesson.match(/\{\{/g) ?? []).length).toBe(names.length);
    });

    test.each(authored(exhibit))(
      '$name: gives every live value it names',
      ({ values, position }) => {
        const given = exhibit.lessonValues(values as never, position);
        for (const name of names) {
          const parameter = name.startsWith('param:') ? params[name.slice(6)] : undefined;
          const known =
            parameter ??
            readouts.find(({ id }) => id === name) ??
            (Object.hasOwn(given, name) ? given[name] : undefined);
          expect([name, known]).not.toEqual([name, undefined]);
        }
        for (const [name, text] of Object.entries(given)) {
          expect([name, text.trim()]).not.toEqual([name, '']);
          expect(text).not.toMatch(/undefined|NaN|null|\[object/);
          expect((text.match(/\{/g) ?? []).length).toBe((text.match(/\}/g) ?? []).length);
        }
      },
    );

    test('gives no value that it does not use', () => {
      const [start] = authored(exhibit);
      if (!start) throw new Error('An exhibit has defaults.');
      const given = exhibit.lessonValues(defaults as never, start.position);
      expect(Object.keys(given).filter((name) => !names.includes(name))).toEqual([]);
    });
  });
});
