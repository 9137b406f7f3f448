import type { Ray, Vector3 } from 'three';
import type { HandleOptions } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { type Grip, gripActions, tidy } from '../../grip';
import { domainOf } from './extent';
import type { Values } from './parameters';

const degree = Math.PI / 180;
const fineDegrees = 1;
const coarseDegrees = 15;

/** The largest of 1, 2, 5 times a power of ten that is not above x. */
function niceFloor(x: number): number {
  const power = 10 ** Math.floor(Math.log10(x) + 1e-9);
  return power * ([5, 2, 1].find((lead) => lead * power <= x * (1 + 1e-9)) ?? 1);
}

/** Steps along the floor that suit what is shown: a drag's, a key's, a snapped drag's or a large key's. */
function stepsIn(values: Values): { fine: number; key: number; coarse: number } {
  const { xMin, xMax, yMin, yMax } = domainOf(values);
  const side = Math.max(xMax - xMin, yMax - yMin);
  return { fine: niceFloor(side / 400), key: niceFloor(side / 60), coarse: niceFloor(side / 12) };
}

/** A place of the floor, rounded so that numbers stay readable, inside what is shown. */
export function roundedPlace(values: Values, x: number, y: number, snap: boolean): number[] {
  const { fine, coarse } = stepsIn(values);
  const step = snap ? coarse : fine;
  const { xMin, xMax, yMin, yMax } = domainOf(values);
  const rounded = (value: number, low: number, high: number) =>
    tidy(Math.min(Math.max(Math.round(value / step) * step, low), high));
  return [rounded(x, xMin, xMax), rounded(y, yMin, yMax)];
}

interface SurfaceGrip extends Grip<Values> {
  surfacePoint(ray: Ray): Vector3 | null;
}

function gripOptions(context: ExhibitContext, colour: string, grip: SurfaceGrip): HandleOptions {
  return {
    colour,
    planar: () => false,
    surfacePoint: (ray) => grip.surfacePoint(ray),
    actions: gripActions(context, grip),
  };
}

/** The point: dragged along the surface. */
export function pointHandle(
  context: ExhibitContext,
  colour: string,
  toData: (worldX: number, worldY: number) => readonly [number, number],
  surfacePoint: (ray: Ray) => Vector3 | null,
): HandleOptions {
  return gripOptions(context, colour, {
    surfacePoint,
    drag(values, { x, y }, snap) {
      return { point: roundedPlace(values, ...toData(x, y), snap) };
    },
    nudge(values, [right = 0, up = 0], coarse) {
      const steps = stepsIn(values);
      const step = coarse ? steps.coarse : steps.key;
      const { xMin, xMax, yMin, yMax } = domainOf(values);
      const [x = 0, y = 0] = values.point;
      const within = (value: number, low: number, high: number) =>
        tidy(Math.min(Math.max(value, low), high));
      return {
        point: [within(x + right * step, xMin, xMax), within(y + up * step, yMin, yMax)],
      };
    },
  });
}

/** An angle in (−π, π], a whole number of steps. */
function roundedAngle(radians: number, stepDegrees: number): number {
  const steps = Math.round(radians / degree / stepDegrees) * stepDegrees;
  const turned = steps - 360 * Math.ceil((steps - 180) / 360);
  return (turned + 0) * degree;
}

/**
 * The dial's tip: dragged round the point's foot on the floor.
 * @param turned how far the motion has turned the dial past where it is set, in radians
 */
export function directionHandle(
  context: ExhibitContext,
  colour: string,
  foot: () => Vector3,
  turned: () => number,
  floorPoint: (ray: Ray) => Vector3 | null,
): HandleOptions {
  return gripOptions(context, colour, {
    surfacePoint: floorPoint,
    drag(_values, { x, y }, snap) {
      const centre = foot();
      const angle = Math.atan2(y - centre.y, x - centre.x) - turned();
      return { direction: roundedAngle(angle, snap ? coarseDegrees : fineDegrees) };
    },
    nudge(values, [right = 0, up = 0], coarse) {
      const step = coarse ? coarseDegrees : fineDegrees;
      return {
        direction: roundedAngle(values.direction + (up - right) * step * degree, fineDegrees),
      };
    },
  });
}
