/** A custom property's value; the text colour where there is none of that name. */
export function colourOf(name: string): string {
  const style = getComputedStyle(document.documentElement);
  const read = (property: string) => style.getPropertyValue(`--${property}`).trim();
  return read(name) || read('text');
}

/** Letters on a canvas, as large as the page's small ones. */
export function canvasFont(): { readonly font: string; readonly size: number } {
  const style = getComputedStyle(document.documentElement);
  const size = Math.round(0.78 * Number.parseFloat(style.fontSize));
  return { font: `${size}px ${style.getPropertyValue('--font').trim() || 'sans-serif'}`, size };
}
