import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { type ChoiceParameter, ParameterError, type TextParameter } from '../../core/parameter';
import { LiveGesture } from '../live-gesture';
import type { FieldProps } from './field-props';
import { words } from './words';

/** A switch. */
export function BooleanField(props: FieldProps) {
  const { session, source, field, parameter, itemName } = props;
  const on = source.value.value[field] === true;
  return (
    <label class="item-field">
      <span class="item-label" title={parameter.hint}>
        {parameter.label}
      </span>
      <input
        type="checkbox"
        role="switch"
        class="item-switch"
        aria-label={words.field(itemName, parameter.label)}
        aria-checked={on}
        checked={on}
        onChange={(event) =>
          session.set(source.peek().withField(field, event.currentTarget.checked))
        }
      />
    </label>
  );
}

/** A select with the options' names. */
export function ChoiceField(props: FieldProps) {
  const { session, source, field, itemName } = props;
  const parameter = props.parameter as ChoiceParameter;
  return (
    <div class="item-field">
      <span class="item-label" title={parameter.hint} aria-hidden="true">
        {parameter.label}
      </span>
      <select
        class="item-select"
        aria-label={words.field(itemName, parameter.label)}
        value={String(source.value.value[field])}
        onChange={(event) => session.set(source.peek().withField(field, event.currentTarget.value))}
      >
        {parameter.options.map((option) => (
          <option key={option} value={option}>
            {parameter.names[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A line of text; all typing between focus and blur is one undo step. */
export function TextField(props: FieldProps) {
  const { session, source, field, itemName } = props;
  const parameter = props.parameter as TextParameter;
  const problemId = useId();
  const problem = useSignal('');
  const gesture = useMemo(() => new LiveGesture(session), [session]);
  useEffect(() => () => gesture.finish(), [gesture]);
  const type = (text: string) => {
    try {
      gesture.set(source.peek().withField(field, text));
      problem.value = '';
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error;
      problem.value = error.message;
    }
  };
  return (
    <div class="item-field item-field-text">
      <span class="item-label" title={parameter.hint} aria-hidden="true">
        {parameter.label}
      </span>
      <input
        type="text"
        class="item-text"
        autocomplete="off"
        maxLength={parameter.longest}
        aria-label={words.field(itemName, parameter.label)}
        aria-invalid={problem.value !== ''}
        aria-describedby={problem.value === '' ? undefined : problemId}
        value={String(source.value.value[field] ?? '')}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => gesture.finish()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') gesture.finish();
          else if (event.key === 'Escape' && gesture.begun) gesture.cancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p class="number-problem" id={problemId} role="alert">
        {problem}
      </p>
    </div>
  );
}
