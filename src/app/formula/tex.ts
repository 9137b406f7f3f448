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

/** Draws TeX as MathML into a node. What cannot be read appears as its source, in the warning colour. */
export function renderTex(tex: string, node: HTMLElement, display: boolean): void {
  temml.render(tex, node, {
    displayMode: display,
    throwOnError: false,
    annotate: false,
    strict: false,
    wrap: display ? 'tex' : 'none',
    trust,
    macros: { ...macros },
    maxSize: [20, 20],
    maxExpand: 200,
  });
}
