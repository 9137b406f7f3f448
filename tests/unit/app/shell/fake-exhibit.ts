import { choice, integer, matrix, vector } from '../../../../src/core/parameter';
import type { Exhibit } from '../../../../src/exhibits/contract';

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Enough of an exhibit for what stands around the picture. */
export const exhibit = {
  id: 'fake',
  wing: 'linear-algebra',
  title: 'Fake',
  summary: 'Never opened.',
  lesson: '',
  params: {
    matrix: matrix({ label: 'Matrix A', size: 3, dimension: 'dimension', default: identity }),
    dimension: integer({ label: 'Dimension', min: 2, max: 3, default: 3 }),
    vector: vector({ label: 'Vector x', default: [1, 2, 3] }),
    composition: choice({
      label: 'Composition',
      options: ['off', 'on'],
      names: { off: 'off', on: 'on' },
      default: 'off',
    }),
    second: matrix({
      label: 'Matrix B',
      size: 3,
      default: identity,
      relevant: (values) => values.composition === 'on',
    }),
  },
  presets: [
    { id: 'start', title: 'Start', sentence: 'As it opens.', params: {} },
    { id: 'shear', title: 'Shear', sentence: 'Area is kept.', params: { matrix: [1, 1, 0, 1] } },
    {
      id: 'shear-composed',
      title: 'Shear, composed',
      sentence: 'With a second matrix.',
      params: { matrix: [1, 1, 0, 1], composition: 'on' },
    },
    {
      id: 'shear-again',
      title: 'Shear again',
      sentence: 'Twice.',
      params: { matrix: [1, 1, 0, 1] },
    },
  ],
  readouts: [
    {
      id: 'corner',
      label: 'corner',
      unit: 'm',
      value: (values: { matrix: { values: number[] } }) => values.matrix.values[0],
      format: (value: number) => value.toFixed(1),
    },
  ],
  lessonValues: () => ({}),
  timeline: { kind: 'time', end: 1, initial: 1, seconds: 4, step: 0.05 },
  create: () => Promise.reject(new Error('This exhibit is never opened.')),
} as unknown as Exhibit;
