import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Fitted, fitFormula, keepFitting } from './fit';
import { renderTex } from './tex';

interface Props {
  readonly tex: ReadonlySignal<string>;
  readonly display: boolean;
}

/** One formula; drawn anew only when its TeX has changed. */
export function Formula({ tex, display }: Props) {
  return display ? <DisplayFormula tex={tex} /> : <InlineFormula tex={tex} />;
}

function InlineFormula({ tex }: { readonly tex: ReadonlySignal<string> }) {
  const ref = useRef<HTMLSpanElement>(null);
  useSignalEffect(() => {
    const source = tex.value;
    if (ref.current) renderTex(source, ref.current, 'inline');
  });
  return <span ref={ref} class="formula" />;
}

function DisplayFormula({ tex }: { readonly tex: ReadonlySignal<string> }) {
  const ref = useRef<HTMLSpanElement>(null);
  const fitted = useMemo(() => fittedFormula(ref, tex), [tex]);
  useSignalEffect(() => {
    const source = tex.value;
    const node = ref.current;
    if (!node) return;
    renderTex(source, node, 'broken' in node.dataset ? 'broken' : 'display');
    fitFormula(fitted);
  });
  useEffect(() => keepFitting(fitted), [fitted]);
  return <span ref={ref} class="formula formula-display" />;
}

function fittedFormula(
  ref: { readonly current: HTMLElement | null },
  tex: ReadonlySignal<string>,
): Fitted {
  return {
    get node() {
      return ref.current as HTMLElement;
    },
    draw(broken) {
      renderTex(tex.peek(), this.node, broken ? 'broken' : 'display');
    },
  };
}
