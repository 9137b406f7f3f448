/**
 * gpu.js finds its place in a grid by a flat index, which it divides again for every thread and every
 * texel that is read. Where nothing is folded a thread's place is its pixel's, and a texel's place its
 * column and row. How much that gains is not settled: measurements in software GL disagree.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/threadId = indexTo3D\(index, uOutputDim\);/, 'threadId = ivec3(ivec2(gl_FragCoord.xy), 0);'],
  [
    /(vec4 getImage2D\(sampler2D tex, ivec2 texSize, ivec3 texDim, int z, int y, int x\) \{)[^}]*\}/,
    '$1\n  return texelFetch(tex, ivec2(x, y), 0);\n}',
  ],
];

/**
 * The fragment shader of a kernel without the detour; as it is where a grid is folded.
 * @throws Error when the text is not what gpu.js 2.24.1 writes
 */
export function straightGrid(source: string): string {
  if (isFolded(source)) return source;
  return replacements.reduce((text, [pattern, straight]) => {
    if (!pattern.test(text))
      throw new Error(`gpu.js no longer writes ${pattern} into its shaders.`);
    return text.replace(pattern, straight);
  }, source);
}

/** Whether the output, or a texture that is read, has another shape than the grid that it stands for. */
function isFolded(source: string): boolean {
  const sizes = new Map<string, string>();
  for (const [, name = '', size = ''] of source.matchAll(/ivec2 (\w+)Size = ivec2\(([\d, ]+)\)/g))
    sizes.set(name, size);
  const grids = [...source.matchAll(/ivec3 (\w+)Dim = ivec3\(([\d, ]+)\)/g)];
  if (grids.length === 0) throw new Error('gpu.js no longer writes the sizes of grids as it did.');
  return grids.some(
    ([, name = '', grid]) => `${sizes.get(name === 'uOutput' ? 'uTex' : name)}, 1` !== grid,
  );
}
