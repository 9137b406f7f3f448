import type { Readout } from '../../../core/readout';
import type { Complex } from '../../../math/eigen';
import type { Equilibrium } from '../../../math/flow/equilibria';
import type { Peak } from '../../../math/flow/growth';
import { growthPerStep } from '../../../math/flow/runge-kutta';
import { excessOf } from '../../../math/flow/stability';
import { formatNumber } from '../../../math/format';
import { formatEigenvalues } from '../linear-transformation/readouts';
import { analyse, isDescent, isLinear, isOnPath, matrixOf, motionOf, verdictOf } from './analysis';
import { equilibriaOf, fieldOf } from './field';
import type { Values } from './parameters';
import { propagator } from './propagator';
import { pathTime, stateAt } from './released';
import { words } from './words';

const labels = words.readouts;
const isFlow = ({ mode }: Values) => mode === 'continuous';
const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x, 4)).join(', ');

/** A matrix in one line: rows parted by semicolons. */
function rows(matrix: readonly number[]): string {
  const n = Math.sqrt(matrix.length);
  return Array.from({ length: n }, (_, i) => list(matrix.slice(i * n, i * n + n))).join('; ');
}

/**
 * The largest |R(hλ)| over all λ with Re λ ≤ 0 of the equilibria found, for the step h of the Runge–Kutta
 * method: above 1 its steps grow where the flow does not. Null where no λ is such.
 */
export function largestStepGrowth(values: Values): number | null {
  const { step } = fieldOf(values);
  const growths = equilibriaOf(values)
    .flatMap(({ eigenvalues }) => eigenvalues)
    .filter(({ re }) => re <= 0)
    .map(({ re, im }) => growthPerStep(step * re, step * im));
  return growths.length === 0 ? null : Math.max(...growths);
}

/** On the imaginary axis |R| is 1 but for rounding where steps are short. */
const rounding = 1e-12;

export const readouts: readonly Readout<Values>[] = [
  {
    id: 'stability',
    label: labels.stability,
    unit: '',
    value: (values, position) => verdictOf(values, position)?.stability ?? 'undetermined',
    format: String,
  },
  {
    id: 'type',
    label: labels.type,
    unit: '',
    value: (values, position) => verdictOf(values, position)?.type ?? null,
    format: (value) => (value === null ? words.noneFound : String(value)),
  },
  {
    id: 'eigenvalues',
    label: labels.eigenvalues,
    unit: '',
    value: (values, position) => verdictOf(values, position)?.eigenvalues ?? [],
    format: (value) => formatEigenvalues(value as readonly Complex[]) || words.none,
  },
  {
    id: 'spectral',
    label: labels.spectral,
    unit: '',
    relevant: isLinear,
    value: (values, position) => {
      const motion = motionOf(values);
      const found = verdictOf(values, position)?.eigenvalues ?? [];
      const worst = Math.max(...found.map((z) => excessOf(z, motion)));
      return motion === 'flow' ? worst : worst + 1;
    },
    format: (value, values) => words.spectral[motionOf(values)](formatNumber(value as number)),
  },
  {
    id: 'numericalAbscissa',
    label: labels.numericalAbscissa,
    unit: '',
    relevant: isFlow,
    value: (values, position) =>
      isLinear(values) ? analyse(values, position).numericalAbscissa : null,
    format: (value) => (value === null ? words.none : formatNumber(value as number)),
  },
  {
    id: 'transientPeak',
    label: labels.transientPeak,
    unit: '',
    relevant: isLinear,
    value: (values, position) => (isLinear(values) ? analyse(values, position).peak.value : null),
    format: (value, values) => formatPeak(value as number | null, values),
  },
  {
    id: 'state',
    label: labels.state,
    unit: '',
    value: stateAt,
    format: (value) =>
      (value as number[]).every(Number.isFinite) ? list(value as number[]) : words.gone,
  },
  {
    id: 'expm',
    label: labels.expm,
    unit: '',
    relevant: isLinear,
    value: (values, position) => {
      if (!isLinear(values)) return null;
      const at = isOnPath(values) ? (isFlow(values) ? pathTime : 1) : position;
      return propagator(matrixOf(values, position), values.mode, at, []);
    },
    format: (value, values) => {
      if (value === null) return words.none;
      const matrix = value as number[];
      if (!matrix.every(Number.isFinite)) return words.beyond;
      const name = words.moved[isDescent(values) ? 'descent' : motionOf(values)];
      return words.propagator(name, rows(matrix));
    },
  },
  {
    id: 'equilibria',
    label: labels.equilibria,
    unit: '',
    relevant: (values) => !isLinear(values),
    value: (values, position) =>
      isLinear(values)
        ? linearEquilibrium(values, position)
        : equilibriaOf(values).map(({ point, jacobian, eigenvalues, type, stability }) => ({
            point,
            jacobian,
            eigenvalues,
            type,
            stability,
          })),
    format: (value) => {
      const found = value as readonly Equilibrium[];
      const continuum = found.some(({ type }) => type.includes(' of '));
      return found.length === 0 ? words.noneFound : words.found(found.length, continuum);
    },
  },
  {
    id: 'stepSize',
    label: labels.stepSize,
    unit: '',
    relevant: (values) => !isLinear(values),
    prominent: () => false,
    value: (values) => (isLinear(values) ? null : largestStepGrowth(values)),
    format: (value, values) => formatStepGrowth(value as number | null, values),
  },
];

/** Of a linear flow the origin, whatever else may be at rest beside it. */
function linearEquilibrium(values: Values, position: number) {
  const { a, n, eigenvalues, type, stability } = analyse(values, position);
  return [{ point: Array<number>(n).fill(0), jacobian: a, eigenvalues, type, stability }];
}

function formatStepGrowth(value: number | null, values: Values): string {
  if (value !== null) return words.limit(formatNumber(value, 4), value > 1 + rounding);
  return isLinear(values) || equilibriaOf(values).length === 0 ? words.none : words.noneDecays;
}

function formatPeak(value: number | null, values: Values): string {
  if (value === null) return words.none;
  if (!Number.isFinite(value)) return words.unbounded;
  const peak: Peak = analyse(values, 0).peak;
  if (value === 1 || isOnPath(values)) return formatNumber(value);
  return words.peak(formatNumber(value), formatNumber(peak.at, 3), isFlow(values) ? 't' : 'k');
}
