import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ListParameter, NumberParameter } from '../../core/parameter';
import type { FieldProps } from './field-props';
import { ComponentBox, rangeOf } from './number-field';
import { words } from './words';

/** A vector or a list of numbers: a box each; a list that may be empty is set and cleared as a whole. */
export function NumbersField(props: FieldProps) {
  const { session, source, field, parameter, itemName } = props;
  const problemId = useId();
  const problems = useSignal<readonly string[]>([]);
  const all = (source.value.value[field] ?? []) as readonly number[];
  const numbers = parameter.kind === 'vector' ? all.slice(0, props.components) : all;
  const list = parameter.kind === 'list' ? (parameter as ListParameter<number>) : null;
  const range = rangeOf((list?.item ?? {}) as Partial<NumberParameter>);
  const name = words.field(itemName, parameter.label);
  const put = (value: readonly number[]) => session.set(source.peek().withField(field, value));
  return (
    <div class="item-field item-numbers">
      <span class="item-label" title={parameter.hint} aria-hidden="true">
        {parameter.label}
      </span>
      <fieldset class="item-components" aria-label={name}>
        {numbers.map((_, component) => (
          <ComponentBox
            key={component}
            {...props}
            component={component}
            range={range}
            problemId={problemId}
            onProblem={(problem) => {
              if ((problems.peek()[component] ?? '') === problem) return;
              const next = [...problems.peek()];
              next[component] = problem;
              queueMicrotask(() => {
                problems.value = next;
              });
            }}
          />
        ))}
        {list && list.min === 0 && (
          <button
            type="button"
            class="item-small-button"
            aria-label={numbers.length > 0 ? words.clearOf(name) : words.giveTo(name)}
            onClick={() =>
              put(numbers.length > 0 ? [] : Array<number>(list.max).fill(list.item.default))
            }
          >
            {numbers.length > 0 ? words.clear : words.give}
          </button>
        )}
      </fieldset>
      <p class="number-problem" id={problemId} role="alert">
        {problems.value.find((problem) => problem) ?? ''}
      </p>
    </div>
  );
}
