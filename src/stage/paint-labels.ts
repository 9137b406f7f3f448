import type { Label } from './labels';
import { parseLabel } from './label-markup';

const scriptSize = 0.72;

/** Paints labels as they stand on the page onto a 2-D canvas, for snapshots. Offsets in CSS pixels. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  offsetX: number,
  offsetY: number,
): void {
  for (const label of labels) {
    if (!label.visible) continue;
    const style = getComputedStyle(label.element);
    const size = Number.parseFloat(style.fontSize);
    const padding = Number.parseFloat(style.paddingLeft) || 0;
    let x = Math.round(label.left) + offsetX + padding;
    const baseline = Math.round(label.top) + offsetY + label.height / 2 + size * 0.36;
    context.textBaseline = 'alphabetic';
    context.fillStyle = style.color;
    context.shadowColor = style.getPropertyValue('--label-halo').trim() || 'transparent';
    context.shadowBlur = 4;
    for (const run of parseLabel(label.markup)) {
      const runSize = run.level === 'base' ? size : size * scriptSize;
      const lift = run.level === 'sub' ? size * 0.22 : run.level === 'super' ? -size * 0.38 : 0;
      context.font = `${run.italic ? 'italic ' : ''}${style.fontWeight} ${runSize}px ${style.fontFamily}`;
      context.fillText(run.text, x, baseline + lift);
      x += context.measureText(run.text).width;
    }
    context.shadowBlur = 0;
  }
}
