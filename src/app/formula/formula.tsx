import { effect, type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return;
    const fitted: Fitted = {
      node,
      draw: (broken) => renderTex(tex.peek(), node, broken ? 'broken' : 'display'),
    };
    const stopDrawing = effect(() => {
      renderTex(tex.value, node, 'broken' in node.dataset ? 'broken' : 'display');
      fitFormula(fitted);
    });
    const stopFitting = keepFitting(fitted);
    return () => {
      stopDrawing();
      stopFitting();
    };
  }, [tex]);
  return <span ref={ref} class="formula formula-display" />;
}
