import { useComputed } from '@preact/signals';
import { useShell } from './shell-context';
import { words } from './words';

/** Bottom left: the lane that computes, and how long a frame takes. */
export function StatusLine() {
  const { host } = useShell();
  const text = useComputed(() => {
    const { status } = words;
    if (host.phase.value === 'starting') return status.starting;
    if (host.phase.value === 'recovering') return status.recovering;
    if (host.phase.value !== 'ready') return status.none;
    const { lane, frameMs, resolution } = host.status.value;
    const parts: string[] = [lane];
    if (frameMs !== null) parts.push(status.frame(frameMs.toFixed(frameMs < 100 ? 1 : 0)));
    if (resolution < 1) parts.push(status.resolution(Math.round(100 * resolution)));
    return parts.join(' · ');
  });
  const reason = useComputed(() =>
    host.phase.value === 'recovering' ? words.status.recoveringTip : host.status.value.laneReason,
  );
  return (
    <footer class="status">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason is reached by key too */}
      <p class="status-line figures" tabIndex={0} data-phase={host.phase} data-tip={reason}>
        <span class="status-dot" />
        <span>{text}</span>
        <span class="hidden-visually">{reason}</span>
      </p>
    </footer>
  );
}
