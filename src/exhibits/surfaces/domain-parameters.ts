import { choice, number, ParameterError } from '../../core/parameter';
import { ownDomain } from './domain';
import { words } from './words';

const { parameters: labels, group } = words.domain;

const edge = (label: string, value: number, [from, to]: readonly ['xFrom' | 'yFrom', string]) => ({
  ...number({
    label,
    min: -1000,
    max: 1000,
    step: 0.1,
    default: value,
    group,
    relevant: (values) => values.domain === 'chosen',
  }),
  /** Both ends are known by then, in whatever order they came. */
  check(_: number, values: Readonly<Record<string, unknown>>) {
    const [first, last] = [values[from] as number, values[to] as number];
    if (first >= last) throw new ParameterError(words.domain.reversed(labels[from], first, last));
  },
});

const x = ['xFrom', 'xTo'] as const;
const y = ['yFrom', 'yTo'] as const;

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
  xFrom: edge(labels.xFrom, ownDomain.xMin, x),
  xTo: edge(labels.xTo, ownDomain.xMax, x),
  yFrom: edge(labels.yFrom, ownDomain.yMin, y),
  yTo: edge(labels.yTo, ownDomain.yMax, y),
} as const;
