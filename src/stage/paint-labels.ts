import { parseLabel } from './label-markup';
import type { Label } from './labels';
import type { Legend } from './legend';

const scriptSize = 0.72;
/** Of the rim round letters, as the style sheet has it. */
const haloWidth = 3;

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
    const halo = style.getPropertyValue('--label-halo').trim() || 'transparent';
    context.strokeStyle = halo;
    context.lineWidth = haloWidth;
    context.lineJoin = 'round';
    context.shadowColor = halo;
    for (const run of parseLabel(label.markup)) {
      const runSize = run.level === 'base' ? size : size * scriptSize;
      const lift = run.level === 'sub' ? size * 0.22 : run.level === 'super' ? -size * 0.38 : 0;
      context.font = `${run.italic ? 'italic ' : ''}${style.fontWeight} ${runSize}px ${style.fontFamily}`;
      context.shadowBlur = 4;
      context.strokeText(run.text, x, baseline + lift);
      context.shadowBlur = 0;
      context.fillText(run.text, x, baseline + lift);
      x += context.measureText(run.text).width;
    }
  }
}

/** Paints a legend as it stands on the page. Offsets in CSS pixels. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  { element, strip, words }: Legend,
  offsetX: number,
  offsetY: number,
): void {
  if (element.offsetWidth === 0) return;
  const style = getComputedStyle(element);
  const left = offsetX + element.offsetLeft;
  const top = offsetY + element.offsetTop;
  context.fillStyle = style.backgroundColor;
  context.beginPath();
  context.roundRect(
    left,
    top,
    element.offsetWidth,
    element.offsetHeight,
    Number.parseFloat(style.borderRadius),
  );
  context.fill();
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = strip;
  context.drawImage(strip, left + offsetLeft, top + offsetTop, offsetWidth, offsetHeight);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  for (const word of words) {
    const middle = word.offsetTop + word.offsetHeight / 2;
    context.fillText(word.textContent ?? '', left + word.offsetLeft, top + middle);
  }
}

/** Paints a pane's title as it stands on the page. Offsets in CSS pixels. */
export function paintTitle(
  context: CanvasRenderingContext2D,
  element: HTMLElement,
  offsetX: number,
  offsetY: number,
): void {
  if (!element.textContent) return;
  const style = getComputedStyle(element);
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const x = offsetX + element.offsetLeft + element.offsetWidth / 2;
  context.fillText(element.textContent, x, offsetY + element.offsetTop + element.offsetHeight / 2);
  context.textAlign = 'start';
}
