const gap = 4;
const edge = 8;

/** Puts a popover under the element that opens it, right edges aligned, inside the page. */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement | null): void {
  if (!anchor) return;
  const { right, bottom, top } = anchor.getBoundingClientRect();
  popover.style.right = `${Math.max(edge, window.innerWidth - right)}px`;
  // Where more room is above than below, it opens upwards.
  const upwards = bottom > window.innerHeight * 0.65;
  popover.style.top = upwards ? 'auto' : `${bottom + gap}px`;
  popover.style.bottom = upwards ? `${window.innerHeight - top + gap}px` : 'auto';
}
