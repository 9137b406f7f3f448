import { useComputed } from '@preact/signals';
import { Formula } from '../formula';
import { presentedTex } from './presented-tex';
import { useShell } from './shell-context';

/** While presenting: the function, or the matrix and its vector, so that the last row need not ask. */
export function PresentedFormula() {
  const { session } = useShell();
  const tex = useComputed(() => presentedTex(session.exhibit.value, session.values.value));
  if (tex.value === '') return null;
  return (
    <div class="presentation-formula">
      <Formula tex={tex} display />
    </div>
  );
}
