import { keepLatest } from '../../../core/keep-latest';
import { type ExpressionValue, type LetterValues, letterValues } from '../../../core/parameter';
import { type Objective, objectiveOf } from '../../../math/descent/objective';
import { type SymmetricEigen, symmetricEigen } from '../../../math/descent/symmetric';
import {
  alongDirection,
  type Direction,
  directionalLimit,
  type Gradient,
  gradientAt,
  gradientByLimits,
  type Hessian,
  hessianAt,
  type PointKind,
  pointKind,
  principalCurvatures,
  type Quadratic,
  type SidedLimit,
  secondAlong,
  secondPartials,
  taylor2,
  unitAt,
  valueAt,
} from '../../../math/surface';
import type { Values } from './parameters';

/** All that readouts, lesson and picture say of f at the point; float64, null where it is not there. */
export interface Analysis {
  readonly f: Objective;
  readonly x: number;
  readonly y: number;
  readonly value: number | null;
  /** Whether the formula has a kink or a seam at this very point. */
  readonly isKink: boolean;
  readonly gradient: Gradient | null;
  /** At a kink: limits of difference quotients where both are there, else the stated convention. */
  readonly gradientIs: 'exact' | 'limit' | 'convention';
  /** At a kink: limits of difference quotients, in both orders. */
  readonly hessian: Hessian | null;
  /** Null where the mixed partial derivatives differ, too. */
  readonly eigen: SymmetricEigen | null;
  readonly curvatures: SymmetricEigen | null;
  readonly kind: PointKind | null;
  readonly taylor: Quadratic | null;
}

/** What holds along one direction. */
export interface Along {
  readonly u: Direction;
  /** D_u f. */
  readonly slope: number | null;
  /** At a kink: the limits from both sides. */
  readonly sides: SidedLimit | null;
  /** D²_u f. */
  readonly bend: number | null;
}

const objectives = new WeakMap<ExpressionValue, { letters: LetterValues; f: Objective }>();

/** The function with its letters' values. */
export function objective(values: Values): Objective {
  const { function: given, letters } = values;
  const known = objectives.get(given);
  if (known?.letters === letters) return known.f;
  const f = objectiveOf(given.compiled, letterValues(given.compiled.letters, letters));
  objectives.set(given, { letters, f });
  return f;
}

const keptAnalysis = keepLatest(analyseAt);

/** The analysis at the point; a dozen readouts ask for the same one, so the latest is kept. */
export function analyse(values: Values): Analysis {
  const [x = 0, y = 0] = values.point;
  return keptAnalysis(objective(values), x, y);
}

function analyseAt(f: Objective, x: number, y: number): Analysis {
  const value = valueAt(f, x, y);
  const isKink = value !== null && (f.isKink?.(x, y) ?? false);
  const limits = isKink ? gradientByLimits(f, x, y) : null;
  const gradient = value === null ? null : (limits ?? gradientAt(f, x, y));
  const hessian =
    value === null || gradient === null
      ? null
      : isKink
        ? secondPartials(f, x, y)
        : hessianAt(f, x, y);
  const smooth = !isKink && value !== null && gradient !== null && hessian !== null;
  return {
    f,
    x,
    y,
    value,
    isKink,
    gradient,
    gradientIs: !isKink ? 'exact' : limits ? 'limit' : 'convention',
    hessian,
    eigen: smooth ? symmetricEigen(hessian[0], hessian[1], hessian[3]) : null,
    curvatures: smooth ? principalCurvatures(gradient, hessian) : null,
    kind: smooth ? pointKind([x, y], value, gradient, hessian) : null,
    taylor: smooth ? taylor2(value, gradient, hessian) : null,
  };
}

/** The slope and the bend along the direction at `radians` from the x axis. */
export function along(analysis: Analysis, radians: number): Along {
  const { f, x, y, value, isKink, gradient, hessian } = analysis;
  const u = unitAt(radians);
  const sides = isKink ? directionalLimit(f, x, y, u) : null;
  return {
    u,
    sides,
    slope:
      value === null || !gradient
        ? (sides?.both ?? null)
        : sides
          ? sides.both
          : alongDirection(gradient, u),
    bend: !isKink && hessian ? secondAlong(hessian, u) : null,
  };
}

/** Slopes that differ from ∇f·u by more than this, beside max(1, |∇f|), contradict it. */
const apart = 1e-3;
const directionsTried = 8;

/**
 * Whether f can be told not to be differentiable at a kink or a seam: partial derivatives are missing
 * there, or slopes along other directions contradict them. That none does proves nothing.
 */
export function isSharp(analysis: Analysis): boolean {
  const { value, isKink, gradient, gradientIs } = analysis;
  if (value === null || !isKink) return false;
  if (!gradient || gradientIs === 'convention') return true;
  return Array.from({ length: directionsTried }, (_, k) => k + 0.5).some((k) => {
    const { u, slope } = along(analysis, (k * Math.PI) / directionsTried);
    const allowed = apart * Math.max(1, Math.hypot(...gradient));
    return slope === null || Math.abs(slope - alongDirection(gradient, u)) > allowed;
  });
}
