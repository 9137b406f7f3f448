import { isPlainObject } from '../core/parameter';
import type { CameraState } from '../stage/camera-state';
import { decodeCamera, encodeCamera } from './camera-address';
import type { Values } from './state-address';
import { sentences } from './words';

/** All that `save()` stores; plain JSON. */
export interface SavedState {
  readonly vectorium: 1;
  readonly id: string;
  readonly params: Values;
  readonly position: number;
  readonly camera: CameraState | null;
}

/** @throws Error with a sentence when this is not a state that `save` made */
export function readSavedState(input: unknown): SavedState {
  if (!isPlainObject(input) || input.vectorium !== 1) throw new Error(sentences.notAState);
  const { id, params, position } = input;
  const isWhole =
    typeof id === 'string' &&
    isPlainObject(params) &&
    typeof position === 'number' &&
    Number.isFinite(position);
  if (!isWhole) throw new Error(sentences.notAState);
  return { vectorium: 1, id, params, position, camera: readCamera(input.camera) };
}

function readCamera(input: unknown): CameraState | null {
  if (input === null || input === undefined) return null;
  const { azimuth, polar, distance, target } = isPlainObject(input) ? input : {};
  const numbers = [azimuth, polar, distance, ...(Array.isArray(target) ? target : [])];
  const isCamera = numbers.length === 6 && numbers.every((value) => typeof value === 'number');
  const camera = isCamera ? decodeCamera(encodeCamera(input as unknown as CameraState)) : null;
  if (!camera) throw new Error(sentences.notAState);
  return camera;
}
