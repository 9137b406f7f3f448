/** Critical points over a box: what was published, and what a search of bounded work finds. */
import { boundaryMinima } from './critical/boundary';
import { classify, criticalFrom } from './critical/newton-roots';
import { descendByCompass, isNonSmoothMinimum } from './critical/non-smooth';
import { type Box, distance, lowNodes, type Point, type Survey, survey } from './critical/survey';
import type { CriticalPoint, CriticalType } from './critical/types';
import type { Objective } from './objective';

export type { Box } from './critical/survey';
export type { CriticalPoint, CriticalType } from './critical/types';

/** Starts of Newton's method along each side. */
const startsAlong = 24;
/** Low nodes from which kinks are sought. */
const mostCompasses = 48;
/** Most points returned. */
const mostPoints = 256;
/** Points nearer than this, of the box's diagonal, are one. */
const same = 1e-6;
const sameDegenerate = 1e-3;
/** A published point is looked for so far from where its printed digits put it. */
const nearPublished = 1e-3;

export interface Published {
  readonly x: number;
  readonly y: number;
  readonly type: CriticalType;
}

/**
 * Searches the box: Newton's method on the gradient from 24 × 24 starts, the edges, and a descent
 * without derivatives from the lowest grid nodes for kinks. Deterministic. What is found is found,
 * never all there is. Minima come first, by value; then saddles, maxima and degenerate points.
 * Published points are refined to float64.
 *
 * A generator, so that a page can spread the work and give up: it yields every few milliseconds
 * what it has so far, and returns the whole.
 */
export function* searchCriticalPoints(
  objective: Objective,
  box: Box,
  published: readonly Published[] = [],
): Generator<readonly CriticalPoint[], readonly CriticalPoint[]> {
  const search = new Search(survey(objective, box));
  for (const known of published) search.addPublished(known);
  yield search.result();
  for (let row = 0; row < startsAlong; row++) {
    for (let i = 0; i < startsAlong; i++) search.addSmooth(startAt(box, i, row));
    yield search.result();
  }
  for (const point of boundaryMinima(search.space)) search.add(point, 'boundary minimum');
  yield search.result();
  const nodes = lowNodes(search.space).slice(0, mostCompasses);
  for (const [i, node] of nodes.entries()) {
    search.addNonSmooth(node);
    if (i % 8 === 7) yield search.result();
  }
  return search.result();
}

/** The whole search at once. */
export function criticalPoints(
  objective: Objective,
  box: Box,
  published: readonly Published[] = [],
): readonly CriticalPoint[] {
  const search = searchCriticalPoints(objective, box, published);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** Cell centres, moved by irrational shares so that no symmetry axis of f is hit throughout. */
function startAt([x0, x1, y0, y1]: Box, i: number, j: number): Point {
  const golden = (Math.sqrt(5) - 1) / 2;
  const jitter = (k: number) => 0.25 + 0.5 * ((k * golden) % 1);
  const u = (i + jitter(i + startsAlong * j + 1)) / startsAlong;
  const v = (j + jitter(j + startsAlong * i + 7)) / startsAlong;
  return [x0 + u * (x1 - x0), y0 + v * (y1 - y0)];
}

class Search {
  private readonly points: CriticalPoint[] = [];

  constructor(readonly space: Survey) {}

  result(): readonly CriticalPoint[] {
    return this.points.toSorted(byRank).slice(0, mostPoints);
  }

  addSmooth(start: Point): void {
    const point = criticalFrom(this.space, start, (near) => this.isKnown(near, 10 * same));
    const type = point && !this.isKnown(point, same) && classify(this.space, point);
    if (point && type) this.add(point, type);
  }

  addNonSmooth(node: Point): void {
    const { cell, diagonal } = this.space;
    const near = descendByCompass(this.space, node, cell / 2, 1e-3 * cell);
    if (this.isKnown(near, (0.02 * cell) / diagonal)) return;
    const point = descendByCompass(this.space, near, 1e-3 * cell, 1e-15 * diagonal);
    if (this.isOnEdge(point)) return;
    if (isNonSmoothMinimum(this.space, point)) this.add(point, 'non-smooth minimum');
    else this.addSmooth(point);
  }

  addPublished({ x, y, type }: Published): void {
    this.add(this.refined([x, y], type), type, 'published');
  }

  add(point: Point, type: CriticalType, source: CriticalPoint['source'] = 'found'): void {
    const tolerance = type === 'degenerate' ? sameDegenerate : same;
    if (this.isKnown(point, tolerance)) return;
    const nothing = 1e-15 * this.space.diagonal;
    const [x, y] = [snap(point[0], nothing), snap(point[1], nothing)];
    this.points.push({ x, y, value: this.space.objective.value(x, y), type, source });
  }

  private refined(printed: Point, type: CriticalType): Point {
    const within = nearPublished * this.space.diagonal;
    const isNear = (point: Point | null): point is Point =>
      point !== null && distance(point, printed) <= within;
    if (type === 'boundary minimum') return boundaryMinima(this.space).find(isNear) ?? printed;
    if (type === 'non-smooth minimum') return printed;
    const point = criticalFrom(this.space, printed);
    return isNear(point) ? point : printed;
  }

  private isKnown(point: Point, share: number): boolean {
    const tolerance = share * this.space.diagonal;
    return this.points.some(({ x, y }) => distance([x, y], point) <= tolerance);
  }

  private isOnEdge([x, y]: Point): boolean {
    const { box, diagonal } = this.space;
    return Math.min(x - box[0], box[1] - x, y - box[2], box[3] - y) <= 1e-6 * diagonal;
  }
}

const snap = (coordinate: number, nothing: number) =>
  Math.abs(coordinate) < nothing ? 0 : coordinate;

const ranks: Readonly<Record<CriticalType, number>> = {
  minimum: 0,
  'boundary minimum': 0,
  'non-smooth minimum': 0,
  saddle: 1,
  maximum: 2,
  degenerate: 3,
};

const byRank = (a: CriticalPoint, b: CriticalPoint) =>
  ranks[a.type] - ranks[b.type] || a.value - b.value || a.x - b.x || a.y - b.y;
