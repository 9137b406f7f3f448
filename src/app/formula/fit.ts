/** The least size, as a share of the text's, at which a formula can still be read. */
const leastScale = 0.7;

const watched = new Set<HTMLElement>();
const waiting = new Set<HTMLElement>();

/** Makes a display formula that is wider than its panel smaller; wider still, it scrolls inside. */
export function fitFormula(node: HTMLElement): void {
  if (waiting.size === 0) requestAnimationFrame(fitAll);
  waiting.add(node);
}

/** Keeps it fitting while its panel changes width or the font arrives. @returns how to stop */
export function keepFitting(node: HTMLElement): () => void {
  watched.add(node);
  widths.observe(node);
  return () => {
    watched.delete(node);
    widths.unobserve(node);
  };
}

const lastWidth = new WeakMap<Element, number>();

const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    if (lastWidth.get(target) === contentRect.width) continue;
    lastWidth.set(target, contentRect.width);
    fitFormula(target as HTMLElement);
  }
});

document.fonts.addEventListener('loadingdone', () => {
  for (const node of watched) fitFormula(node);
});

/** Reads every size first and writes after, so that the page is laid out twice and not once a formula. */
function fitAll(): void {
  const nodes = [...waiting].filter((node) => node.isConnected);
  waiting.clear();
  for (const node of nodes) node.style.fontSize = '';
  const scales = nodes.map((node) => {
    const needed = node.scrollWidth;
    return needed > node.clientWidth
      ? Math.max(leastScale, (0.985 * node.clientWidth) / needed)
      : 1;
  });
  nodes.forEach((node, index) => {
    const scale = scales[index] ?? 1;
    if (scale < 1) node.style.fontSize = `${scale.toFixed(3)}em`;
    if (scale === leastScale) node.tabIndex = 0;
    else node.removeAttribute('tabindex');
  });
}
