/** A label's wish: a point on the screen, a direction to stand off in, and its size; CSS pixels. */
export interface LabelBox {
  anchorX: number;
  anchorY: number;
  /** Unit vector on the screen; (0, 0) when the label has no side to prefer. */
  towardX: number;
  towardY: number;
  width: number;
  height: number;
  /** Distance from the anchor to the nearest point of the box. */
  clearance: number;
  visible: boolean;
  /** Filled in: the box's upper left corner. */
  left: number;
  top: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Turns of the preferred direction that are tried in order, in radians. */
const turns = [0, 0.7, -0.7, 1.4, -1.4, 2.2, -2.2, Math.PI];
/** Then the same a little farther off, in CSS pixels. */
const farther = [0, 18, 36];

/**
 * Places labels one after the other, each beside its anchor in its preferred direction; where that is
 * taken, in the next free one. Labels stay inside the bounds.
 */
export function layOutLabels(boxes: readonly LabelBox[], bounds: Bounds): void {
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as LabelBox;
    if (!box.visible) continue;
    let free = false;
    for (let k = 0; k < turns.length * farther.length && !free; k++) {
      const extra = farther[Math.floor(k / turns.length)] as number;
      standOff(box, turns[k % turns.length] as number, extra, bounds);
      free = !overlapsEarlier(boxes, i);
    }
    if (!free) standOff(box, 0, 0, bounds);
  }
}

function standOff(box: LabelBox, turn: number, extra: number, bounds: Bounds): void {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const x = box.towardX * cos - box.towardY * sin;
  let y = box.towardX * sin + box.towardY * cos;
  if (x === 0 && y === 0) y = -1;
  // The distance at which a box of this size clears the anchor in this direction.
  const halfWidth = box.width / 2;
  const halfHeight = box.height / 2;
  const reach =
    box.clearance +
    extra +
    Math.min(halfWidth / Math.max(Math.abs(x), 1e-6), halfHeight / Math.max(Math.abs(y), 1e-6));
  const left = box.anchorX + x * reach - halfWidth;
  const top = box.anchorY + y * reach - halfHeight;
  box.left = Math.min(Math.max(left, bounds.left), bounds.right - box.width);
  box.top = Math.min(Math.max(top, bounds.top), bounds.bottom - box.height);
}

function overlapsEarlier(boxes: readonly LabelBox[], index: number): boolean {
  const box = boxes[index] as LabelBox;
  for (let i = 0; i < boxes.length; i++) {
    const other = boxes[i] as LabelBox;
    if (!other.visible || i === index) continue;
    const nearAnchor =
      box.left < other.anchorX + 7 &&
      box.left + box.width > other.anchorX - 7 &&
      box.top < other.anchorY + 7 &&
      box.top + box.height > other.anchorY - 7;
    if (nearAnchor) return true;
    if (i > index) continue;
    const apart =
      box.left + box.width <= other.left ||
      other.left + other.width <= box.left ||
      box.top + box.height <= other.top ||
      other.top + other.height <= box.top;
    if (!apart) return true;
  }
  return false;
}
