import type { Insets } from '../host-contract';

export type Edge = keyof Insets;

/** Where a panel stands in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** However many panels there are, this share of each direction stays the picture's. */
const leastShare = 0.25;

/** How far the panels reach in from each side; boxes without an area do not count. */
export function insetsOf(
  panels: Iterable<readonly [Edge, Box]>,
  width: number,
  height: number,
): Insets {
  const reach = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const [edge, box] of panels) {
    if (box.right <= box.left || box.bottom <= box.top) continue;
    const depth = {
      top: box.bottom,
      right: width - box.left,
      bottom: height - box.top,
      left: box.right,
    }[edge];
    reach[edge] = Math.max(reach[edge], Math.round(depth));
  }
  const [left, right] = limited(reach.left, reach.right, width);
  const [top, bottom] = limited(reach.top, reach.bottom, height);
  return { top, right, bottom, left };
}

/** Both depths, made smaller alike where they would leave too little. */
function limited(a: number, b: number, whole: number): [number, number] {
  const most = whole * (1 - leastShare);
  const factor = a + b > most ? most / (a + b) : 1;
  return [Math.round(a * factor), Math.round(b * factor)];
}

/**
 * Watches the panels and says what they leave free, once a frame at most, and only when it changed; the
 * styles read the same from `--free-top` and so on.
 */
export class FreeRegion {
  private readonly panels = new Map<Element, Edge>();
  private readonly observer = new ResizeObserver(() => this.schedule());
  private scheduled = false;
  private readonly waiting: ((value: unknown) => void)[] = [];
  private said = '';

  constructor(private readonly say: (insets: Insets) => void) {
    window.addEventListener('resize', () => this.schedule());
  }

  /** Counts a panel until the returned function is called. */
  watch(panel: Element, edge: Edge): () => void {
    this.panels.set(panel, edge);
    this.observer.observe(panel);
    this.schedule();
    return () => {
      this.panels.delete(panel);
      this.observer.unobserve(panel);
      this.schedule();
    };
  }

  /** Resolves when what was said last is true. */
  async measured(): Promise<void> {
    while (this.scheduled) await new Promise((resolve) => this.waiting.push(resolve));
  }

  schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      this.measure();
      for (const resolve of this.waiting.splice(0)) resolve(undefined);
    });
  }

  private measure(): void {
    const boxes = [...this.panels].map(
      ([panel, edge]) => [edge, panel.getBoundingClientRect()] as const,
    );
    const insets = insetsOf(boxes, window.innerWidth, window.innerHeight);
    const text = JSON.stringify(insets);
    if (text === this.said) return;
    this.said = text;
    const { style } = document.documentElement;
    for (const [edge, depth] of Object.entries(insets))
      style.setProperty(`--free-${edge}`, `${depth}px`);
    this.say(insets);
  }
}
