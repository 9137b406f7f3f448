import { effect, type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ExpressionParameter, ExpressionValue } from '../../core/parameter';
import { Formula } from '../formula';
import { TitleWords } from '../matrix-editor/title-words';
import type { Session } from '../session';
import { ExpressionEditing } from './expression-editing';
import { ExpressionField } from './expression-field';
import { FunctionMenu } from './function-menu';
import { functionTex, partialTex } from './function-tex';
import { LetterRow } from './letter-row';
import { words } from './words';

export interface ExpressionEditorProps {
  readonly session: Session;
  readonly parameterKey: string;
}

/** Characters of TeX that a formula may have; more would take seconds to lay out, and nobody reads it. */
const longestTex = 4000;

/** A function of the visitor's: its text, the known ones by name, its letters' sliders, and how it reads. */
export function ExpressionEditor({ session, parameterKey }: ExpressionEditorProps) {
  const { parameter, value } = useExpression(session, parameterKey);
  const editing = useMemo(
    () => new ExpressionEditing(session, parameterKey),
    [session, parameterKey],
  );
  useEffect(
    () =>
      effect(() => {
        value.value;
        editing.noticeChange();
      }),
    [value, editing],
  );
  useEffect(() => () => editing.blur(), [editing]);
  const text = useComputed(() => value.value.text);
  const tex = useComputed(() => functionTex(value.value, parameter.variables));
  const letters = useComputed(() => value.value.compiled.letters.join(' '));
  const { label, named, letters: lettersKey } = parameter;

  return (
    <div class="expression-editor">
      <div class="expression-head">
        <h2 class="expression-title">
          <TitleWords label={label} />
        </h2>
        {named.length > 0 && (
          <FunctionMenu
            label={label}
            named={named}
            current={value.value.name}
            onChoose={(id) => editing.choose(id)}
          />
        )}
      </div>
      <ExpressionField label={label} editing={editing} text={text} />
      {lettersKey !== null && letters.value !== '' && (
        <div class="letter-rows">
          {letters.value.split(' ').map((letter) => (
            <LetterRow key={letter} session={session} parameterKey={lettersKey} letter={letter} />
          ))}
        </div>
      )}
      <div class="expression-tex">
        {tex.value.length <= longestTex ? (
          <Formula tex={tex} display />
        ) : (
          <p class="expression-quiet">{words.tooLongTex}</p>
        )}
      </div>
      <Gradient value={value} variables={parameter.variables} />
    </div>
  );
}

interface GradientProps {
  readonly value: ReadonlySignal<ExpressionValue>;
  readonly variables: readonly string[];
}

/** The gradient, worked out only while it is shown. */
function Gradient({ value, variables }: GradientProps) {
  const open = useSignal(false);
  return (
    <details
      class="expression-gradient"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{words.gradient}</summary>
      {open.value &&
        variables.map((name, at) => <Component key={name} value={value} name={name} at={at} />)}
    </details>
  );
}

interface ComponentProps {
  readonly value: ReadonlySignal<ExpressionValue>;
  readonly name: string;
  readonly at: number;
}

/** One partial derivative. */
function Component({ value, name, at }: ComponentProps) {
  const tex = useComputed(() => partialTex(value.value, name, at));
  if (tex.value.length > longestTex) return <p>{words.tooLongTex}</p>;
  return <Formula tex={tex} display />;
}

/** The parameter and its value; the latest while another exhibit opens and this editor is about to go. */
function useExpression(session: Session, key: string) {
  const latest = useRef<{ parameter: ExpressionParameter; value: ExpressionValue } | null>(null);
  const found = useComputed(() => {
    const parameter = session.exhibit.value.params[key] as unknown as ExpressionParameter;
    const value = session.values.value[key] as ExpressionValue;
    if (parameter?.kind === 'expression' && latest.current?.value !== value)
      latest.current = { parameter, value };
    return latest.current as { parameter: ExpressionParameter; value: ExpressionValue };
  });
  const value = useComputed(() => found.value.value);
  return { parameter: found.value.parameter, value };
}
