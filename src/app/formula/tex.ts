import temml from 'temml';

/** Commands that give what they enclose a meaning's colour, as `\\class` does; the classes are in math.css. */
const macros = {
  '\\first': '\\class{first}{#1}',
  '\\second': '\\class{second}{#1}',
  '\\third': '\\class{third}{#1}',
  '\\volume': '\\class{volume}{#1}',
  '\\eigen': '\\class{eigen}{#1}',
  '\\accent': '\\class{accent}{#1}',
};

/** Classes and nothing else: no links, no styles, no attributes. */
const trust = (context: { command?: string }) => context.command === '\\class';

/** In a line of text; in a line of its own; or in several, broken after operators. */
export type FormulaMode = 'inline' | 'display' | 'broken';

/** Draws TeX as MathML into a node. What cannot be read appears as its source, in the warning colour. */
export function renderTex(tex: string, node: HTMLElement, mode: FormulaMode): void {
  temml.render(tex, node, {
    displayMode: mode === 'display',
    throwOnError: false,
    annotate: false,
    strict: false,
    // temml breaks lines only outside display mode; the style is then given back below.
    wrap: mode === 'broken' ? 'tex' : 'none',
    trust,
    macros: { ...macros },
    maxSize: [20, 20],
    maxExpand: 200,
  });
  if (mode === 'broken') node.firstElementChild?.setAttribute('displaystyle', 'true');
}
