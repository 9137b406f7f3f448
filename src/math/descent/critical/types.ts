/**
 * What a critical point is. `boundary minimum`: on the box's edge, the slope leading out.
 * `non-smooth minimum`: at a kink. `degenerate`: the gradient vanishes, and an eigenvalue of the
 * Hessian, too.
 */
export type CriticalType =
  | 'minimum'
  | 'boundary minimum'
  | 'non-smooth minimum'
  | 'saddle'
  | 'maximum'
  | 'degenerate';

export interface CriticalPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly type: CriticalType;
  readonly source: 'found' | 'published';
}
