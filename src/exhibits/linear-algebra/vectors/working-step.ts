import { texNumber } from '../../../math/descent/tex';
import type { Working } from '../../contract';
import type { Analysis } from './analysis';
import { inkOf, texName } from './names';
import { texIs, texIsVector, texProducts, texRelation, texVector } from './tex';
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
        lines: [`r \\leftarrow ${name} ${texIsVector(clean(now.remainder))}`],
      };
    case 'subtract': {
      const q = `q_{${now.direction + 1}}`;
      const direction = x.gramSchmidt.basis[now.direction] ?? [];
      const before = clean(now.before);
      const products = texProducts(direction.map(shortened), before.map(shortened));
      const after = clean(now.remainder);
      return {
        title,
        colour,
        lines: [
          `${q}\\cdot r ${texRelation([...direction, ...before])} ${products} ${texIs(now.coefficient)}`,
          `r \\leftarrow r - (${q}\\cdot r)\\,${q}`,
          `r ${texRelation([...before, ...now.shadow])} ${texVector(before)} - ${texVector(clean(now.shadow))} ${texIsVector(after)}`,
        ],
      };
    }
    case 'normalise': {
      const q = `q_{${now.direction + 1}}`;
      return {
        title,
        colour,
        lines: [
          `\\|r\\| ${texIs(now.length)}`,
          `${q} = \\frac{r}{\\|r\\|} ${texIsVector(withoutDust(now.unit))}`,
        ],
      };
    }
    case 'skip':
      return {
        title,
        colour: 'warning',
        lines: [
          `\\|r\\| ${texRelation([now.length], 2)} ${texNumber(now.length, 2)} \\le 10^{-12}\\,\\|${name}\\|`,
        ],
      };
  }
}

const shortened = (x: number) => Number(x.toPrecision(4));
