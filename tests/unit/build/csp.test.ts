import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  DAT_GUI_STYLE_HASH,
  POLICY,
  refuseInline,
} from '../../../build/csp.ts';
import { production } from '../../../build/settings.ts';

const root = join(import.meta.dirname, '../../..');

test("dat.gui's style has the hash that the policy allows", async () => {
  const source = await readFile(join(root, 'node_modules/dat.gui/build/dat.gui.module.js'), 'utf8');
  // The package holds its one style sheet as a string literal, and injects it unchanged.
  const literals = [...source.matchAll(/___\$insertStyle\(("(?:[^"\\]|\\.)*")\)/g)];
  expect(literals).toHaveLength(1);
  const css = JSON.parse(literals[0]?.[1] ?? '') as string;
  const hash = createHash('sha256').update(css).digest('base64');
  expect(`sha256-${hash}`).toBe(DAT_GUI_STYLE_HASH);
});

test('scripts come from our own files alone', () => {
  expect(POLICY).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(POLICY).not.toContain("'unsafe-");
});

describe('inline code is refused', () => {
  test.each([
    '<script>go()</script>',
    '<script type="module">go()</script>',
    '<style>p{}</style>',
    '<p style="color:red">',
    '<body onload="go()">',
  ])('%s', (html) => {
    expect(() => refuseInline(html)).toThrow('would block');
  });

  test('but not files, nor words that look like it', () => {
    refuseInline(
      '<script type="module" crossorigin src="./a.js"></script><link rel="stylesheet" href="./a.css"><p title="x" data-on="1">style="…" onload=</p>',
    );
  });
});

describe('the built page', () => {
  let folder: string;
  let output: Rolldown.RolldownOutput['output'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vectorium-build-'));
    const page = '<!doctype html><html><head><title>t</title></head><body></body></html>';
    await writeFile(
      join(folder, 'index.html'),
      page.replace('</body>', '<script type="module" src="./main.ts"></script></body>'),
    );
    await writeFile(join(folder, 'main.ts'), "import './main.css';\nimport('./later.ts');\n");
    await writeFile(join(folder, 'later.ts'), 'document.title = String(Math.PI);\n');
    await writeFile(join(folder, 'main.css'), "p { background: url('./dot.svg'); }\n");
    await writeFile(join(folder, 'dot.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const result = await build({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'silent',
      plugins: [contentSecurityPolicy()],
      build: { ...production, write: false },
    });
    output = (result as Rolldown.RolldownOutput).output;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('carries the policy before anything that it rules', () => {
    const page = output.find(({ fileName }) => fileName === 'index.html') as Rolldown.OutputAsset;
    const html = String(page.source);
    expect(html).toContain(`content="${POLICY}"`);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link/));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  test('inlines no asset', () => {
    const css = output.find(({ fileName }) => fileName.endsWith('.css')) as Rolldown.OutputAsset;
    expect(String(css.source)).toMatch(/url\([^)]*\.svg\)/);
    expect(String(css.source)).not.toContain('data:');
  });
});
