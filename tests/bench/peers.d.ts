/** Peers are installed by `npm run bench` alone; without them their types are unknown, and nobody minds. */
declare module '@tensorflow/tfjs-core';
declare module '@tensorflow/tfjs-backend-webgl';
