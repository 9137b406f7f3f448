/** The plane of traces and determinants of 2×2 matrices. */
import type { Motion } from './stability';

/**
 * A = τ/2·I + s·R(φ) + ω·J with R(φ) = [[cos φ, sin φ], [sin φ, −cos φ]] and J the quarter turn;
 * det A = τ²/4 − s² + ω².
 */
export interface PlanarParts {
  readonly trace: number;
  /** s ≥ 0. */
  readonly stretch: number;
  /** φ, radians; 0 where s = 0. */
  readonly angle: number;
  /** ω. */
  readonly turn: number;
}

/** @param a 2×2, row-major */
export function planarParts(a: readonly number[]): PlanarParts {
  const [a11 = 0, a12 = 0, a21 = 0, a22 = 0] = a;
  const [cosine, sine] = [(a11 - a22) / 2, (a12 + a21) / 2];
  return {
    trace: a11 + a22,
    stretch: Math.hypot(cosine, sine),
    angle: Math.atan2(sine, cosine),
    turn: (a21 - a12) / 2,
  };
}

export function planarMatrix({ trace, stretch, angle, turn }: PlanarParts): number[] {
  const [c, s] = [stretch * Math.cos(angle), stretch * Math.sin(angle)];
  return [trace / 2 + c, s - turn, s + turn, trace / 2 - c];
}

/**
 * The matrix of this trace and determinant that is like A: s and φ are kept and ω solves for the
 * determinant, with the sign that it has (plus from 0); where ω² would be negative, ω = 0 and s grows.
 */
export function withTraceDeterminant(
  a: readonly number[],
  trace: number,
  determinant: number,
): number[] {
  const { stretch, angle, turn } = planarParts(a);
  const quarter = (trace * trace) / 4;
  const square = determinant - quarter + stretch * stretch;
  if (square >= 0) {
    const size = Math.sqrt(square);
    return planarMatrix({ trace, stretch, angle, turn: turn < 0 ? -size : size });
  }
  return planarMatrix({ trace, stretch: Math.sqrt(quarter - determinant), angle, turn: 0 });
}

export type FlowRegion =
  | 'saddle'
  | 'stable node'
  | 'unstable node'
  | 'stable spiral'
  | 'unstable spiral';
export type MapRegion =
  | 'attracting node'
  | 'attracting spiral'
  | 'saddle'
  | 'repelling node'
  | 'repelling spiral';

/** What lies around a place of the plane; lines between regions belong to either. */
export function regionAt(trace: number, determinant: number, motion: 'flow'): FlowRegion;
export function regionAt(trace: number, determinant: number, motion: 'map'): MapRegion;
export function regionAt(
  trace: number,
  determinant: number,
  motion: Motion,
): FlowRegion | MapRegion {
  const turns = trace * trace < 4 * determinant;
  if (motion === 'flow') {
    if (determinant < 0) return 'saddle';
    const shape = turns ? 'spiral' : 'node';
    return `${trace < 0 ? 'stable' : 'unstable'} ${shape}`;
  }
  if (turns) return determinant < 1 ? 'attracting spiral' : 'repelling spiral';
  const [atOne, atMinusOne] = [1 - trace + determinant, 1 + trace + determinant];
  if (atOne < 0 !== atMinusOne < 0) return 'saddle';
  if (atOne < 0) return 'repelling node';
  return Math.abs(determinant) < 1 && Math.abs(trace) < 2 ? 'attracting node' : 'repelling node';
}
