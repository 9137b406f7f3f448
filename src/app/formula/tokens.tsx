import type { ReadonlySignal } from '@preact/signals';
import type { Tokens as Marked, Token } from 'marked';
import type { ComponentChildren, JSX } from 'preact';
import type { ValueOf } from './lesson-values';
import { LiveFormula, LiveText } from './live';
import type { LessonToken, LiveToken, MathToken, PredictToken } from './markdown';

interface Context {
  readonly values: ReadonlySignal<ValueOf>;
  readonly words: { readonly predict: string; readonly answer: string };
}

interface Props extends Context {
  readonly tokens: readonly LessonToken[];
}

/** Markdown as nodes. Raw HTML and pictures become their text; nothing is ever set as HTML. */
export function TokenList({ tokens, ...context }: Props): JSX.Element {
  return <>{tokens.map((token) => show(token, context))}</>;
}

function inside(
  token: { tokens?: Token[] | undefined; text?: string },
  context: Context,
): ComponentChildren {
  return token.tokens ? <TokenList tokens={token.tokens} {...context} /> : token.text;
}

/** Headings of a lesson stand below the page's own title. */
function heading(token: Marked.Heading, context: Context): JSX.Element {
  const children = inside(token, context);
  return token.depth <= 2 ? <h2>{children}</h2> : <h3>{children}</h3>;
}

function list(token: Marked.List, context: Context): JSX.Element {
  const items = token.items.map((item) => (
    <li key={item.raw}>
      <TokenList tokens={item.tokens} {...context} />
    </li>
  ));
  return token.ordered ? <ol start={token.start || 1}>{items}</ol> : <ul>{items}</ul>;
}

function link(token: Marked.Link, context: Context): ComponentChildren {
  const children = inside(token, context);
  if (/^(#|\.?\/(?!\/))/.test(token.href)) return <a href={token.href}>{children}</a>;
  if (!/^https?:\/\//.test(token.href)) return children;
  return (
    <a href={token.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function table(token: Marked.Table, context: Context): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell) => (
            <th key={cell.text}>{inside(cell, context)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row) => (
          <tr key={row.map(({ text }) => text).join('|')}>
            {row.map((cell) => (
              <td key={cell.text}>{inside(cell, context)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function predict(token: PredictToken, context: Context): JSX.Element {
  return (
    <div class="predict">
      <p class="predict-title">{context.words.predict}</p>
      <TokenList tokens={token.question} {...context} />
      <details>
        <summary>{context.words.answer}</summary>
        <TokenList tokens={token.answer} {...context} />
      </details>
    </div>
  );
}

function show(token: LessonToken, context: Context): ComponentChildren {
  switch (token.type) {
    case 'math': {
      const { tex, display } = token as MathToken;
      return <LiveFormula tex={tex} display={display} values={context.values} />;
    }
    case 'live':
      return <LiveText name={(token as LiveToken).name} values={context.values} />;
    case 'predict':
      return predict(token as PredictToken, context);
    case 'heading':
      return heading(token as Marked.Heading, context);
    case 'paragraph':
      return <p>{inside(token as Marked.Paragraph, context)}</p>;
    case 'list':
      return list(token as Marked.List, context);
    case 'link':
      return link(token as Marked.Link, context);
    case 'table':
      return table(token as Marked.Table, context);
    case 'strong':
      return <strong>{inside(token as Marked.Strong, context)}</strong>;
    case 'em':
      return <em>{inside(token as Marked.Em, context)}</em>;
    case 'blockquote':
      return <blockquote>{inside(token as Marked.Blockquote, context)}</blockquote>;
    case 'codespan':
      return <code>{(token as Marked.Codespan).text}</code>;
    case 'code':
      return <pre>{(token as Marked.Code).text}</pre>;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'space':
    case 'def':
      return null;
    default:
      return inside(token as Marked.Generic & { text?: string }, context) ?? token.raw;
  }
}
