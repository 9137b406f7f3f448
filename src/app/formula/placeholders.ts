/** A text cut at its `{{name}}` placeholders: even places are text, odd places names. */
export type Template = readonly string[];

const placeholder = /\{\{\s*([\w:.-]+)\s*\}\}/;

export function parseTemplate(text: string): Template {
  return text.split(placeholder);
}

/** The text with every name replaced by what `read` gives for it. */
export function fillTemplate(template: Template, read: (name: string) => string): string {
  return template.map((part, index) => (index % 2 === 0 ? part : read(part))).join('');
}
