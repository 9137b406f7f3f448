/** A piece of a label: `_` sets what follows below the line, `^` above, `*…*` slanted. */
export interface LabelRun {
  readonly text: string;
  readonly italic: boolean;
  readonly level: 'base' | 'sub' | 'super';
}

/** Reads `A*e*_1` or `λ_{12} = 1.5`: a script is one character or a group in braces. */
export function parseLabel(markup: string): LabelRun[] {
  const runs: LabelRun[] = [];
  let italic = false;
  let at = 0;
  const push = (text: string, level: LabelRun['level']) => {
    if (text !== '') runs.push({ text, italic, level });
  };
  let plain = '';
  while (at < markup.length) {
    const character = markup[at] as string;
    if (character === '*') {
      push(plain, 'base');
      plain = '';
      italic = !italic;
      at++;
    } else if ((character === '_' || character === '^') && at + 1 < markup.length) {
      push(plain, 'base');
      plain = '';
      const close = markup[at + 1] === '{' ? markup.indexOf('}', at) : -1;
      const text = close > 0 ? markup.slice(at + 2, close) : (markup[at + 1] as string);
      push(text, character === '_' ? 'sub' : 'super');
      at = close > 0 ? close + 1 : at + 2;
    } else {
      plain += character;
      at++;
    }
  }
  push(plain, 'base');
  return runs;
}

/** What a screen reader says. */
export function plainLabel(markup: string): string {
  return parseLabel(markup)
    .map((run) => run.text)
    .join('');
}
