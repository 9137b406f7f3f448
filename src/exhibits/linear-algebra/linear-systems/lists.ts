import { formatNumber } from '../../../math/format';
import type { ListView } from '../../contract';
import { eliminationOf, type ShownStep } from './elimination-run';
import { leastSquaresOf } from './least-squares-state';
import type { Values } from './parameters';
import { rowProperty } from './row-colours';
import { operationText } from './timeline';
import { words } from './words';

/** The step that an algorithm proposes, as the visitor's list takes it. */
function asItem({ kind, i, j, factorText }: ShownStep) {
  const rows = kind === 'scale' ? { i: i + 1 } : { i: i + 1, j: j + 1 };
  return { kind, ...rows, ...(kind === 'swap' ? {} : { factor: factorText }) };
}

const operations: ListView<Values> = {
  noun: words.operation,
  main: ['i', 'factor', 'j'],
  title: (_values, index) => `${words.operation} ${index + 1}`,
  note(values, index) {
    const step = eliminationOf(values).steps[index];
    return step ? operationText(step) : '';
  },
  // What the algorithm would do next is proposed; the visitor may change it.
  add(values) {
    const { proposed } = eliminationOf(values);
    const next = proposed ? asItem(proposed) : { kind: 'add', i: 2, j: 1, factor: '1' };
    return { operations: [...values.operations, next] };
  },
};

const residualNote = (values: Values, index: number): string => {
  const { residual } = leastSquaresOf(values);
  const left = residual[index];
  return left === undefined ? '' : `r = ${formatNumber(left, 3)}`;
};

const points: ListView<Values> = {
  noun: words.point,
  main: ['t', 'y'],
  title: (_values, index) => `${words.point} ${index + 1}`,
  note: residualNote,
  add(values) {
    const last = Math.max(...values.points.map(({ t }) => t as number));
    const { x } = leastSquaresOf(values);
    const t = Math.min(1e6, last + 1);
    const y = Number(((x[0] as number) + (x[1] as number) * t + 1).toPrecision(3));
    return { points: [...values.points, { t, y: Number.isFinite(y) ? y : 0 }] };
  },
};

const equations: ListView<Values> = {
  noun: words.newEquation,
  main: ['a1', 'a2', 'a3', 'b'],
  fields: ({ unknowns }) => (unknowns === '2' ? ['a1', 'a2', 'b'] : ['a1', 'a2', 'a3', 'b']),
  title: (_values, index) => `${words.equation} ${index + 1}`,
  colour: (_values, index) => rowProperty(index),
  note: residualNote,
  add: (values) => ({ equations: [...values.equations, { a1: 1, a2: -1, a3: 1, b: 1 }] }),
};

export const lists = { operations, points, equations };
