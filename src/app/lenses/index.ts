export { LensFrames } from './lens-frames';
export { LensTabs } from './lens-tabs';
