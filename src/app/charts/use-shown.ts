import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whether an element is in sight: what is scrolled away need not be drawn. */
export function useShown(ref: RefObject<Element | null>): ReadonlySignal<boolean> {
  const shown: Signal<boolean> = useSignal(false);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver((entries) => {
      shown.value = entries.at(-1)?.isIntersecting ?? false;
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref, shown]);
  return shown;
}
