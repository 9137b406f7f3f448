/** A rectangle of the floor that a surface stands over. */
export interface Domain {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Where a function is shown that brings no domain of its own. */
export const ownDomain: Domain = { x0: -3, x1: 3, y0: -3, y1: 3 };

/** From [x0, x1, y0, y1]. */
export function domainOf([x0, x1, y0, y1]: readonly [number, number, number, number]): Domain {
  return { x0, x1, y0, y1 };
}

export function contains({ x0, x1, y0, y1 }: Domain, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** The point of the domain that is nearest. */
export function clampTo({ x0, x1, y0, y1 }: Domain, x: number, y: number): [number, number] {
  return [Math.min(Math.max(x, x0), x1), Math.min(Math.max(y, y0), y1)];
}
