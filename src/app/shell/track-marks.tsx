import { type ReadonlySignal, useComputed } from '@preact/signals';
import { startOf, type Timeline } from '../../core/timeline';
import { useWhileOpen } from '../while-open';
import { useShell } from './shell-context';
import { shareOf } from './track';

interface Props {
  readonly timeline: Exclude<Timeline<never>, { kind: 'none' }>;
  readonly end: ReadonlySignal<number>;
}

/** Where acts begin, and where something happens that is worth a warning. */
export function TrackMarks({ timeline, end }: Props) {
  const { session } = useShell();
  const all = useWhileOpen(session, () => timeline.marks(session.values.value as never));
  // What lies beyond the track is marked once the run has come that far.
  const marks = useComputed(() => all.value.filter(({ at }) => at <= end.value));
  return (
    <>
      {marks.value.map(({ at, label, tone }) => (
        <span
          key={`${tone} ${at} ${label}`}
          class={`track-mark track-mark-${tone}`}
          style={{ left: `${100 * shareOf(at, end.value, startOf(timeline))}%` }}
          title={label}
        />
      ))}
    </>
  );
}
