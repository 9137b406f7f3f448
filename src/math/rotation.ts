/** Rotations of the plane and of space, by axis and angle in radians. */
import { entry, identity, type Matrix, type Order, orderOf, trace } from './basics';

/** A turn by `angle` in (0, π] about the unit vector `axis`; in the plane the axis is [0, 0, ±1]. */
export interface Rotation {
  readonly axis: number[];
  readonly angle: number;
}

/** Below this sine, an angle counts as 0 or π. */
const STRAIGHT = 1e-9;

/** The axis with its first non-zero component positive: the rule where a half turn leaves it open. */
function withPositiveLead(axis: number[]): number[] {
  const lead = axis.find((x) => Math.abs(x) > STRAIGHT) ?? 1;
  return axis.map((x) => (lead < 0 ? -x : x) + 0);
}

/** The axis of an orthogonal 3×3 matrix of determinant 1 and angle θ, from its symmetric part. */
function axisFromSymmetricPart(r: Matrix, cosine: number): number[] {
  // (R + Rᵀ)/2 = cos θ·I + (1 − cos θ)·a·aᵀ: its longest column, less cos θ·I, lies along a.
  let best = [0, 0, 0];
  for (let j = 0; j < 3; j++) {
    const candidate = [0, 1, 2].map(
      (i) => (entry(r, i * 3 + j) + entry(r, j * 3 + i)) / 2 - (i === j ? cosine : 0),
    );
    if (Math.hypot(...candidate) > Math.hypot(...best)) best = candidate;
  }
  const length = Math.hypot(...best);
  return best.map((x) => x / length);
}

/**
 * Axis and angle of a proper rotation, which the caller vouches for: angle = atan2(‖skew part‖,
 * (tr R − 1)/2), in (0, π], or null for no turn at all (below 1e-9). At π the axis' first
 * non-zero component is positive. In the plane the axis is [0, 0, 1] counter-clockwise and
 * [0, 0, −1] clockwise.
 */
export function axisAngle(r: Matrix): Rotation | null {
  if (orderOf(r) === 2) return planarRotation(r);
  const w = [
    (entry(r, 7) - entry(r, 5)) / 2,
    (entry(r, 2) - entry(r, 6)) / 2,
    (entry(r, 3) - entry(r, 1)) / 2,
  ];
  const sine = Math.hypot(...w);
  const cosine = (trace(r) - 1) / 2;
  if (cosine > 0) {
    if (sine < STRAIGHT) return null;
    return { axis: w.map((x) => x / sine + 0), angle: Math.atan2(sine, cosine) };
  }
  const axis = axisFromSymmetricPart(r, Math.max(-1, cosine));
  if (sine < STRAIGHT) return { axis: withPositiveLead(axis), angle: Math.PI };
  const along = axis.reduce((sum, x, k) => sum + x * entry(w, k), 0);
  return { axis: axis.map((x) => (along < 0 ? -x : x) + 0), angle: Math.atan2(sine, cosine) };
}

/** The angle of a proper rotation, in [0, π], without its axis. */
export function turnAngle(r: Matrix): number {
  if (orderOf(r) === 2) {
    return Math.abs(Math.atan2(entry(r, 2) - entry(r, 1), entry(r, 0) + entry(r, 3)));
  }
  const [x, y, z] = [
    entry(r, 7) - entry(r, 5),
    entry(r, 2) - entry(r, 6),
    entry(r, 3) - entry(r, 1),
  ];
  return Math.atan2(Math.sqrt(x * x + y * y + z * z), trace(r) - 1);
}

function planarRotation(r: Matrix): Rotation | null {
  const sine = (entry(r, 2) - entry(r, 1)) / 2;
  const cosine = (entry(r, 0) + entry(r, 3)) / 2;
  if (Math.abs(sine) < STRAIGHT) {
    return cosine > 0 ? null : { axis: [0, 0, 1], angle: Math.PI };
  }
  return { axis: [0, 0, Math.sign(sine)], angle: Math.abs(Math.atan2(sine, cosine)) };
}

/** The rotation matrix of order n about a unit axis (Rodrigues' formula). */
export function rotationAbout(
  n: Order,
  axis: readonly number[],
  angle: number,
  out: number[] = [],
): number[] {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const [x, y, z] = axis as readonly [number, number, number];
  if (n === 2) {
    out[0] = c;
    out[1] = -s * z;
    out[2] = s * z;
    out[3] = c;
    return out;
  }
  const d = 1 - c;
  out[0] = c + d * x * x;
  out[1] = d * x * y - s * z;
  out[2] = d * x * z + s * y;
  out[3] = d * y * x + s * z;
  out[4] = c + d * y * y;
  out[5] = d * y * z - s * x;
  out[6] = d * z * x - s * y;
  out[7] = d * z * y + s * x;
  out[8] = c + d * z * z;
  return out;
}

/** The path of a turn: fraction 0 gives I, fraction 1 gives r's entries. */
export function turnOf(r: Matrix): {
  readonly angle: number;
  readonly at: (fraction: number, out: number[]) => number[];
} {
  const n = orderOf(r);
  const turn = axisAngle(r);
  const copy = (out: number[]) => {
    for (let k = 0; k < r.length; k++) out[k] = entry(r, k);
    return out;
  };
  // A turn too small to have an axis is interpolated entry by entry.
  const small = (fraction: number, out: number[]) => {
    identity(n, out);
    for (let k = 0; k < r.length; k++) {
      out[k] = (1 - fraction) * entry(out, k) + fraction * entry(r, k);
    }
    return out;
  };
  return {
    angle: turn?.angle ?? 0,
    at: (fraction, out) => {
      if (fraction >= 1) return copy(out);
      if (!turn) return small(fraction, out);
      return rotationAbout(n, turn.axis, fraction * turn.angle, out);
    },
  };
}
