import { Marked, type Token, type TokenizerExtension } from 'marked';

/** TeX between dollars. */
export interface MathToken {
  readonly type: 'math';
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}

/** A live value in the text. */
export interface LiveToken {
  readonly type: 'live';
  readonly raw: string;
  readonly name: string;
}

/** A question to think about before the answer is shown. */
export interface PredictToken {
  readonly type: 'predict';
  readonly raw: string;
  readonly question: Token[];
  readonly answer: Token[];
}

export type LessonToken = Token | MathToken | LiveToken | PredictToken;

/** `$$ … $$` in lines of its own. */
const displayMath: TokenizerExtension = {
  name: 'math',
  level: 'block',
  start: (source) => source.match(/^\$\$/m)?.index,
  tokenizer(source) {
    const match = /^\$\$([\s\S]+?)\$\$[ \t]*(?:\n|$)/.exec(source);
    if (!match) return undefined;
    return { type: 'math', raw: match[0], tex: (match[1] ?? '').trim(), display: true };
  },
};

/** `$…$`, or `$$…$$` within a paragraph. A dollar before a digit that closes nothing stays a dollar. */
const inlineMath: TokenizerExtension = {
  name: 'inlineMath',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source) {
    const match = /^(\$\$?)(?!\s)([^$]+?)(?<!\s)\1(?!\d)/.exec(source);
    if (!match) return undefined;
    const display = match[1] === '$$';
    return { type: 'math', raw: match[0], tex: match[2] ?? '', display };
  },
};

const liveValue: TokenizerExtension = {
  name: 'live',
  level: 'inline',
  start: (source) => source.indexOf('{{'),
  tokenizer(source) {
    const match = /^\{\{\s*([\w:.-]+)\s*\}\}/.exec(source);
    return match ? { type: 'live', raw: match[0], name: match[1] ?? '' } : undefined;
  },
};

const reader = new Marked({ extensions: [displayMath, inlineMath, liveValue] });

/** A line of dashes between question and answer. */
const divider = /^---+[ \t]*$/m;

/** A lesson's text as tokens; fenced blocks named `predict` become questions. */
export function readLesson(markdown: string): LessonToken[] {
  return reader.lexer(markdown).map((token) => {
    if (token.type !== 'code' || token.lang !== 'predict') return token;
    const [question = '', answer = ''] = String(token.text).split(divider);
    return {
      type: 'predict',
      raw: token.raw,
      question: reader.lexer(question.trim()),
      answer: reader.lexer(answer.trim()),
    } satisfies PredictToken;
  });
}
