import type { GraphDomain } from '../../stage/graph-map';

export type Domain = GraphDomain;

/** Where a function is shown that brings no domain of its own. */
export const ownDomain: Domain = { xMin: -3, xMax: 3, yMin: -3, yMax: 3 };

/** From [xMin, xMax, yMin, yMax]. */
export function domainOf([xMin, xMax, yMin, yMax]: readonly [
  number,
  number,
  number,
  number,
]): Domain {
  return { xMin, xMax, yMin, yMax };
}

/** The rectangle that two pairs span, whichever way round they were typed; a side of none gets one of 1. */
export function domainBetween(xFrom: number, xTo: number, yFrom: number, yTo: number): Domain {
  const [xMin, xMax] = interval(xFrom, xTo);
  const [yMin, yMax] = interval(yFrom, yTo);
  return { xMin, xMax, yMin, yMax };
}

function interval(a: number, b: number): [number, number] {
  return a === b ? [a - 0.5, a + 0.5] : [Math.min(a, b), Math.max(a, b)];
}

export function contains({ xMin, xMax, yMin, yMax }: Domain, x: number, y: number): boolean {
  return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
}

/** The point of the domain that is nearest. */
export function clampTo(
  { xMin, xMax, yMin, yMax }: Domain,
  x: number,
  y: number,
): [number, number] {
  return [Math.min(Math.max(x, xMin), xMax), Math.min(Math.max(y, yMin), yMax)];
}
