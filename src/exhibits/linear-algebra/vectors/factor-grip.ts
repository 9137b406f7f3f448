import { type Ray, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { unitOf } from '../../../math/vectors';
import type { Handle } from '../../../stage/handles';
import type { ExhibitContext } from '../../contract';
import { gripActions, tidy } from '../../grip';
import type { Arrow } from './analysis';
import { lengthOf } from './geometry';
import { withVector } from './grips';
import type { Values } from './parameters';
import { mostFactor } from './vector-parameters';
import { words } from './words';

/** How far beyond its arrow's tip a ring stands, of the framed radius: the tips have rings of their own. */
const standOff = 0.1;
/** Squared sine of the angle to the eye's ray from which on a pull is too blunt to be told. */
const tooBlunt = 1e-3;
const step = { fine: 0.01, snapped: 0.5, key: 0.1 } as const;

const allowed = (factor: number) => tidy(Math.min(Math.max(factor, -mostFactor), mostFactor));

/** The ring beyond the tip of c·v, which slides along the line of v and so sets the factor c. */
export class FactorGrip {
  private readonly handle: Handle;
  private readonly worldTail = new Vector3();
  private readonly worldUnit = new Vector3();
  private readonly worldRing = new Vector3();
  private readonly worldPulled = new Vector3();
  private worldLength = 1;
  private worldStandOff = 0;
  /** Which way from its tail the arrow points, 1 or −1 times v: while the ring is held it keeps its side. */
  private side = 1;

  constructor(
    private readonly context: ExhibitContext,
    private readonly index: number,
    colour: string,
  ) {
    const { view } = context;
    this.handle = view.pane.handle({
      colour,
      keepsLabelsOff: true,
      planar: () => view.isPlanar,
      surfacePoint: (worldRay) =>
        nearestOnLine(worldRay, this.worldTail, this.worldUnit, this.worldPulled),
      actions: gripActions<Values>(context, {
        drag: (values, worldPoint, snap) => {
          const size = snap ? step.snapped : step.fine;
          return this.set(values, Math.round(this.factorAt(worldPoint) / size) * size);
        },
        nudge: (values, [right, up, out], coarse) => {
          const now = values.vectors[this.index]?.coefficient ?? 1;
          return this.set(values, now + (right + up + out) * (coarse ? step.snapped : step.key));
        },
      }),
    });
  }

  /**
   * Puts the ring beyond the tip of an arrow.
   * @param tail where the arrow begins, in data units
   * @returns where the ring is, in data units; null for the zero vector, which has no line to slide along
   */
  place({ name, point, coefficient }: Arrow, tail: readonly number[]): readonly number[] | null {
    const [x, y, z = 0] = unitOf(point) ?? [];
    if (x === undefined || y === undefined) {
      this.hide();
      return null;
    }
    const { map, fitRadius } = this.context.view;
    if (!this.handle.isHeld) this.side = coefficient < 0 ? -1 : 1;
    map.toWorld(tail, this.worldTail);
    this.worldUnit.set(x, y, z);
    this.worldLength = lengthOf(point) * map.worldPerUnit;
    this.worldStandOff = this.side * standOff * fitRadius;
    const along = coefficient * this.worldLength + this.worldStandOff;
    this.worldRing.copy(this.worldTail).addScaledVector(this.worldUnit, along);
    this.handle.place(this.worldRing);
    this.handle.label = words.handles.factor(name, formatNumber(coefficient, 3));
    return map.toData(this.worldRing);
  }

  hide(): void {
    this.handle.hide();
  }

  private factorAt(worldPoint: Vector3): number {
    const along = this.worldPulled.subVectors(worldPoint, this.worldTail).dot(this.worldUnit);
    return (along - this.worldStandOff) / this.worldLength;
  }

  private set(values: Values, factor: number) {
    return withVector(values, this.index, { coefficient: allowed(factor) });
  }
}

/**
 * The point of a line that is nearest to a ray; null where the line runs straight to the eye.
 * @param worldUnit the line's direction, of length 1 @param out filled in
 */
function nearestOnLine(
  { origin, direction }: Ray,
  worldStart: Vector3,
  worldUnit: Vector3,
  out: Vector3,
): Vector3 | null {
  const cosine = worldUnit.dot(direction);
  const blunt = 1 - cosine * cosine;
  if (blunt < tooBlunt) return null;
  out.subVectors(worldStart, origin);
  const along = (cosine * out.dot(direction) - out.dot(worldUnit)) / blunt;
  return out.copy(worldStart).addScaledVector(worldUnit, along);
}
