import type { NamedExpression } from '../../../core/parameter';
import { words } from './words';

/** A function that teaches something at some point, and how much of the floor it is shown over. */
export interface TeachingFunction extends NamedExpression {
  /** Half the side of the square about the origin. */
  readonly half: number;
}

const groups: Readonly<Record<keyof typeof words.functionGroups, readonly TeachingFunction[]>> = {
  smooth: [
    { id: 'hills', title: 'Hills and hollows', text: 'sin(x) cos(y)', half: 3 },
    { id: 'bowl', title: 'Paraboloid', text: 'x² + y²', half: 2 },
    { id: 'saddle', title: 'Saddle', text: 'x² - y²', half: 2 },
    { id: 'ridge', title: 'Ridge', text: 'gauss(y - x/2) + x/4', half: 2.5 },
    { id: 'hump', title: 'Hump and hollow', text: 'x exp(-x² - y²)', half: 2 },
    {
      id: 'peaks',
      title: 'Peaks',
      text: '3(1-x)² exp(-x² - (y+1)²) - 10(x/5 - x³ - y^5) exp(-x² - y²) - exp(-(x+1)² - y²)/3',
      half: 3,
    },
    { id: 'trough', title: 'Parabolic trough', text: 'x²', half: 2 },
    { id: 'monkey-saddle', title: 'Monkey saddle', text: 'x³ - 3x y²', half: 1.5 },
    { id: 'quartic-bowl', title: 'Quartic bowl', text: 'x^4 + y^4', half: 1.25 },
  ],
  sharp: [
    { id: 'dome', title: 'Dome with a rim', text: 'sqrt(1 - x² - y²)', half: 1.25 },
    { id: 'cone', title: 'Cone', text: 'sqrt(x² + y²)', half: 2 },
    { id: 'pyramid', title: 'Upturned pyramid', text: '|x| + |y|', half: 2 },
  ],
  strange: [
    { id: 'two-parabolas', title: 'Two parabolas', text: '(y - x²)(y - 3x²)', half: 1 },
    {
      id: 'unequal-mixed',
      title: 'Mixed partials',
      text: 'x² + y² > 0 ? x y (x² - y²)/(x² + y²) : 0',
      half: 2,
    },
    {
      id: 'every-direction',
      title: 'Slopes, no limit',
      text: 'x^4 + y² > 0 ? x² y/(x^4 + y²) : 0',
      half: 1,
    },
  ],
};

/** The functions that can be asked for by name; the classics of every course on several variables. */
export const teachingFunctions: readonly TeachingFunction[] = Object.entries(groups).flatMap(
  ([key, functions]) =>
    functions.map((entry) => ({
      ...entry,
      group: words.functionGroups[key as keyof typeof groups],
    })),
);
