import { isPlainObject } from '../core/parameter';
import type { CameraState } from '../stage/camera-state';
import { readCamera } from './camera-address';
import type { Values } from './state-address';
import { sentences } from './words';

/** All that `save()` stores; plain JSON. */
export interface SavedState {
  readonly vectorium: 1;
  readonly id: string;
  /** Of several lenses, by the names that they have beside each other, and `of` whom. */
  readonly params: Values;
  readonly position: number;
  readonly camera: CameraState | null;
  /** Of several lenses: where each stands; the position and camera above are the focused one's. */
  readonly lenses?: Readonly<Record<string, Standing>>;
  readonly focus?: string;
  readonly enlarged?: boolean;
}

/** Where an exhibit stands in time, and from where it is seen. */
export interface Standing {
  readonly position: number;
  readonly camera: CameraState | null;
}

/** @throws Error with a sentence when this is not a state that `save` made */
export function readSavedState(input: unknown): SavedState {
  if (!isPlainObject(input) || input.vectorium !== 1) throw new Error(sentences.notAState);
  const { id, params, focus, lenses = {}, enlarged } = input;
  if (typeof id !== 'string' || !isPlainObject(params) || !isPlainObject(lenses))
    throw new Error(sentences.notAState);
  return {
    vectorium: 1,
    id,
    params,
    ...readStanding(input),
    lenses: Object.fromEntries(
      Object.entries(lenses).map(([lens, standing]) => [lens, readStanding(standing)]),
    ),
    ...(typeof focus === 'string' ? { focus } : {}),
    enlarged: enlarged === true,
  };
}

function readStanding(input: unknown): Standing {
  if (!isPlainObject(input)) throw new Error(sentences.notAState);
  const { position } = input;
  const camera = input.camera ? readCamera(input.camera) : null;
  if (typeof position !== 'number' || !Number.isFinite(position) || (input.camera && !camera))
    throw new Error(sentences.notAState);
  return { position, camera };
}
