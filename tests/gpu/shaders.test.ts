/** Every shader file compiles and links in WebGL2, and everything that the stage draws is seen. */
import { brokenShader, drawnThings } from '@built';
import { afterEach, expect, test, vi } from 'vitest';
import { openEverything } from './everything.ts';
import { type Rig, withRig } from './rig.ts';

const files = import.meta.glob<string>('../../shaders/**/*.glsl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** The sources of all shaders that compiled and whose program linked, as the driver was given them. */
function linkedSources({ gl }: Rig, work: () => void): string[] {
  const programs = new Set<WebGLProgram>();
  const useProgram = gl.useProgram.bind(gl);
  const sources = new Map<WebGLShader, string>();
  const shaderSource = gl.shaderSource.bind(gl);
  const attachShader = gl.attachShader.bind(gl);
  const attached = new Map<WebGLProgram, WebGLShader[]>();
  gl.shaderSource = (shader, source) => {
    sources.set(shader, source);
    shaderSource(shader, source);
  };
  gl.attachShader = (program, shader) => {
    attached.set(program, [...(attached.get(program) ?? []), shader]);
    attachShader(program, shader);
  };
  gl.useProgram = (program) => {
    if (program && gl.getProgramParameter(program, gl.LINK_STATUS)) programs.add(program);
    useProgram(program);
  };
  work();
  return [...programs].flatMap((program) =>
    (attached.get(program) ?? []).map((shader) => sources.get(shader) ?? ''),
  );
}

test('every file in shaders/ is part of a program that links and is used', async () => {
  await withRig({}, (rig) => {
    const sources = linkedSources(rig, () => {
      const open = openEverything(rig, 1, 61);
      rig.frame();
      open.close();
    });
    const unused = Object.entries(files)
      .filter(([, text]) => !sources.some((source) => source.includes(text.trim())))
      .map(([path]) => path);
    expect(unused).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(0);
  });
});

test.each(Object.keys(drawnThings))('%s is seen', async (name) => {
  await withRig({}, (rig) => {
    const open = openEverything(rig, 1, 62);
    const showOnly = (shown: string) => {
      for (const [thing, objects] of open.objects)
        for (const object of objects) object.visible = thing === shown;
      rig.frame();
      return rig.pixels(0, 0, rig.gl.drawingBufferWidth, rig.gl.drawingBufferHeight);
    };
    const empty = showOnly('nothing');
    const picture = showOnly(name);
    let changed = 0;
    for (let i = 0; i < picture.length; i += 4)
      if ([0, 1, 2].some((k) => picture[i + k] !== empty[i + k])) changed++;
    expect(changed).toBeGreaterThan(20);
    open.close();
  });
});

test('the backdrop is seen: brighter within than without', async () => {
  await withRig({ width: 64, height: 64 }, (rig) => {
    const view = rig.stage.openView();
    rig.frame();
    const [middle, corner] = [rig.pixels(32, 32, 1, 1), rig.pixels(0, 0, 1, 1)];
    expect(middle[2]).toBeGreaterThan(Number(corner[2]));
    rig.stage.closeView(view);
  });
});

test('a shader that does not compile is noticed', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await withRig({}, (rig) => {
    const view = rig.stage.openView();
    const thing = brokenShader();
    view.pane.add(thing.object);
    rig.frame();
    expect(String(error.mock.calls[0])).toContain('noSuchThing');
    rig.stage.closeView(view);
    thing.dispose();
    while (rig.gl.getError() !== rig.gl.NO_ERROR); // Drawing with it was refused.
  });
});
