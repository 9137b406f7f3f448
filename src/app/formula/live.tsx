import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Formula } from './formula';
import type { ValueOf } from './lesson-values';
import { fillTemplate, parseTemplate } from './placeholders';

interface TextProps {
  readonly name: string;
  readonly values: ReadonlySignal<ValueOf>;
}

/** A live value among words: one text node that changes. */
export function LiveText({ name, values }: TextProps) {
  const text = useComputed(() => values.value(name));
  return <span class="live figures">{text}</span>;
}

interface FormulaProps {
  readonly tex: string;
  readonly display: boolean;
  readonly values: ReadonlySignal<ValueOf>;
}

/** A formula with live values in it. */
export function LiveFormula({ tex, display, values }: FormulaProps) {
  const template = useMemo(() => parseTemplate(tex), [tex]);
  const filled = useComputed(() => fillTemplate(template, values.value));
  return <Formula tex={filled} display={display} />;
}
