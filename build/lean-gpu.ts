/**
 * Vite plugin, for builds: gpu.js without the backends that nothing here runs on. Its entry for browsers is one
 * file with all six in it; its sources let go of what is not asked for. Where gpu.js would fall back to a backend
 * that is left out, it now fails aloud.
 */
import type { Plugin } from 'vite';

const absent = '\0vectorium:absent-backend';
/** Files of gpu.js that only these backends need, as its sources ask for them; and its mock for debugging. */
const leftOut = /^\.\/backend\/(?:cpu|headless-gl|web-assembly|web-gpu)\/|^gpu-mock\.js$/;
const classes = [
  'CPUFunctionNode',
  'CPUKernel',
  'HeadlessGLKernel',
  'WebAssemblyFunctionNode',
  'WebAssemblyKernel',
  'WebAssemblyPipelineExecutor',
  'WebGPUBufferResult',
  'WebGPUContext',
  'WebGPUKernel',
  'WebGPUPipelineExecutor',
  'WGSLFunctionNode',
];

export function leanGpu(): Plugin {
  return {
    name: 'vectorium:lean-gpu',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: [/^gpu\.js$/, leftOut] },
      handler(source, importer) {
        if (source === 'gpu.js') return this.resolve('gpu.js/src/index.js', importer);
        return importer?.includes('/gpu.js/src/') ? absent : null;
      },
    },
    load: {
      filter: { id: new RegExp(`^${absent}$`) },
      handler: () => `class Absent {
  constructor() { throw new Error('gpu.js was built without this backend.'); }
  static get isSupported() { return false; }
  static isContextMatch() { return false; }
}
module.exports = { ${classes.map((name) => `${name}: Absent`).join(', ')}, gpuMock: Absent };`,
    },
  };
}
