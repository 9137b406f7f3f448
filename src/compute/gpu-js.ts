import './native-gpu'; // Before gpu.js, which replaces what it remembers.
import * as module from 'gpu.js';
import { nativeGpu } from './native-gpu';

/** gpu.js is CommonJS: bundlers differ in where they put its exports. */
const library = ('default' in module && module.default ? module.default : module) as typeof module;

export const { GPU, Texture } = library;

/** Importing gpu.js replaces the browser's own `GPU` interface; put it back. */
if (nativeGpu) Object.defineProperty(globalThis, 'GPU', nativeGpu);
else Reflect.deleteProperty(globalThis, 'GPU');

/**
 * gpu.js tries a driver out with three kernels that it reads back, before anything is drawn. What it
 * would find is known here: contexts without float targets are refused, our kernels divide no integers,
 * and they never ask for speed at the cost of precision.
 */
Object.assign(library.WebGL2Kernel, {
  getIsFloatRead: () => true,
  getIsIntegerDivisionAccurate: () => true,
  getIsSpeedTacticSupported: () => false,
});
