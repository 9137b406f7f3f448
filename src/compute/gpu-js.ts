import * as module from 'gpu.js';

/** gpu.js is CommonJS: bundlers differ in where they put its exports. */
const library = ('default' in module && module.default ? module.default : module) as typeof module;

const nativeWebGpu = Object.getOwnPropertyDescriptor(globalThis, 'GPU');

export const { GPU, Texture } = library;

/** Importing gpu.js replaces the browser's own `GPU` interface; put it back. */
if (nativeWebGpu && (globalThis as { GPU?: unknown }).GPU === GPU)
  Object.defineProperty(globalThis, 'GPU', nativeWebGpu);
