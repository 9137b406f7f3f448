import { useComputed, useSignalEffect } from '@preact/signals';
import { isSheet } from './layout';
import { useShell } from './shell-context';

/**
 * Shows the charts, while presenting too, as long as a map that comes forward is switched on, and then
 * what was shown before: a picture that somebody asked for is not looked for under a tab.
 */
export function useForwardMap(): void {
  const { session, settings, state, layout } = useShell();
  const isWanted = useComputed(() => {
    const values = session.values.value as never;
    const { maps = [] } = session.exhibit.value;
    return maps.some((map) => map.forward && (map.relevant?.(values) ?? true));
  });
  useSignalEffect(() => {
    if (!isWanted.value) return;
    if (isSheet(layout.value)) {
      // Where presets are stepped through, the next one stays within reach.
      if (state.sheetTab.peek() === 'show') state.sheetTab.value = 'charts';
      return;
    }
    const before = state.leftTab.peek();
    const peeks = settings.presenting.value && state.peek.peek() === null;
    state.leftTab.value = 'charts';
    if (peeks) state.peek.value = 'left';
    return () => {
      if (state.leftTab.peek() === 'charts') state.leftTab.value = before;
      if (peeks && state.peek.peek() === 'left') state.peek.value = null;
    };
  });
}
