/** The least size, as a share of the text's, at which a formula can still be read. */
const leastScale = 0.7;
/** Smaller than this, a formula is better broken into lines. */
const breakingScale = 0.88;

/** A display formula on screen: its node, and how to draw it in lines that fit. */
export interface Fitted {
  readonly node: HTMLElement;
  /** Draws it anew, broken after its operators or in one line. */
  draw(broken: boolean): void;
}

const watched = new Map<Element, Fitted>();
const waiting = new Set<Fitted>();
const lastWidth = new WeakMap<Element, number>();

/** Makes a formula that is wider than its panel smaller or breaks it; wider still, it scrolls inside. */
export function fitFormula(formula: Fitted): void {
  if (waiting.size === 0) requestAnimationFrame(fitAll);
  waiting.add(formula);
}

/** Keeps it fitting while its panel changes width and when the font arrives. @returns how to stop */
export function keepFitting(formula: Fitted): () => void {
  watched.set(formula.node, formula);
  widths.observe(formula.node);
  return () => {
    watched.delete(formula.node);
    widths.unobserve(formula.node);
  };
}

const widths = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) {
    const formula = watched.get(target);
    if (!formula || lastWidth.get(target) === contentRect.width) continue;
    lastWidth.set(target, contentRect.width);
    startAnew(formula);
  }
});

document.fonts.addEventListener('loadingdone', () => {
  for (const formula of watched.values()) startAnew(formula);
});

function startAnew(formula: Fitted): void {
  if ('broken' in formula.node.dataset) draw(formula, false);
  fitFormula(formula);
}

function draw(formula: Fitted, broken: boolean): void {
  formula.node.toggleAttribute('data-broken', broken);
  formula.draw(broken);
}

/** Reads every size first and writes after, so that the page is laid out few times and not once a formula. */
function fitAll(): void {
  const formulas = [...waiting].filter(({ node }) => node.isConnected);
  waiting.clear();
  for (const { node } of formulas) node.style.fontSize = '';
  const tooWide = formulas.filter(
    ({ node }) => !('broken' in node.dataset) && scaleOf(node) < breakingScale,
  );
  for (const formula of tooWide) draw(formula, true);
  const scales = formulas.map(({ node }) => scaleOf(node));
  formulas.forEach(({ node }, index) => {
    const scale = scales[index] ?? 1;
    if (scale < 1) node.style.fontSize = `${Math.max(leastScale, scale).toFixed(3)}em`;
    if (scale < leastScale) node.tabIndex = 0;
    else node.removeAttribute('tabindex');
  });
}

/** The size at which it would fit; 1 when it does. */
function scaleOf(node: HTMLElement): number {
  const needed = node.scrollWidth;
  return needed > node.clientWidth ? (0.985 * node.clientWidth) / needed : 1;
}
