import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { fitFormula, keepFitting } from './fit';
import { renderTex } from './tex';

interface Props {
  readonly tex: ReadonlySignal<string>;
  readonly display: boolean;
}

/** One formula; drawn anew only when its TeX has changed. */
export function Formula({ tex, display }: Props) {
  const ref = useRef<HTMLSpanElement>(null);
  useSignalEffect(() => {
    const node = ref.current;
    const source = tex.value;
    if (!node) return;
    renderTex(source, node, display);
    if (display) fitFormula(node);
  });
  useEffect(() => (display && ref.current ? keepFitting(ref.current) : undefined), [display]);
  return <span ref={ref} class={display ? 'formula formula-display' : 'formula'} />;
}
