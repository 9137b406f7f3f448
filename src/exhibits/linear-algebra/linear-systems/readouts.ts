import type { Readout } from '../../../core/readout';
import { formatNumber } from '../../../math/format';
import { formatFraction, toNumber } from '../../../math/fraction';
import { type Lu, luOf } from '../../../math/systems/lu';
import { isStationary } from '../../../math/systems/methods';
import { trueCondition } from './condition';
import { disturbedOf } from './conditioning-state';
import { eliminationOf } from './elimination-run';
import { forecastText } from './forecast-text';
import { pathOf } from './iteration-state';
import { leastSquaresOf } from './least-squares-state';
import type { Subject, Values } from './parameters';
import { systemOf } from './system';
import { stepAt } from './timeline';
import { words } from './words';

const labels = words.readouts;
const list = (numbers: readonly number[]) => numbers.map((x) => formatNumber(x)).join(', ');
const matrixText = (numbers: readonly number[]) => {
  const n = Math.sqrt(numbers.length);
  return Array.from({ length: n }, (_, i) => list(numbers.slice(i * n, i * n + n))).join('; ');
};

const during =
  (...subjects: readonly Subject[]) =>
  ({ subject }: Values) =>
    subjects.includes(subject);
/** Where the solution is sought by steps, or there is none, it is not what is shown large. */
const isAbout = during('pictures', 'iterations');
const isPicture = during('pictures');
const isMeasured = during('pictures', 'least-squares', 'conditioning');
const isSquare = ({ subject }: Values) => subject !== 'least-squares';

/** What exact arithmetic says, where it says something else than the numerical rule. */
function exactRank(which: 'rank' | 'rankAugmented') {
  return (values: Values) => {
    const { exact, solved } = systemOf(values);
    return exact && exact.solved[which] !== solved[which] ? String(exact.solved[which]) : '';
  };
}

/** The solution in fractions, where rounding hides them. */
function exactSolution(values: Values): string {
  const { exact, solved } = systemOf(values);
  const found = exact?.solved.solution;
  if (!found) return '';
  const shown = (x: number) => Number(formatNumber(x).replaceAll('−', '-'));
  const same = found.every((x, k) => shown(solved.solution?.[k] ?? NaN) === toNumber(x));
  return same ? '' : found.map(formatFraction).join(', ');
}

export interface IterationReadout {
  readonly k: number;
  readonly x: readonly number[];
  /** ‖x_k − x‖; null where there is not exactly one solution. */
  readonly error: number | null;
  readonly method: string;
  readonly status: string;
  /** What was foretold, in words. */
  readonly reason: string;
  readonly spectralRadius: number | null;
  readonly predictedRate: number | null;
  readonly observedRate: number | null;
}

export function iterationAt(values: Values, position: number): IterationReadout {
  const path = pathOf(values);
  // The other subjects' positions are no step numbers of an iteration.
  const k = path.reached(values.subject === 'iterations' ? position : 0);
  return {
    k,
    x: path.at(k),
    error: path.error(k),
    method: values.method,
    status: path.status(k),
    reason: forecastText(values, values.method),
    spectralRadius: path.forecast.spectralRadius,
    predictedRate: path.forecast.rate,
    observedRate: path.observedRate(k),
  };
}

const orNone = (value: unknown) => (value === null ? words.none : list(value as readonly number[]));

export const readouts: readonly Readout<Values>[] = [
  {
    id: 'solution',
    label: labels.solution,
    unit: '',
    relevant: isSquare,
    prominent: isAbout,
    value: (values) => systemOf(values).solved.solution,
    format: (value) => (value === null ? words.notUnique : list(value as number[])),
    exact: exactSolution,
  },
  {
    id: 'leastSquares',
    label: labels.leastSquares,
    unit: '',
    relevant: during('least-squares'),
    value: (values) => {
      if (isSquare(values)) return null;
      const { x, normal, residualNorm, condition, conditionNormal } = leastSquaresOf(values);
      const orNull = (kappa: number) => (Number.isFinite(kappa) ? kappa : null);
      return {
        x,
        normal,
        residualNorm,
        condition: orNull(condition),
        conditionNormal: orNull(conditionNormal),
      };
    },
    format: (value, values) => {
      if (value === null) return words.none;
      const { x, residualNorm } = value as { x: readonly number[]; residualNorm: number };
      const { isDependent } = leastSquaresOf(values);
      const says = isDependent ? words.formats.shortest : words.formats.ls;
      return says(list(x), formatNumber(residualNorm));
    },
  },
  {
    id: 'solutionSet',
    label: labels.solutionSet,
    unit: '',
    prominent: isPicture,
    value: (values) => systemOf(values).solved.kind,
    format: (kind) => words.sets[kind as keyof typeof words.sets],
    exact: (values) => {
      const { exact, solved } = systemOf(values);
      return exact && exact.solved.kind !== solved.kind ? words.sets[exact.solved.kind] : '';
    },
  },
  {
    id: 'rank',
    label: labels.rank,
    unit: '',
    prominent: isPicture,
    value: (values) => systemOf(values).solved.rank,
    format: String,
    exact: exactRank('rank'),
  },
  {
    id: 'rankAugmented',
    label: labels.rankAugmented,
    unit: '',
    prominent: isPicture,
    value: (values) => systemOf(values).solved.rankAugmented,
    format: String,
    exact: exactRank('rankAugmented'),
  },
  {
    id: 'particular',
    label: labels.particular,
    unit: '',
    relevant: (values) => systemOf(values).solved.kind !== 'point',
    prominent: () => false,
    value: (values) => systemOf(values).solved.particular,
    format: orNone,
  },
  {
    id: 'nullspace',
    label: labels.nullspace,
    unit: '',
    prominent: () => false,
    value: (values) => systemOf(values).solved.nullspace,
    format: (basis) => {
      const vectors = basis as readonly (readonly number[])[];
      return vectors.length === 0 ? '0' : vectors.map((v) => `(${list(v)})`).join(', ');
    },
    exact: (values) => {
      const { decided, solved } = systemOf(values);
      const isHidden = decided.nullspace.length === 0 && solved.nullspace.length > 0;
      return isHidden ? '0' : '';
    },
  },
  {
    id: 'residualNorm',
    label: labels.residualNorm,
    unit: '',
    prominent: isPicture,
    value: (values) => systemOf(values).solved.residualNorm,
    format: (x) => formatNumber(x as number),
    exact: (values) => {
      const { exact, solved } = systemOf(values);
      return exact && exact.solved.kind !== 'empty' && solved.residualNorm !== 0 ? '0' : '';
    },
  },
  {
    id: 'condition',
    label: labels.condition,
    unit: '',
    prominent: isMeasured,
    value: (values) => systemOf(values).solved.condition,
    format: (x) => formatNumber(x as number),
    exact: (values) => {
      const system = systemOf(values);
      const kappa = trueCondition(system);
      return kappa === null || kappa === system.solved.condition ? '' : formatNumber(kappa);
    },
  },
  {
    id: 'lu',
    label: labels.lu,
    unit: '',
    relevant: during('pictures', 'elimination'),
    prominent: () => false,
    value: (values) => (isSquare(values) ? luOf(systemOf(values).rows.flat()) : null),
    format: (value) => {
      if (value === null) return words.none;
      const { l, u, p } = value as Lu;
      return `L = ${matrixText(l)} · U = ${matrixText(u)} · p = ${p.map((i) => i + 1).join(', ')}`;
    },
  },
  {
    id: 'elimination',
    label: labels.elimination,
    unit: '',
    relevant: during('elimination'),
    value: (values, position) => {
      const run = eliminationOf(values);
      const step = values.subject === 'elimination' ? stepAt(run, position) : 0;
      return { step, steps: run.steps.length, matrix: run.moment(step) };
    },
    format: (value) => {
      const { step, steps } = value as { step: number; steps: number };
      return words.formats.steps(step, steps);
    },
  },
  {
    id: 'disturbance',
    label: labels.disturbance,
    unit: '',
    relevant: during('conditioning'),
    value: (values) => {
      const { db, dx, amplification } = disturbedOf(values);
      return { db, dx, amplification };
    },
    format: (value, values) => {
      const { amplification } = value as { amplification: number | null };
      if (amplification === null) return words.none;
      const most = formatNumber(systemOf(values).solved.condition);
      return words.formats.growth(formatNumber(amplification), most);
    },
  },
  {
    id: 'iteration',
    label: labels.iteration,
    unit: '',
    relevant: during('iterations'),
    value: iterationAt,
    format: (value) => {
      const { k, error, status } = value as IterationReadout;
      const shown = error === null ? words.none : formatNumber(error, 3);
      return words.formats.iteration(k, shown, words.statuses[status as 'running']);
    },
  },
  {
    id: 'spectralRadius',
    label: labels.spectralRadius,
    unit: '',
    relevant: ({ subject, method }) => subject === 'iterations' && isStationary(method),
    value: (values) => pathOf(values).forecast.spectralRadius,
    format: (value) => (value === null ? words.none : formatNumber(value as number)),
  },
];
