import { Fragment } from 'preact';

/** A label in a title of capitals; letters that stand for something, such as θ₀ or x, stay as they are. */
export function TitleWords({ label }: { readonly label: string }) {
  return (
    <>
      {label.split(' ').map((word, at) => (
        <Fragment key={at}>
          {at > 0 && ' '}
          {isSymbol(word) ? <span class="title-symbol">{word}</span> : word}
        </Fragment>
      ))}
    </>
  );
}

/** One letter, perhaps with an index. */
function isSymbol(word: string): boolean {
  return /^\p{L}[₀-₉]*$/u.test(word);
}
