import { choice, number } from '../../core/parameter';
import { ownDomain } from './domain';
import { words } from './words';

const { parameters: labels, group } = words.domain;

const edge = (label: string, value: number) =>
  number({
    label,
    min: -1000,
    max: 1000,
    step: 0.1,
    default: value,
    group,
    relevant: (values) => values.domain === 'chosen',
  });

/** Which part of the floor is shown, for every exhibit that draws a surface. */
export const domainParameters = {
  domain: choice({
    label: labels.domain,
    hint: words.domain.hint,
    options: ['auto', 'chosen'],
    names: words.domain.names,
    default: 'auto',
    group,
  }),
  xFrom: edge(labels.xFrom, ownDomain.xMin),
  xTo: edge(labels.xTo, ownDomain.xMax),
  yFrom: edge(labels.yFrom, ownDomain.yMin),
  yTo: edge(labels.yTo, ownDomain.yMax),
} as const;
