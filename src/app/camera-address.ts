import type { CameraState } from '../stage/camera-state';

/** `azimuth,polar,distance,x,y,z` with four decimals. */
export function encodeCamera(camera: CameraState): string {
  return [camera.azimuth, camera.polar, camera.distance, ...camera.target]
    .map((value) => String(Number(value.toFixed(4))))
    .join(',');
}

/** Null when the text is not six sensible numbers. */
export function decodeCamera(text: string): CameraState | null {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [azimuth, polar, distance, x, y, z] = parts;
  if (parts.length !== 6 || !parts.every((part) => Math.abs(part) <= 1e4)) return null;
  if ((distance as number) < 0.01 || (polar as number) < 0 || (polar as number) > Math.PI)
    return null;
  return {
    azimuth: azimuth as number,
    polar: polar as number,
    distance: distance as number,
    target: [x as number, y as number, z as number],
  };
}
