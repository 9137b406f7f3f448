/**
 * Where the camera stands, independent of the window's size: the same state frames the same things
 * on a phone and on a projector.
 */
export interface CameraState {
  /** Radians about the z axis. */
  readonly azimuth: number;
  /** Radians from the z axis down. */
  readonly polar: number;
  /** Distance as a multiple of the one at which the content just fits the free region. */
  readonly distance: number;
  /** World point that the camera looks at. */
  readonly target: readonly [number, number, number];
}
