import { isPlainObject } from '../core/parameter';
import type { CameraState } from '../stage/camera-state';
import { readCamera } from './camera-address';
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
  const camera = input.camera ? readCamera(input.camera) : null;
  const isWhole =
    typeof id === 'string' &&
    isPlainObject(params) &&
    typeof position === 'number' &&
    Number.isFinite(position);
  if (!isWhole || (input.camera && !camera)) throw new Error(sentences.notAState);
  return { vectorium: 1, id, params, position, camera };
}
