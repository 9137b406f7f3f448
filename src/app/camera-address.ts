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
  if (parts.length !== 6) return null;
  const [azimuth, polar, distance, ...target] = parts;
  return readCamera({ azimuth, polar, distance, target });
}

/** Null when what was saved is not a camera. */
export function readCamera(saved: unknown): CameraState | null {
  const given = (typeof saved === 'object' ? saved : null) as Partial<CameraState> | null;
  const { azimuth, polar, distance, target } = given ?? {};
  if (!isSensible(azimuth) || !isSensible(polar) || !isSensible(distance)) return null;
  if (!Array.isArray(target) || target.length !== 3) return null;
  const [x, y, z]: unknown[] = target;
  if (!isSensible(x) || !isSensible(y) || !isSensible(z)) return null;
  // Straight from below is π, which four decimals round up.
  if (distance < 0.01 || polar < 0 || polar > Math.PI + 1e-4) return null;
  return { azimuth, polar: Math.min(polar, Math.PI), distance, target: [x, y, z] };
}

function isSensible(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 1e4;
}
