import { useComputed, useSignalEffect } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { startOf, type Timeline } from '../../core/timeline';
import { useShell } from './shell-context';
import { positionAfterKey, positionAt, positionText, positionWords, shareOf } from './track';
import { TrackMarks } from './track-marks';
import { useTrackEnd } from './use-track-end';
import { words } from './words';

type Moving = Exclude<Timeline<never>, { kind: 'none' }>;

interface Props {
  readonly timeline: Moving;
  readonly caption: { readonly value: string };
}

/** The track: drag, click, or arrow keys, Page Up and Down, Home and End. */
export function ScrubTrack({ timeline, caption }: Props) {
  const { session } = useShell();
  const ref = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const end = useTrackEnd(session, timeline);
  const start = startOf(timeline);
  const now = useComputed(() => Number(positionText(timeline.kind, session.position.value)));
  const spoken = useComputed(() => {
    const read = positionWords(timeline, session.position.value);
    return caption.value === '' ? read : `${read}, ${caption.value}`;
  });

  useSignalEffect(() => {
    const share = shareOf(session.position.value, end.value, start);
    ref.current?.style.setProperty('--share', share.toFixed(5));
  });

  const seekTo = (event: TargetedPointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    session.seek(positionAt(event.clientX, box.left, box.width, end.value, start));
  };
  const grab = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    seekTo(event);
  };
  const drag = (event: TargetedPointerEvent<HTMLElement>) => {
    if (dragging.current) seekTo(event);
  };
  const drop = () => {
    dragging.current = false;
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = timeline.kind === 'time' ? timeline.step : 1;
    const target = positionAfterKey(event.key, session.position.value, step, end.value, start);
    if (target === null) return;
    event.preventDefault();
    session.seek(target);
  };

  return (
    <div
      ref={ref}
      class="track"
      role="slider"
      tabIndex={0}
      aria-label={words.timeline.position}
      aria-valuemin={start}
      aria-valuemax={end}
      aria-valuenow={now}
      aria-valuetext={spoken}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={press}
    >
      <div class="track-rail">
        <div class="track-fill" />
        <TrackMarks timeline={timeline} end={end} />
      </div>
      <div class="track-knob" />
    </div>
  );
}
