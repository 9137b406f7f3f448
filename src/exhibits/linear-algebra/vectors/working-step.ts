import { texFactor, texNumber } from '../../../math/descent/tex';
import type { Working } from '../../contract';
import type { Analysis } from './analysis';
import { inkOf, texName } from './names';
import { texProducts, texVector } from './tex';
import { withoutDust } from './text';
import { stepAt, stepSentence } from './timeline';
import { words } from './words';

/** The arithmetic of the step of Gram–Schmidt that has just been made. */
export function stepWorking(x: Analysis, position: number): Working {
  const now = stepAt(x, position);
  const title = stepSentence(x, now);
  if (!now) return { title, lines: [`q_1, q_2, \\dots:\\ ${words.lesson.noDirections}`] };
  const name = texName(x.arrows[now.index]?.name ?? '');
  const colour = inkOf(now.index);
  const scale = Math.hypot(...(x.arrows[now.index]?.point ?? []));
  const clean = (v: readonly number[]) => withoutDust(v, scale);
  switch (now.kind) {
    case 'take':
      return {
        title,
        colour,
        lines: [`r \\leftarrow ${name} = ${texVector(clean(now.remainder))}`],
      };
    case 'subtract': {
      const q = `q_{${now.direction + 1}}`;
      const direction = x.gramSchmidt.basis[now.direction] ?? [];
      const c = texNumber(now.coefficient, 4);
      return {
        title,
        colour,
        lines: [
          `${q}\\cdot r = ${texProducts(shortened(direction), shortened(clean(now.before)))} = ${c}`,
          `r \\leftarrow r - ${texFactor(Number(now.coefficient.toPrecision(4)))}\\,${q}`,
          `r = ${texVector(clean(now.before))} - ${texVector(clean(now.shadow))} = ${texVector(clean(now.remainder))}`,
        ],
      };
    }
    case 'normalise': {
      const q = `q_{${now.direction + 1}}`;
      const size = texNumber(now.length, 4);
      return {
        title,
        colour,
        lines: [
          `\\|r\\| = ${size}`,
          `${q} = \\frac{r}{\\|r\\|} = \\frac{1}{${size}} ${texVector(clean(now.remainder))} = ${texVector(withoutDust(now.unit))}`,
        ],
      };
    }
    case 'skip':
      return {
        title,
        colour: 'warning',
        lines: [`\\|r\\| = ${texNumber(now.length, 2)} \\le 10^{-12}\\,\\|${name}\\|`],
      };
  }
}

const shortened = (v: readonly number[]) => v.map((x) => Number(x.toPrecision(4)));
