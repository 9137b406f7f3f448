/** The parts of scripts/ and of the picture tests that can be told apart from running them. */
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { countTests } from '../../../scripts/lib/count-tests.mjs';
import { staticScripts } from '../../../scripts/lib/first-picture.mjs';
import { opener } from '../../../scripts/lib/open-browser.mjs';
import { summary } from '../../../scripts/lib/summary.mjs';
import { comparePictures } from '../../e2e/compare-pictures.ts';

test("tests are counted from Vitest's report and from Playwright's", () => {
  expect(
    countTests({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }),
  ).toEqual({ passed: 7, failed: 1, skipped: 3 });
  expect(countTests({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  });
});

describe('the closing line', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  const lastLine = (text: string) => text.split('\n').at(-1);

  test('counts all tests', () => {
    const outcomes = [
      { name: 'types', passed: true, seconds: 1, counts: none },
      { name: 'unit', passed: true, seconds: 1, counts: { passed: 7, failed: 0, skipped: 0 } },
      { name: 'gpu', passed: false, seconds: 1, counts: { passed: 3, failed: 2, skipped: 0 } },
    ];
    expect(lastLine(summary(outcomes, ['size limits']))).toBe('10 passed, 2 failed');
  });

  test('counts a step that failed without tests', () => {
    const outcomes = [{ name: 'types', passed: false, seconds: 1, counts: none }];
    expect(lastLine(summary(outcomes, []))).toBe('0 passed, 1 failed');
  });
});

test('the first picture needs an entry and its static imports, each once, but nothing lazy', () => {
  const manifest = {
    'index.html': { file: 'a.js', imports: ['_b.js', '_c.js'], dynamicImports: ['lazy.ts'] },
    '_b.js': { file: 'b.js', imports: ['_c.js'] },
    '_c.js': { file: 'c.js', imports: ['index.html'] },
    'lazy.ts': { file: 'lazy.js', imports: ['_b.js'] },
  };
  expect(staticScripts(manifest, 'index.html')).toEqual(['a.js', 'b.js', 'c.js']);
  expect(() => staticScripts({}, 'index.html')).toThrow('index.html');
});

test('a browser opens where there is one', () => {
  expect(opener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
  expect(opener('linux', {})).toBeUndefined();
  expect(opener('linux', { DISPLAY: ':0', CI: 'true' })).toBeUndefined();
  expect(opener('darwin', {})).toEqual(['open']);
  expect(opener('darwin', { CI: 'true' })).toBeUndefined();
});

describe('pictures', () => {
  const png = (width: number, grey: (pixel: number) => number) => {
    const picture = new PNG({ width, height: 10 });
    for (let pixel = 0; pixel < width * 10; pixel++) {
      picture.data.set([grey(pixel), grey(pixel), grey(pixel), 255], 4 * pixel);
    }
    return PNG.sync.write(picture);
  };
  const plain = png(10, () => 100);

  test('that are the same differ nowhere', () => {
    expect(
      comparePictures(
        plain,
        png(10, () => 100),
        0,
      ).differing,
    ).toBe(0);
  });

  test('that differ are told apart pixel by pixel', () => {
    const other = png(10, (pixel) => (pixel < 3 ? 101 : 100));
    expect(comparePictures(plain, other, 0).differing).toBe(3);
    expect(comparePictures(plain, other, 1).differing).toBe(0);
  });

  test('are compared in a part alone, and it is told how far they are off', () => {
    const other = png(10, (pixel) => (pixel < 3 ? 130 : 100));
    expect(comparePictures(plain, other, 0).worst).toBe(30);
    const row = { x: 2, y: 0, width: 8, height: 1 };
    expect(comparePictures(plain, other, 0, row).differing).toBe(1);
    expect(comparePictures(plain, other, 0, { ...row, x: 3, width: 7 }).differing).toBe(0);
  });

  test('of another size differ everywhere', () => {
    expect(
      comparePictures(
        plain,
        png(9, () => 100),
        8,
      ).differing,
    ).toBe(100);
  });
});
