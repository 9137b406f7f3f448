import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Parameter } from '../../core/parameter';
import type { FieldProps } from './field-props';
import { NumberField } from './number-field';
import { NumbersField } from './numbers-field';
import { BooleanField, ChoiceField, TextField } from './simple-fields';
import type { VariantSource } from './variant-source';
import { words } from './words';

/** The control of one field of an item; nothing for kinds that have none. */
export function Field(props: FieldProps) {
  switch (props.parameter.kind) {
    case 'number':
    case 'integer':
      return <NumberField {...props} />;
    case 'vector':
      return <NumbersField {...props} />;
    case 'list':
      return isNumbers(props.parameter) ? <NumbersField {...props} /> : null;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'text':
      return <TextField {...props} />;
    case 'variant':
      return <VariantField {...props} />;
    default:
      return null;
  }
}

function isNumbers(parameter: Parameter<unknown>): boolean {
  const { item } = parameter as unknown as { readonly item?: Parameter<unknown> };
  return item?.kind === 'number' || item?.kind === 'integer';
}

/** A field that is a variant itself: a select for its case, and that case's fields below. */
function VariantField(props: FieldProps) {
  const { session, source, field, parameter, itemName } = props;
  const latest = useRef<VariantSource | null>(null);
  const inner = useComputed(() => {
    latest.current = source.value.nested(field) ?? latest.current;
    return latest.current as VariantSource;
  });
  const { caseId, fields } = inner.value;
  const name = words.field(itemName, parameter.label);
  return (
    <>
      <div class="item-field">
        <span class="item-label" title={parameter.hint} aria-hidden="true">
          {parameter.label}
        </span>
        <select
          class="item-select"
          aria-label={name}
          value={caseId}
          onChange={(event) => session.set(inner.peek().withCase(event.currentTarget.value))}
        >
          {Object.entries(inner.value.parameter.cases).map(([id, { name: title }]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {fields.length > 0 && (
        <div class="item-inner">
          {fields.map(([key, declared]) => (
            <Field
              key={`${caseId} ${key}`}
              session={session}
              source={inner}
              field={key}
              parameter={declared}
              itemName={name}
            />
          ))}
        </div>
      )}
    </>
  );
}
