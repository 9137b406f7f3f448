import { at } from '../objective';
import type { Point, Survey } from './survey';

const samples = 128;
const goldenShare = (3 - Math.sqrt(5)) / 2;
const narrowings = 40;
const polishings = 4;

const gradient = new Float64Array(2);
const hessian = new Float64Array(4);

/** An edge of the box: from a corner along x (axis 0) or y (axis 1), inwards by the normal. */
interface Edge {
  readonly axis: 0 | 1;
  /** The other coordinate. */
  readonly fixed: number;
  readonly from: number;
  readonly to: number;
  /** +1 or −1: which way along the other axis the box lies. */
  readonly inward: number;
}

/**
 * Minima of f over the box that lie on its edge, where f rises towards the inside. Each edge is
 * sampled, every low sample refined by golden section (Kiefer 1953) and Newton along the edge.
 */
export function boundaryMinima(survey: Survey): Point[] {
  const [x0, x1, y0, y1] = survey.box;
  const edges: readonly Edge[] = [
    { axis: 0, fixed: y0, from: x0, to: x1, inward: 1 },
    { axis: 0, fixed: y1, from: x0, to: x1, inward: -1 },
    { axis: 1, fixed: x0, from: y0, to: y1, inward: 1 },
    { axis: 1, fixed: x1, from: y0, to: y1, inward: -1 },
  ];
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [x, y] as const));
  const low = corners.filter((corner) => isLowCorner(survey, corner));
  return [...edges.flatMap((edge) => edgeMinima(survey, edge)), ...low];
}

const onEdge = ({ axis, fixed }: Edge, t: number): Point => (axis === 0 ? [t, fixed] : [fixed, t]);

function edgeMinima(survey: Survey, edge: Edge): Point[] {
  const { from, to } = edge;
  const height = (t: number) => survey.objective.value(...onEdge(edge, t));
  const place = (i: number) => from + ((to - from) * i) / samples;
  const heights = Array.from({ length: samples + 1 }, (_, i) => height(place(i)));
  const minima: Point[] = [];
  for (let i = 1; i < samples; i++) {
    const here = heights[i] as number;
    if (!(here <= (heights[i - 1] as number) && here < (heights[i + 1] as number))) continue;
    const t = polish(survey, edge, golden(height, place(i - 1), place(i + 1)));
    const point = onEdge(edge, t);
    const isReal = isContinuous(height, t, survey.cell);
    if (isReal && rises(survey, point, edge.axis === 0 ? 1 : 0, edge.inward)) minima.push(point);
  }
  return minima;
}

/** Whether f along an edge nears its value at t: at a pole or a jump it is as far off at a hundredth. */
function isContinuous(height: (t: number) => number, t: number, cell: number): boolean {
  const rise = (h: number) => Math.max(height(t + h), height(t - h)) - height(t);
  const [wide, narrow] = [rise(1e-3 * cell), rise(1e-5 * cell)];
  return !(Math.abs(narrow) > 0.9 * Math.abs(wide)) || wide === 0;
}

function golden(height: (t: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  for (let i = 0; i < narrowings; i++) {
    const [p, q] = [a + goldenShare * (b - a), b - goldenShare * (b - a)];
    if (height(p) < height(q)) b = q;
    else a = p;
  }
  return (a + b) / 2;
}

/** Newton's method along the edge, as long as it stays near: golden section has half the digits. */
function polish({ objective, cell }: Survey, edge: Edge, start: number): number {
  let t = start;
  for (let i = 0; i < polishings; i++) {
    const [x, y] = onEdge(edge, t);
    const slope = at(objective.gradient(x, y, gradient), edge.axis);
    const curvature = at(objective.hessian(x, y, hessian), 3 * edge.axis);
    const next = t - slope / curvature;
    if (!(curvature > 0 && Math.abs(next - start) < 1e-3 * cell)) break;
    t = next;
  }
  return Math.min(Math.max(t, edge.from), edge.to);
}

/** Whether f rises from a corner along both edges and between them, near by and nearer. */
function isLowCorner({ objective, box, cell }: Survey, [x, y]: Point): boolean {
  const [sx, sy] = [x === box[0] ? 1 : -1, y === box[2] ? 1 : -1];
  const value = objective.value(x, y);
  return [1e-2 * cell, 1e-4 * cell].every((h) =>
    (
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const
    ).every(([dx, dy]) => objective.value(x + sx * dx * h, y + sy * dy * h) > value),
  );
}

/** Whether f rises from the point along an axis, beyond what rounding could feign. */
function rises(survey: Survey, [x, y]: Point, axis: 0 | 1, sign: number): boolean {
  const slope = sign * at(survey.objective.gradient(x, y, gradient), axis);
  return slope > 1e-6 * survey.gradientSize;
}
