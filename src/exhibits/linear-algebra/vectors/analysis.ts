import { keepLatest } from '../../../core/keep-latest';
import { dot } from '../../../math/basics';
import {
  angleBetween,
  basisFault,
  combine,
  coordinatesIn,
  cosineOf,
  cross,
  type Distances,
  distancesBetween,
  type GramSchmidt,
  gramSchmidt,
  type NoBasis,
  type Norms,
  normsOf,
  projectionOnto,
  signedShadow,
} from '../../../math/vectors';
import type { Values } from './parameters';

/** One of the list's vectors, as many numbers as there are dimensions. */
export interface Arrow {
  readonly index: number;
  readonly name: string;
  readonly point: readonly number[];
  readonly coefficient: number;
}

/** All that the exhibit knows of its vectors. */
export interface Analysis {
  readonly dimension: 2 | 3;
  readonly arrows: readonly Arrow[];
  readonly a: Arrow;
  readonly b: Arrow;
  readonly sum: readonly number[];
  readonly combination: readonly number[];
  readonly dot: number;
  readonly angle: number | null;
  readonly cosine: number | null;
  readonly projection: readonly number[] | null;
  readonly shadow: number | null;
  readonly cross: readonly number[];
  readonly area: number;
  readonly norms: Norms;
  readonly distances: Distances;
  readonly gramSchmidt: GramSchmidt;
  readonly basis: readonly Arrow[];
  readonly basisFault: NoBasis | null;
  readonly coordinates: readonly number[] | null;
}

/** Readouts, lesson and picture ask for the same values, so the latest answer is kept. */
export const analyse = keepLatest(analysisOf);

function analysisOf(values: Values): Analysis {
  const dimension = values.dimension === 2 ? 2 : 3;
  const arrows = values.vectors.map(({ name, value, coefficient }, index) => ({
    index,
    name,
    point: value.slice(0, dimension),
    coefficient,
  }));
  const [a, b] = pairOf(arrows, values);
  const points = arrows.map(({ point }) => point);
  const basis = basisOf(arrows, a, values.basis, dimension);
  const basisPoints = basis.map(({ point }) => point);
  const across = cross(a.point, b.point);
  return {
    dimension,
    arrows,
    a,
    b,
    sum: a.point.map((x, k) => x + (b.point[k] as number)),
    combination: combine(
      points,
      arrows.map(({ coefficient }) => coefficient),
      dimension,
    ),
    dot: dot(a.point, b.point) + 0,
    angle: angleBetween(a.point, b.point),
    cosine: cosineOf(a.point, b.point),
    projection: projectionOnto(a.point, b.point),
    shadow: signedShadow(a.point, b.point),
    cross: across,
    area: Math.hypot(...across),
    norms: normsOf(a.point, values.p),
    distances: distancesBetween(a.point, b.point),
    gramSchmidt: gramSchmidt(points),
    basis,
    basisFault: basisFault(basisPoints, dimension),
    coordinates: coordinatesIn(basisPoints, a.point),
  };
}

/** Which vectors a and b are; one that is no more there is stood in for by the first that is free. */
export function pairOf<Named extends { readonly name: string }>(
  vectors: readonly Named[],
  { a, b }: Pick<Values, 'a' | 'b'>,
): readonly [Named, Named] {
  const find = (name: string) => vectors.find((vector) => vector.name === name);
  const other = (taken: Named | undefined) =>
    vectors.find((vector) => vector !== taken) ?? (vectors[0] as Named);
  const first = find(a) ?? other(find(b));
  return [first, find(b) ?? other(first)];
}

/** The vectors that are named as the basis; without names, the first ones, and a itself only if it must. */
function basisOf(
  arrows: readonly Arrow[],
  a: Arrow,
  names: readonly string[],
  dimension: number,
): readonly Arrow[] {
  const chosen = names.flatMap((name) => arrows.find((arrow) => arrow.name === name) ?? []);
  if (chosen.length > 0) return chosen;
  const others = arrows.filter((arrow) => arrow !== a);
  return (others.length >= dimension ? others : arrows).slice(0, dimension);
}
