import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourAt, colourMapNames } from '../../../src/stage/colour-map';
import { type StageTheme, themeFrom } from '../../../src/stage/theme';
import { contrast, difference, visions } from './colour-vision';

const css = readFileSync('src/app/styles/tokens.css', 'utf8');

/** The tokens of a theme, those of the first block where it says nothing. */
function theme(name: 'dark' | 'light'): StageTheme {
  const blocks = css.split(/(?=^:root)/m);
  const own = name === 'dark' ? '' : (blocks.find((block) => block.includes(`"${name}"`)) ?? '');
  const base = blocks.find((block) => block.startsWith(':root {')) ?? '';
  const read = (token: string) =>
    [own, base].map((block) => block.match(new RegExp(`--${token}: ([^;]+);`))?.[1]).find(Boolean);
  return themeFrom((token) => read(token) ?? '', name === 'light');
}

describe.each(['dark', 'light'] as const)('%s', (name) => {
  const { racers, categories, inner, outer } = theme(name);
  const list = (colours: readonly { toArray(): number[] }[]) => colours.map((c) => c.toArray());

  test.each(visions)('any two racers differ, with %s', (vision) => {
    list(racers).forEach((a, i) => {
      for (const b of list(racers).slice(i + 1))
        expect(difference(a, b, vision)).toBeGreaterThan(0.1);
    });
  });

  test.each(visions)('any two categories differ, with %s', (vision) => {
    list(categories).forEach((a, i) => {
      for (const b of list(categories).slice(i + 1))
        expect(difference(a, b, vision)).toBeGreaterThan(0.09);
    });
  });

  test('racers stand out from the background, three to one', () => {
    for (const racer of list(racers))
      for (const ground of list([inner, outer]))
        expect(contrast(racer, ground)).toBeGreaterThan(2.99);
  });

  test('on any height of viridis, a racer or its outline stands out', () => {
    for (const racer of list(racers))
      for (let share = 0; share <= 1; share += 0.05) {
        const below = colourAt('viridis', share).toArray();
        const best = Math.max(contrast(racer, below), contrast(outer.toArray(), below));
        expect(best).toBeGreaterThan(1.5);
      }
  });

  test('there are eight and twelve, all given', () => {
    expect(racers).toHaveLength(8);
    expect(categories).toHaveLength(12);
    const missing = '888888';
    for (const colour of [...racers, ...categories])
      expect(colour.getHexString()).not.toBe(missing);
  });
});

describe('colour maps', () => {
  test('viridis begins and ends as published, unconverted', () => {
    expect(colourAt('viridis', 0).getHexString()).toBe('440154');
    expect(colourAt('viridis', 1).getHexString()).toBe('fde725');
    expect(colourAt('viridis', 7).getHexString()).toBe('fde725');
  });

  test('those for values grow lighter all the way', () => {
    for (const name of ['viridis', 'cividis'] as const) {
      const black = [0, 0, 0];
      const steps = Array.from({ length: 33 }, (_, k) =>
        contrast(colourAt(name, k / 32).toArray(), black),
      );
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }
  });

  test('the diverging one is blue below, red above and palest in the middle', () => {
    const [low, middle, high] = [0.05, 0.5, 0.95].map((share) => colourAt('diverging', share));
    expect(low?.b).toBeGreaterThan(2 * Number(low?.r));
    expect(high?.r).toBeGreaterThan(2 * Number(high?.b));
    expect(Math.min(...(middle?.toArray() ?? []))).toBeGreaterThan(0.9);
    expect(colourMapNames).toContain('diverging');
  });
});
