import { optimiserById } from '../../../math/descent/optimisers';
import type { Values } from './parameters';

type Racers = Pick<Values, 'racers'>;

/** A racer's colour by its place in the list, from 0. */
export const racerColour = (index: number): number => index % 8;

/** The custom property of its colour, without dashes. */
export const racerProperty = (index: number): string => `racer-${racerColour(index) + 1}`;

/** What a racer is called: the name it was given, or its optimiser's, numbered where two share it. */
export function racerName({ racers }: Racers, index: number): string {
  const racer = racers[index];
  if (!racer) return '';
  if (racer.name !== '') return racer.name as string;
  const { name } = optimiserById(racer.optimiser as string);
  const alike = racers.filter((other) => other.optimiser === racer.optimiser && other.name === '');
  return alike.length < 2 ? name : `${name} ${alike.indexOf(racer) + 1}`;
}
