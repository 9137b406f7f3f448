import type { Timeline, TimelineMark } from '../../../core/timeline';
import { formatNumber } from '../../../math/format';
import { along, analyse } from './analysis';
import type { Values } from './parameters';
import { words } from './words';

const turn = 2 * Math.PI;

/** The secants' step: h at the start, 0 at the end, slowly at last. */
export function stepAt({ motion, h }: Values, position: number): number {
  return motion === 'secant' ? h * (1 - position) ** 2 : h;
}

/** The direction at this moment, in radians: one whole turn from where it is set. */
export function directionAt({ motion, direction }: Values, position: number): number {
  return motion === 'turn' ? direction + turn * position : direction;
}

/** Playing shows what moves, also where it is not switched on. */
export function secantsShown({ secants, motion }: Values, position: number): boolean {
  return secants || (motion === 'secant' && position > 0);
}

export function dialShown({ directional, motion }: Values, position: number): boolean {
  return directional || (motion === 'turn' && position > 0);
}

/** (f(p + h·u) − f(p))/h; the tangent's slope at h = 0; null where it is not there. */
export function secantSlope(values: Values, radians: number, h: number): number | null {
  const analysis = analyse(values);
  const { u, slope } = along(analysis, radians);
  if (h === 0) return slope;
  const { f, x, y, value } = analysis;
  const there = f.value(x + h * u[0], y + h * u[1]);
  return value === null || !Number.isFinite(there) ? null : (there - value) / h;
}

/** Where the sweeping direction is steepest and where it is level. */
function turnMarks(values: Values): TimelineMark[] {
  const { gradient, kind, isKink } = analyse(values);
  if (!gradient || isKink || kind !== 'regular') return [];
  const uphill = Math.atan2(gradient[1], gradient[0]);
  return words.turnMarks.map((label, quarter) => {
    const away = (uphill + (quarter * turn) / 4 - values.direction) / turn;
    return { at: Math.min(away - Math.floor(away), 1), label, tone: 'act' as const };
  });
}

const shownSlope = (slope: number | null) => (slope === null ? words.none : formatNumber(slope, 3));

export const timeline: Timeline<Values> = {
  kind: 'time',
  end: 1,
  initial: 0,
  seconds: 8,
  step: 0.05,
  marks: (values) =>
    values.motion === 'turn'
      ? turnMarks(values)
      : [{ at: 1, label: words.atZero, tone: 'act' as const }],
  caption(values, position) {
    if (values.motion === 'turn') {
      if (!dialShown(values, position)) return '';
      const radians = directionAt(values, position);
      const degrees = Math.round(((((radians / turn) % 1) + 1) % 1) * 360) % 360;
      return words.turning(String(degrees), shownSlope(along(analyse(values), radians).slope));
    }
    if (!secantsShown(values, position)) return '';
    const h = stepAt(values, position);
    const slopes = [0, Math.PI / 2].map((radians) => shownSlope(secantSlope(values, radians, h)));
    return words.secant(formatNumber(h, 3), slopes[0] ?? '', slopes[1] ?? '');
  },
};
