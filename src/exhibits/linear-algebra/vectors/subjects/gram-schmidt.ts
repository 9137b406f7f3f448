import type { GramSchmidtStep } from '../../../../math/vectors';
import type { Analysis } from '../analysis';
import { squareMark } from '../geometry';
import { inkOf, labelName } from '../names';
import { stepAt } from '../timeline';
import { words } from '../words';
import { drawReach } from './span';
import {
  dashes,
  lengthOnScreen,
  marks,
  originOf,
  type Scene,
  type Subject,
  sleeve,
} from './subject';

/** The vectors become orthonormal directions, one step at a time. */
export const orthonormalising: Subject = {
  points: (x) => x.gramSchmidt.basis,
  draw(scene) {
    const { x, values, sketch } = scene;
    if (values.span) drawReach(scene, directionsAt(x, scene.position));
    const step = stepAt(x, scene.position);
    const isOver = Math.round(scene.position) >= x.gramSchmidt.steps.length;
    for (const { index, name, point } of x.arrows) {
      const waits = !isOver && index > (step?.index ?? -1);
      const style = waits && step === null ? {} : { opacity: waits ? 0.6 : 0.25, thickness: 0.8 };
      sketch.arrow(inkOf(index), originOf(x), point, style);
      sketch.label(inkOf(index), labelName(name), point, originOf(x), {
        clearance: 16,
        quiet: true,
      });
    }
    for (const [k, q] of directionsAt(x, scene.position).entries()) {
      sketch.arrow('text', originOf(x), q, { thickness: 1.15 });
      sketch.label('text', `*q*_{${k + 1}}`, q, originOf(x));
    }
    drawRightAngles(scene);
    if (step) drawStep(scene, step);
  },
};

/** The directions that are ready after so many steps. */
export function directionsAt({ gramSchmidt }: Analysis, position: number): number[][] {
  return gramSchmidt.steps
    .slice(0, Math.round(position))
    .flatMap((step) => (step.kind === 'normalise' ? [[...step.unit]] : []));
}

function drawRightAngles(scene: Scene): void {
  const { x, position, sketch } = scene;
  const ready = directionsAt(x, position);
  const size = Math.min(lengthOnScreen(scene, 0.07), 0.25);
  ready.forEach((q, k) => {
    for (const other of ready.slice(k + 1))
      sketch.path(marks, squareMark(originOf(x), q, other, size));
  });
}

function drawStep(scene: Scene, step: GramSchmidtStep): void {
  const { x, sketch } = scene;
  const ink = inkOf(step.index);
  const origin = originOf(x);
  if (step.kind === 'take') sketch.arrow(ink, origin, step.remainder, { thickness: 1.1 });
  if (step.kind === 'subtract') {
    sketch.arrow(ink, origin, step.before, { opacity: 0.45 });
    sketch.arrow('volume', origin, step.shadow, sleeve);
    sketch.line(dashes, step.before, step.remainder);
    sketch.arrow(ink, origin, step.remainder, { thickness: 1.1 });
    const label = words.steps.shadow(String(step.direction + 1));
    sketch.labelBeside('volume', label, origin, step.shadow, { quiet: true });
  }
  if (step.kind === 'normalise') sketch.arrow(ink, origin, step.remainder, { opacity: 0.5 });
}
