import { Plane, type Ray, Vector3 } from 'three';
import { formatNumber } from '../../../math/format';
import { isWithin, taylor1 } from '../../../math/surface';
import { Balls } from '../../../stage/balls';
import type { Handle } from '../../../stage/handles';
import type { Label } from '../../../stage/labels';
import type { Pane } from '../../../stage/pane';
import type { ExhibitContext } from '../../contract';
import type { SurfaceState } from '../../surfaces/function-surface';
import { along, analyse } from './analysis';
import { Bending } from './bending';
import type { Moment, Part, Tools } from './brush';
import { Cuts } from './cuts';
import { domainOf } from './extent';
import { dialRadius, Floor } from './floor';
import { directionHandle, pointHandle, roundedPlace } from './grips';
import { heightFactor } from './lesson-values';
import { dialShown, directionAt, stepAt } from './motion';
import { NearestHit } from './nearest-hit';
import type { Values } from './parameters';
import { Patch } from './patch';
import { Paths } from './paths';
import { RaisedSurface } from './raised-surface';
import { words } from './words';

function stateOf(values: Values): SurfaceState {
  return {
    function: values.function,
    letters: values.letters,
    domain: domainOf(values),
    height: 'linear',
    contours: values.contours,
  };
}

/** The surface with everything that hangs on the point. */
export class Picture {
  private readonly parts: readonly Part[];
  private readonly tangentPlane: Patch;
  private readonly taylor: Patch;
  private readonly handles: { readonly point: Handle; readonly direction: Handle };
  private readonly marker: Balls;
  private readonly scaleLabel: Label;
  private readonly worldPoint = new Vector3();
  private readonly worldFoot = new Vector3();
  private readonly worldTip = new Vector3();
  private readonly hit = new Vector3();
  private readonly floor = new Plane(new Vector3(0, 0, 1), 0);
  private turned = 0;
  private values: Values;

  static async open(context: ExhibitContext, pane: Pane, first: Values): Promise<Picture> {
    return new Picture(
      context,
      pane,
      first,
      await RaisedSurface.open(context, pane, stateOf(first)),
    );
  }

  private constructor(
    private readonly context: ExhibitContext,
    private readonly pane: Pane,
    first: Values,
    private readonly raised: RaisedSurface,
  ) {
    this.values = first;
    const { map, surface } = this.raised;
    const { theme } = context.view;
    const tools: Tools = { context, pane, map };
    this.parts = [new Cuts(tools), new Floor(tools), new Paths(tools), new Bending(tools)];
    this.tangentPlane = new Patch(tools, theme.volume, { radius: 0.9, height: 0.9 });
    this.taylor = new Patch(tools, theme.volumeNegative, { radius: 1.5, height: 1 });
    this.marker = context.scope.own(new Balls(context.view.frame, theme, { capacity: 2 }));
    pane.add(this.marker.object);
    pane.title = this.note;
    this.scaleLabel = pane.label({ quiet: true, clearance: 4 });
    const hits = new NearestHit(surface);
    const surfacePoint = (ray: Ray) => hits.nearest(ray, this.worldPoint);
    const toData = (x: number, y: number) => map.toData(x, y);
    this.handles = {
      point: pane.handle(pointHandle(context, 'var(--volume)', toData, surfacePoint)),
      direction: pane.handle(
        directionHandle(
          context,
          'var(--eigen)',
          () => this.worldFoot,
          () => this.turned,
          (ray) => ray.intersectPlane(this.floor, this.hit),
        ),
      ),
    };
    context.scope.own(
      pane.onTap((ray) => {
        const met = hits.first(ray);
        if (!met) return;
        const gesture = context.gesture();
        gesture.set({ point: roundedPlace(this.values, ...map.toData(met.x, met.y), false) });
        gesture.finish();
      }),
    );
  }

  /** See `FunctionSurface.note`. */
  get note(): string {
    return this.raised.surface.note;
  }

  /** Whether a frame can show these values: a new function is compiled first. */
  canShow(values: Values): boolean {
    return this.raised.canShow(stateOf(values));
  }

  /** @returns whether it shows these values */
  update(values: Values, position: number): boolean {
    const { map } = this.raised;
    if (!this.canShow(values)) return false;
    this.values = values;
    if (this.raised.update(stateOf(values))) this.pane.title = this.note;
    this.context.view.fitContent(map.bounds);
    const analysis = analyse(values);
    const { x, y, value } = analysis;
    const radians = directionAt(values, position);
    const isSeen = value !== null && !map.isClipped(value) && isWithin(domainOf(values), x, y);
    const moment: Moment = {
      values,
      analysis,
      position,
      radians,
      along: along(analysis, radians),
      h: stepAt(values, position),
      isSeen,
    };
    for (const part of this.parts) part.update(moment);
    this.updatePatches(moment);
    this.updateHandles(moment);
    this.updateScale(values);
    return true;
  }

  private updatePatches({ values, analysis, isSeen }: Moment): void {
    const { x, y, value, gradient, taylor, isKink } = analysis;
    if (values.tangentPlane && isSeen && value !== null && gradient && !isKink)
      this.tangentPlane.place(taylor1(value, gradient), x, y);
    else this.tangentPlane.hide();
    if (values.taylor && isSeen && taylor) this.taylor.place(taylor, x, y);
    else this.taylor.hide();
  }

  private updateHandles({ values, analysis, position, radians, isSeen }: Moment): void {
    const { point, direction } = this.handles;
    const { x, y } = analysis;
    this.raised.surface.worldPoint(x, y, this.worldPoint);
    this.worldFoot.set(this.worldPoint.x, this.worldPoint.y, 0);
    point.place(this.worldPoint);
    this.marker.begin();
    if (isSeen) {
      const { volume } = this.context.view.theme;
      this.marker.add(this.worldFoot.x, this.worldFoot.y, 0, volume, 'ball', 0.6);
      this.marker.add(this.worldPoint.x, this.worldPoint.y, this.worldPoint.z, volume);
    }
    this.marker.finish();
    point.shown = isWithin(domainOf(values), x, y);
    point.label = words.handles.point(formatNumber(x), formatNumber(y));
    this.turned = radians - values.direction;
    this.worldTip
      .set(Math.cos(radians), Math.sin(radians), 0)
      .multiplyScalar(dialRadius)
      .add(this.worldFoot);
    direction.place(this.worldTip);
    direction.shown = isSeen && dialShown(values, position);
    const degrees = Math.round((radians * 180) / Math.PI);
    direction.label = words.handles.direction(
      formatNumber(degrees - 360 * Math.round(degrees / 360)),
    );
  }

  private updateScale(values: Values): void {
    const [halfX, halfY] = this.raised.map.worldHalfSides;
    this.scaleLabel.text = words.labels.heights(formatNumber(heightFactor(values), 3));
    this.hit.set(-halfX, -halfY, 0);
    this.worldTip.set(0, 0, 0);
    this.scaleLabel.place(this.hit, this.worldTip);
  }
}
