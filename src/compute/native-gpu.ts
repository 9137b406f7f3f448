/** The browser's own `GPU` interface (WebGPU), as it was before gpu.js took its name. */
export const nativeGpu = Object.getOwnPropertyDescriptor(globalThis, 'GPU');
