import { formatNumber } from '../../math/format';

/** What a visitor reads wherever a function is drawn as a surface. */
export const words = {
  clippedAbove: (high: string) => `Cut off above ${high}.`,
  clippedBelow: (low: string) => `Cut off below ${low}.`,
  holes: 'Holes: there the function is not defined.',
  nowhere: 'The function is not defined anywhere here.',
  flat: 'Drawn flat: its heights differ by less than the picture can tell.',
  domain: {
    group: 'Domain',
    hint: 'The part of the floor that is shown',
    reversed: (from: string, first: number, last: number) =>
      `Domain: ${from} ${formatNumber(first)} must be less than where it ends, ${formatNumber(last)}.`,
    names: { auto: 'the function’s own', chosen: 'chosen here' },
    parameters: {
      domain: 'domain',
      xFrom: 'x from',
      xTo: 'x to',
      yFrom: 'y from',
      yTo: 'y to',
    },
  },
} as const;
