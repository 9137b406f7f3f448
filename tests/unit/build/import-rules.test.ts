/**
 * Proves that each import rule of biome.json bites: one file that breaks it, and one beside it that
 * may do what it does.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

const RULE = 'lint/style/noRestrictedImports';

/** [file, what it imports, whether it may] */
const CASES: readonly (readonly [string, string, boolean])[] = [
  ['src/math/a.ts', '../core/b', false],
  ['src/math/deep/a.ts', '../../core/b', false],
  ['src/math/a.ts', '../compute/b', false],
  ['src/math/a.ts', './b', true],
  ['src/math/a.ts', 'three', false],
  ['src/math/a.ts', 'gpu.js', false],
  ['src/math/a.ts', 'preact', false],
  ['src/core/a.ts', '../math/b', true],
  ['src/core/a.ts', '../compute/b', false],
  ['src/core/a.ts', '../stage', false],
  ['src/core/a.ts', '../exhibits/b', false],
  ['src/core/a.ts', '../lectures/b', false],
  ['src/core/a.ts', '../app/b', false],
  ['src/core/a.ts', 'three', false],
  ['src/compute/a.ts', '../core/b', true],
  ['src/compute/a.ts', '../math/b', true],
  ['src/compute/a.ts', 'gpu.js', true],
  ['src/compute/a.ts', '../stage/b', false],
  ['src/compute/kernels/a.ts', '../../stage/b', false],
  ['src/compute/a.ts', '../exhibits/b', false],
  ['src/compute/a.ts', 'three', false],
  ['src/compute/a.ts', 'three/addons/b.js', false],
  ['src/stage/a.ts', '../core/b', true],
  ['src/stage/a.ts', 'three', true],
  ['src/stage/a.ts', 'three/addons/b.js', true],
  ['src/stage/a.ts', '../compute/b', false],
  ['src/stage/a.ts', '../app/b', false],
  ['src/stage/a.ts', 'gpu.js', false],
  ['src/exhibits/x/a.ts', '../../compute/b', true],
  ['src/exhibits/x/a.ts', '../../stage/b', true],
  ['src/exhibits/x/a.ts', 'three', true],
  ['src/exhibits/x/a.ts', '../../app/b', false],
  ['src/exhibits/x/a.ts', '../../lectures/b', false],
  ['src/exhibits/x/a.ts', 'gpu.js', false],
  ['src/exhibits/x/a.ts', 'dat.gui', false],
  ['src/lectures/a.ts', '../exhibits/b', true],
  ['src/lectures/a.ts', 'three', false],
  ['src/lectures/a.ts', 'gpu.js', false],
  ['src/app/a.ts', '../exhibits/b', true],
  ['src/app/a.ts', 'preact', true],
  ['src/app/a.ts', 'three', false],
  ['src/app/a.ts', 'gpu.js', false],
  ['src/app/a.ts', 'dat.gui', false],
  ['src/app/matrix/a.ts', 'dat.gui', false],
  ['src/app/controls/a.ts', 'dat.gui', true],
  ['src/app/controls/a.ts', 'three', false],
  ['src/app/controls/a.ts', 'gpu.js', false],
  ['src/main.ts', './app/b', true],
  ['src/main.ts', 'three', false],
  ['src/main.ts', 'gpu.js', false],
  ['src/main.ts', 'dat.gui', false],
  ['tests/gpu/a.test.ts', '@built', true],
  ['tests/gpu/a.test.ts', '../../src/compute/b', false],
  ['tests/gpu/a.test.ts', 'three', false],
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: unknown };
}

/**
 * Lints files laid out in a scratch folder under this project's biome.json; the rules that each
 * file breaks, by file.
 */
async function lint(files: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'vectorium-lint-'));
  try {
    await cp(join(root, 'biome.json'), join(folder, 'biome.json'));
    await cp(join(root, '.gitignore'), join(folder, '.gitignore'));
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const report = await new Promise<string>((resolve) => {
      const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
      execFile(process.execPath, [biome, ...options], { cwd: folder }, (_, stdout) =>
        resolve(stdout),
      );
    });
    const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] };
    const broken = new Map<string, string[]>();
    for (const { category, location } of diagnostics) {
      const path =
        typeof location.path === 'string'
          ? location.path
          : (location.path as { file: string }).file;
      broken.set(path, [...(broken.get(path) ?? []), category]);
    }
    return broken;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('imports run one way only', () => {
  /** One file a case: the number goes before the file's own name. */
  const nameOf = (index: number) =>
    (CASES[index]?.[0] ?? '').replace(/([^/]+)$/, `case${index}-$1`);
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    const files = CASES.map(([, from], index) => {
      const text = `import * as used from '${from}';\nexport const value = used;\n`;
      return [nameOf(index), text];
    });
    broken = await lint(Object.fromEntries(files));
  });

  test.each(
    CASES.map(([file, from, may], index) => [index, file, may ? 'may' : 'may not', from] as const),
  )('%i: %s %s import %s', (index, _file, may) => {
    expect(broken.get(nameOf(index)) ?? []).toEqual(may === 'may' ? [] : [RULE]);
  });
});

describe('other rules of the house', () => {
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    broken = await lint({
      'src/core/one.ts': "import { b } from './two';\nexport const a: number = b;\n",
      'src/core/two.ts': "import { a } from './one';\nexport const b: number = a;\n",
      'src/core/loud.ts': "console.log('loud');\n",
      'src/compute/job.ts':
        "import { kernel } from './kernel';\nexport const t = kernel(function (a: number) {\n  return a;\n});\n",
      'scripts/loud.mjs': "console.log('loud');\n",
    });
  });

  test('no import cycle', () => {
    expect(broken.get('src/core/one.ts')).toEqual(['lint/suspicious/noImportCycles']);
  });

  test('a kernel may be a function that could be an arrow', () => {
    expect(broken.get('src/compute/job.ts')).toBeUndefined();
  });

  test('no console in src, but in scripts', () => {
    expect(broken.get('src/core/loud.ts')).toEqual(['lint/suspicious/noConsole']);
    expect(broken.get('scripts/loud.mjs')).toBeUndefined();
  });
});
