import type { TimelineMark } from '../../../../core/timeline';
import { embed } from '../../../../math/matrix';

/** A vector that belongs to the story and is carried by its matrix. */
export interface Actor {
  /** Three numbers. */
  readonly vector: readonly number[];
  /** Label markup. */
  readonly name: string;
  /** Eigenvectors keep their line; the others do not. */
  readonly isEigenvector: boolean;
}

/** A motion of space that tells what A is made of. */
export interface Story {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What its time is called; t unless given. */
  readonly symbol?: string;
  readonly initial: number;
  readonly seconds: number;
  readonly step: number;
  /** The 3×3 matrix at time t, row-major. */
  at(t: number): readonly number[];
  readonly actors: readonly Actor[];
  /** A vector whose way the picture shows, with a dot at each whole step; or null. */
  readonly trail: readonly number[] | null;
  /** Label markup of where that vector is at t = 0; none unless given. */
  readonly trailName?: string;
  /** Two orthonormal directions of a plane that is kept, or null. */
  readonly plane: readonly [readonly number[], readonly number[]] | null;
  readonly marks: readonly TimelineMark[];
  caption(t: number): string;
}

/** n numbers as three. */
export function inSpace(v: readonly number[]): number[] {
  return [v[0] ?? 0, v[1] ?? 0, v[2] ?? 0];
}

/** An n×n matrix as a 3×3 one that leaves e₃ where it is. */
export function matrixInSpace(a: readonly number[]): readonly number[] {
  return a.length === 9 ? a : embed(a);
}
