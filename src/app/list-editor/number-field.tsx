import { useId } from 'preact/hooks';
import { largestEntry, type NumberParameter } from '../../core/parameter';
import { NumberBox, type NumberRange, useNumber } from '../number-box';
import type { FieldProps } from './field-props';
import { words } from './words';

/** A number of an item, with its name before it. */
export function NumberField({ session, source, field, parameter, itemName }: FieldProps) {
  const problemId = useId();
  const range = rangeOf(parameter as NumberParameter);
  const { target, editing } = useNumber(session, () => {
    const value = source.value.value[field];
    if (typeof value !== 'number') return null;
    return { value, range, patch: (input) => source.peek().withField(field, input) };
  });
  return (
    <div class="item-field">
      <span class="item-label" title={parameter.hint} aria-hidden="true">
        {parameter.label}
      </span>
      <NumberBox
        label={words.field(itemName, parameter.label)}
        target={target}
        editing={editing}
        problemId={problemId}
      />
      <p class="number-problem" id={problemId} role="alert">
        {editing.problem}
      </p>
    </div>
  );
}

interface ComponentPlace extends FieldProps {
  readonly component: number;
  readonly range: NumberRange;
  readonly problemId: string;
  readonly onProblem: (problem: string) => void;
}

/** One number of a vector or a list. */
export function ComponentBox(props: ComponentPlace) {
  const { session, source, field, parameter, itemName, component, range } = props;
  const numbers = () => source.value.value[field] as readonly number[] | undefined;
  const { target, editing } = useNumber(session, () => {
    const now = numbers();
    const value = now?.[component];
    if (!now || value === undefined) return null;
    return {
      value,
      range,
      patch: (input) => source.peek().withField(field, now.with(component, input as number)),
    };
  });
  props.onProblem(editing.problem.value);
  return (
    <NumberBox
      label={words.component(words.field(itemName, parameter.label), component)}
      target={target}
      editing={editing}
      problemId={props.problemId}
    />
  );
}

export function rangeOf(parameter: Partial<NumberParameter>): NumberRange {
  const { min = -largestEntry, max = largestEntry, step = 0.1, kind } = parameter;
  return { min, max, step, integer: kind === 'integer' };
}
