/**
 * Only src/stage makes a renderer or a render target: everything drawn shares one WebGL2 context
 * and one canvas.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

const MAKES_ONE = /\bnew\s+(?:\w+\.)?\w*(?:Renderer|RenderTarget|EffectComposer)\b/;

test.each(['new WebGLRenderer({})', 'new THREE.WebGLRenderTarget(1, 1)', 'new  EffectComposer(r)'])(
  '%s is seen',
  (code) => expect(code).toMatch(MAKES_ONE),
);

test('nothing outside src/stage makes a renderer or a render target', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('stage/'));
  const guilty = files.filter((file) =>
    MAKES_ONE.test(readFileSync(join(root, 'src', file), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(guilty).toEqual([]);
});
