/** A place that something takes; CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label's wish: a point on the screen, a direction to stand off in, and its size; CSS pixels. */
export interface LabelBox {
  anchorX: number;
  anchorY: number;
  /** Both ends of the arrow or line that the label names; both the anchor when there is none. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  /** Unit vector on the screen; (0, 0) when the label has no side to prefer. */
  towardX: number;
  towardY: number;
  width: number;
  height: number;
  /** Distance from the anchor to the box, sideways or up and down. */
  clearance: number;
  /** Left out where there is no room for it, rather than laid over others. */
  readonly optional?: boolean;
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
/** An anchor is a tip or a handle: it takes this much room around it, in CSS pixels. */
const anchorRoom = 7;

/**
 * Places labels one after the other, each beside its anchor in its preferred direction; where that is
 * taken, in the next free one. Labels stay inside the bounds; where no direction is free, a label may
 * lie over an arrow, then over other labels, but not over its own anchor if that can be helped; an
 * optional one is then left out.
 * @param taken places that are not free for labels
 */
export function layOutLabels(
  boxes: readonly LabelBox[],
  bounds: Bounds,
  taken: readonly Box[] = [],
): void {
  for (const optional of [false, true]) layOutThose(boxes, optional, bounds, taken);
}

/** What may not be left out comes first. */
function layOutThose(
  boxes: readonly LabelBox[],
  optional: boolean,
  bounds: Bounds,
  taken: readonly Box[],
): void {
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as LabelBox;
    if (!box.visible || isOptional(box) !== optional) continue;
    const isOpen = () => !coversAnchor(box, box) && !taken.some((other) => overlaps(box, other));
    const isFree = () => isOpen() && !isTaken(boxes, i);
    const isClear = () => isFree() && !crossesLine(boxes, box);
    if (place(box, bounds, isClear) || place(box, bounds, isFree)) continue;
    if (optional) box.visible = false;
    else place(box, bounds, isOpen);
  }
}

/** Takes the first place that will do: all turns close by, then all a little farther off. */
function place(box: LabelBox, bounds: Bounds, willDo: () => boolean): boolean {
  for (const extra of farther) {
    for (const turn of turns) {
      standOff(box, turn, extra, bounds);
      if (willDo()) return true;
    }
  }
  return false;
}

function standOff(box: LabelBox, turn: number, extra: number, bounds: Bounds): void {
  const noSide = box.towardX === 0 && box.towardY === 0;
  const towardY = noSide ? -1 : box.towardY;
  const x = box.towardX * Math.cos(turn) - towardY * Math.sin(turn);
  const y = box.towardX * Math.sin(turn) + towardY * Math.cos(turn);
  // The distance at which the box, grown by its clearance, lets go of the anchor in this direction.
  const halfWidth = box.width / 2;
  const halfHeight = box.height / 2;
  const gap = box.clearance + extra;
  const reach = Math.min(
    (halfWidth + gap) / Math.max(Math.abs(x), 1e-6),
    (halfHeight + gap) / Math.max(Math.abs(y), 1e-6),
  );
  const left = box.anchorX + x * reach - halfWidth;
  const top = box.anchorY + y * reach - halfHeight;
  box.left = Math.min(Math.max(left, bounds.left), bounds.right - box.width);
  box.top = Math.min(Math.max(top, bounds.top), bounds.bottom - box.height);
}

/** Whether the box lies over an anchor, its own too, or over an earlier box. */
function isTaken(boxes: readonly LabelBox[], index: number): boolean {
  const box = boxes[index] as LabelBox;
  for (let i = 0; i < boxes.length; i++) {
    const other = boxes[i] as LabelBox;
    if (!other.visible) continue;
    if (coversAnchor(box, other)) return true;
    const isPlaced = isOptional(box) === isOptional(other) ? i < index : isOptional(box);
    if (isPlaced && overlaps(box, other)) return true;
  }
  return false;
}

/** Whether the box lies over one of the arrows or lines that are named. */
function crossesLine(boxes: readonly LabelBox[], box: LabelBox): boolean {
  for (const other of boxes) if (other.visible && crosses(box, other)) return true;
  return false;
}

/** Whether a line has a part inside the box (Liang and Barsky's clipping, 1984). */
function crosses(box: LabelBox, line: LabelBox): boolean {
  const dx = line.toX - line.fromX;
  const dy = line.toY - line.fromY;
  let enter = 0;
  let leave = 1;
  const clip = (step: number, toEdge: number): boolean => {
    if (step === 0) return toEdge >= 0;
    const at = toEdge / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter < leave;
  };
  return (
    (dx !== 0 || dy !== 0) &&
    clip(-dx, line.fromX - box.left) &&
    clip(dx, box.left + box.width - line.fromX) &&
    clip(-dy, line.fromY - box.top) &&
    clip(dy, box.top + box.height - line.fromY)
  );
}

const isOptional = (box: LabelBox): boolean => box.optional ?? false;

function coversAnchor(box: LabelBox, other: LabelBox): boolean {
  const room = Math.min(anchorRoom, other.clearance) - 1e-6;
  return (
    box.left < other.anchorX + room &&
    box.left + box.width > other.anchorX - room &&
    box.top < other.anchorY + room &&
    box.top + box.height > other.anchorY - room
  );
}

function overlaps(box: Box, other: Box): boolean {
  return (
    box.left < other.left + other.width &&
    box.left + box.width > other.left &&
    box.top < other.top + other.height &&
    box.top + box.height > other.top
  );
}
