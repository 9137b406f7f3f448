import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeze } from '../../../build/freeze-kernels.ts';
import { compilation, production } from '../../../build/settings.ts';

const HEAD = "import { kernel } from './kernel';\n";

/** The text that the first kernel of a module becomes. */
function frozenText(argument: string): string {
  const code = freeze(`${HEAD}export default kernel(${argument});`, 'job.ts')?.toString() ?? '';
  return JSON.parse(/kernel\((".*")\);$/s.exec(code)?.[1] ?? 'null') as string;
}

describe('what a kernel becomes', () => {
  test('its own text, character for character', () => {
    const text = `function twice(a) {
  let sum = 0.50;
  for (let i = 0; i < 16; i++) sum += a[this.thread.y][i] * 2.0;
  return sum + Math.sqrt(this.constants.k);
}`;
    expect(frozenText(text)).toBe(text);
  });

  test('without its types', () => {
    expect(
      frozenText(
        'function (this: Thread, a: number[], b?: number): number { const c = a[0]! as number; let d: Float = (b satisfies number); return c + d; }',
      ),
    ).toBe('function (a, b) { const c = a[0]; let d = (b); return c + d; }');
    expect(
      frozenText('function <T>(this: Thread) { function f(x: T) { return x; } return f<T>(1); }'),
    ).toBe('function () { function f(x) { return x; } return f(1); }');
  });

  test('without its comments', () => {
    expect(frozenText('function (a) { /* one */ return a; // two\n}')).toBe(
      'function (a) {  return a; \n}',
    );
  });

  test('even inside parentheses and types', () => {
    expect(frozenText('(function (a: number) { return a; }) as Source')).toBe(
      'function (a) { return a; }',
    );
  });
});

describe('which calls count', () => {
  const call = 'k(function () { return 1; })';

  test.each([
    ["import { kernel as k } from '../compute/kernel';", true],
    ["import { kernel as k } from './kernel.ts';", true],
    ["import { kernel as k } from 'some-package';", false],
    ["import { other as k } from './kernel';", false],
    ['const k = (f) => f;', false],
  ])('%s', (line, counts) => {
    expect(freeze(`${line}\n${call}`, 'job.ts') !== null).toBe(counts);
  });

  test('text and variables are left to the run-time check', () => {
    expect(
      freeze(`${HEAD}kernel('function () { return 1; }'); kernel(made);`, 'job.ts'),
    ).toBeNull();
  });
});

describe('what is refused, and where', () => {
  test('file, line and column are named', () => {
    expect(() =>
      freeze(`${HEAD}const n = 3;\nkernel(function () {\n  return n;\n});`, 'job.ts'),
    ).toThrow(/^job\.ts:4:10: `n` lies outside the kernel/);
  });

  test.each([
    ['() => 1', 'arrow'],
    ['function () { const f = () => 1; return f(); }', 'arrow'],
    ['async function () { return 1; }', 'async'],
    ['function () { return outside; }', '`outside` lies outside'],
    ['function () { return helper(1); }', '`helper` lies outside'],
    ['function (a) { return a[index]; }', '`index` lies outside'],
    ['function () { { const c = 1; } return c; }', '`c` lies outside'],
    ['function () { for (let i = 0; i < 3; i++) {} return i; }', '`i` lies outside'],
    ['function () { return { x: outside }.x; }', '`outside` lies outside'],
    ['function () { return Color.Red; }', '`Color` lies outside'],
    ['function () { return NaN; }', '`NaN` lies outside'],
    ['function () { return undefined as number; }', '`undefined` lies outside'],
    ['function () { return Math.hypot(1, 2); }', 'no such member of Math'],
    ['function () { return Math.random(); }', 'no such member of Math'],
    ['function (a) { return a = b; }', '`b` lies outside'],
    ['function (a = 1) { return a; }', 'plain parameters'],
    ['function ({ a }) { return a; }', 'plain parameters'],
    ['function (a) { const b = a; { const b = 2; } return b; }', 'declared twice'],
    ['function (a) { var b = a; return b; }', 'not var'],
    ['function (n) { let i = 0; while (i < n) { i++; } return i; }', '1000 rounds'],
    [
      'function (n) { let s = 0; for (let i = 0; i < n; i++) { s++; } return s; }',
      'up to the argument `n`',
    ],
    [
      'function (n) { let s = 0; for (let i = 0; i < (n as number); i++) { s++; } return s; }',
      'the argument `n`',
    ],
    ['function (n) { let i = n; i--; return i; }', '`--`'],
  ])('%s', (argument, message) => {
    expect(() => frozenText(argument)).toThrow(message);
  });

  test.each([
    'function f(n) { let s = 0; for (let i = 0; i < 5000; i++) { if (i >= n) break; s += 1; } return s; }',
    'function (a) { for (let i = 0; i < 2; i++) {} for (let i = 0; i < 2; i++) {} return a.x; }',
    'function (a) { const { x, y: z } = this.thread; return a[z][x] * Math.PI + Math.max(x, this.constants.n); }',
    'function (a) { function g(b) { return b + a; } return g(1); }',
    'function (a) { if (a > 1) { const c = 1; return c; } else { const c = 2; return c; } }',
  ])('but not %s', (argument) => {
    expect(frozenText(argument)).toBe(argument);
  });
});

describe('through Vite', () => {
  /**
   * Everything minifiers like to rewrite: a comma, a boolean, an early return, a number with a
   * useless zero, a quote and a backslash.
   */
  const KERNEL = `function step(state, rate) {
  const s = state[this.thread.y][this.thread.x];
  let done = false;
  let label = "it's \\\\ here";
  if (rate > 1.0) { return 0; }
  for (let i = 0; i < 20; i++) { if (i > 10) { done = true; } else { done = false; } }
  return done ? s : s * 1.50;
}`;
  const MODULE = `import { kernel } from './kernel';\nexport const text: string = kernel(${KERNEL.replace('state, rate', 'this: Thread, state: number[][], rate: number')});\n`;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vectorium-build-'));
    await writeFile(
      join(folder, 'kernel.ts'),
      'export const kernel = (source: unknown) => source;\n',
    );
    await writeFile(join(folder, 'entry.ts'), MODULE);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a minified production build keeps the text', async () => {
    const result = (await build({
      ...compilation(),
      root: folder,
      configFile: false,
      logLevel: 'silent',
      build: {
        ...production,
        write: false,
        rolldownOptions: { input: join(folder, 'entry.ts'), preserveEntrySignatures: 'strict' },
      },
    })) as Rolldown.RolldownOutput;
    const { code } = result.output[0];
    expect(code.split('\n').length, 'minified').toBeLessThan(20);
    const url = `data:text/javascript,${encodeURIComponent(code)}`;
    expect(((await import(/* @vite-ignore */ url)) as { text: string }).text).toBe(KERNEL);
  });

  test('the development server serves the same text', async () => {
    const server = await createServer({
      ...compilation(),
      root: folder,
      configFile: false,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
    });
    try {
      const module = await server.ssrLoadModule('/entry.ts');
      expect(module.text).toBe(KERNEL);
    } finally {
      await server.close();
    }
  });

  test('a build with a closure fails and says where', async () => {
    await writeFile(
      join(folder, 'bad.ts'),
      `${HEAD}const n = 1;\nexport const t = kernel(function () { return n; });\n`,
    );
    await expect(
      build({
        ...compilation(),
        root: folder,
        configFile: false,
        logLevel: 'silent',
        build: { ...production, write: false, rolldownOptions: { input: join(folder, 'bad.ts') } },
      }),
    ).rejects.toThrow(/bad\.ts:3:\d+: `n` lies outside the kernel/);
  });
});
