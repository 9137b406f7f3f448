import { Color } from 'three';
import { type ColourMap, colourAt } from '../../../stage/colour-map';
import type { GraphMap } from '../../../stage/graph-map';
import { GraphSurface } from '../../../stage/graph-surface';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import { FunctionSurface, type SurfaceState } from '../../surfaces/function-surface';
import { floorGap, floorValue, worldHeight } from './picture-scale';

/** Through the whole height, gap included; odd, so that a constant does not lie on a line. */
const contourSteps = 41;
const floorOpacity = 0.5;

/** Part of the picture's height that lies below the surface. */
const share = floorGap / (floorGap + worldHeight);

/**
 * A function's surface, raised above its own contour map on the floor, so that what lies in the floor
 * (the gradient, the dial, level curves) can be seen under it.
 */
export class RaisedSurface {
  private readonly floor: GraphSurface;

  static async open(
    context: ExhibitContext,
    pane: Pane,
    first: SurfaceState,
  ): Promise<RaisedSurface> {
    const surface = await FunctionSurface.open(context, pane, first);
    return new RaisedSurface(context, pane, first, surface);
  }

  private constructor(
    { scope, view }: ExhibitContext,
    pane: Pane,
    first: SurfaceState,
    readonly surface: FunctionSurface,
  ) {
    const { map, colours, data } = this.surface;
    stretch(colours);
    this.floor = scope.own(
      new GraphSurface(view.frame, view.theme, map, data, {
        colours: colours.texture,
        opacity: floorOpacity,
        renderOrder: 0.5,
      }),
    );
    this.floor.flat = true;
    pane.add(this.floor.object);
    this.surface.onData = ({ texture, columns, rows }) =>
      this.floor.setData(texture, columns, rows);
    this.raise(first);
  }

  get map(): GraphMap {
    return this.surface.map;
  }

  /** See `FunctionSurface.canShow`. */
  canShow(state: SurfaceState): boolean {
    return this.surface.canShow(state);
  }

  /** @returns whether the surface has changed */
  update(state: SurfaceState): boolean {
    const isNew = this.surface.update(state);
    if (isNew) this.raise(state);
    this.showContours(state);
    return isNew;
  }

  /** The surface's lowest place stands above the floor; heights keep their scale. */
  private raise(state: SurfaceState): void {
    const { low, high } = this.surface.range;
    this.map.set({
      ...this.map.settings,
      low: floorValue({ low, high }),
      high,
      worldHeight: worldHeight + floorGap,
    });
    this.showContours(state);
  }

  private showContours({ contours }: SurfaceState): void {
    const steps = contours ? contourSteps : 0;
    this.surface.surface.contours = steps;
    this.floor.contours = steps;
  }
}

/** The colours of heights begin where the surface does. */
function stretch({ texture, name }: ColourMap): void {
  const texels = texture.image.data as Uint8Array;
  const last = texels.length / 4 - 1;
  const colour = new Color();
  for (let k = 0; k <= last; k++) {
    colourAt(name, (k / last - share) / (1 - share), colour);
    texels.set(
      [colour.r, colour.g, colour.b].map((part) => Math.round(part * 255)),
      4 * k,
    );
  }
  texture.needsUpdate = true;
}
