import {
  integer,
  list,
  number,
  type Parameter,
  ParameterError,
  type ParameterSet,
  text,
  variant,
} from '../../../core/parameter';
import { parseConstant } from '../../../math/expression';
import { words } from './words';

const { fields, parameters: labels } = words;

type Anything = Readonly<Record<string, unknown>>;

/** Equations or points at most. */
export const mostRows = 12;
/** Row operations at most. */
export const mostOperations = 40;

const coordinate = (label: string) => number({ label, min: -1e6, max: 1e6, step: 0.1, default: 0 });

const isFitting = (values: Anything, fit: string) =>
  values.subject === 'least-squares' && values.fit === fit;

const point = variant({
  label: words.point,
  by: 'kind',
  cases: {
    point: {
      name: words.point,
      common: true,
      fields: { t: coordinate(fields.t), y: coordinate(fields.y) },
    },
  },
  default: 'point',
});

const pointOf = (t: number, y: number) => point.accept({ t, y }, point.default);

/** The everyday example: a line y = x₁ + x₂t through 3 to 12 points as well as it can be. */
export const pointsParameter = list({
  label: labels.points,
  item: point,
  min: 3,
  max: mostRows,
  default: [pointOf(0, 1), pointOf(1, 1.5), pointOf(2, 3.5), pointOf(3, 3), pointOf(4, 5)],
  group: 'own',
  relevant: (values) => isFitting(values, 'line'),
});

const equation = variant({
  label: words.equation,
  by: 'kind',
  cases: {
    equation: {
      name: words.equation,
      common: true,
      fields: {
        a1: coordinate(fields.a1),
        a2: coordinate(fields.a2),
        a3: coordinate(fields.a3),
        b: coordinate(fields.b),
      },
    },
  },
  default: 'equation',
});

const equationOf = (a1: number, a2: number, b: number, a3 = 0) =>
  equation.accept({ a1, a2, a3, b }, equation.default);

/** 3 to 12 equations a·x = b for two or three unknowns. */
export const equationsParameter = list({
  label: labels.equations,
  item: equation,
  min: 3,
  max: mostRows,
  default: [equationOf(1, 0, 1), equationOf(0, 1, 2), equationOf(1, 1, 4, 1)],
  group: 'own',
  relevant: (values) => isFitting(values, 'equations'),
});

const rowNumber = (label: string, initial: 1 | 2) =>
  integer({ label, min: 1, max: 3, default: initial });

/** A factor as typed, so that 1/3 stays a third. */
function factorParameter(): Parameter<string> {
  const plain = text({ label: fields.factor, default: '1', longest: 40 });
  return {
    ...plain,
    accept(input, current) {
      const given = plain.accept(typeof input === 'number' ? String(input) : input, current).trim();
      try {
        parseConstant(given);
      } catch (error) {
        throw new ParameterError(words.badFactor((error as Error).message));
      }
      return given;
    },
  };
}

const withFactor: ParameterSet = { factor: factorParameter() };

const operation = variant({
  label: words.operation,
  by: 'kind',
  cases: {
    add: {
      name: words.operations.add,
      common: true,
      fields: {
        i: rowNumber(fields.i, 2),
        ...withFactor,
        j: rowNumber(fields.j, 1),
      },
    },
    swap: {
      name: words.operations.swap,
      common: true,
      fields: { i: rowNumber(fields.i, 1), j: rowNumber(fields.j, 2) },
    },
    scale: {
      name: words.operations.scale,
      common: true,
      fields: { i: rowNumber(fields.i, 1), ...withFactor },
    },
  },
  default: 'add',
});

const operationList = list({
  label: labels.operations,
  item: operation,
  max: mostOperations,
  default: [],
  group: 'own',
  relevant: (values) => values.subject === 'elimination' && values.chosenBy === 'visitor',
});

/** Row operations of the visitor's own, rows counted from 1. */
export const operationsParameter: typeof operationList = {
  ...operationList,
  accept(input, current) {
    const operations = operationList.accept(input, current);
    operations.forEach(({ kind, i, j, factor }, index) => {
      if (kind !== 'scale' && i === j) throw new ParameterError(words.sameRow(index + 1));
      if (kind === 'scale' && parseConstant(factor as string).value === 0)
        throw new ParameterError(words.zeroFactor(index + 1));
    });
    return operations;
  },
};
