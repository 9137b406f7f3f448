import type { Values } from './parameters';
import type { Plane } from './plane';
export interface Bowl {
  readonly centre: readonly [number, number];
  readonly eigenvalues: readonly [number, number];
  readonly eigenvectors: readonly (readonly [number, number])[];
}
export function quadraticOf(_values: Values): Bowl | null {
  return null;
}
export function boundaryOf(_values: Values, _plane: Plane): { x: number[]; y: number[] } | null {
  return null;
}
