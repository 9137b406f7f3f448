import { useComputed } from '@preact/signals';
import type { Timeline as TimelineKind } from '../../core/timeline';
import { useWhileOpen } from '../while-open';
import { IconButton } from './icon-button';
import { PauseIcon, PlayIcon, StepBackIcon, StepForwardIcon } from './icons';
import { ScrubTrack } from './scrub-track';
import { useShell } from './shell-context';
import { MotionSelects, SpeedSelect } from './timeline-selects';
import { positionWords } from './track';
import { useEdge } from './use-edge';
import { words } from './words';

type Moving = Exclude<TimelineKind<never>, { kind: 'none' }>;

/** Play, step, scrub; nothing where nothing moves. */
export function Timeline() {
  const { session } = useShell();
  const timeline = session.timeline.value;
  if (timeline.kind === 'none') return null;
  return (
    <Pill
      key={`${session.exhibit.value.id} ${timeline.kind} ${timeline.name}`}
      timeline={timeline as Moving}
    />
  );
}

function Pill({ timeline }: { readonly timeline: Moving }) {
  const { session, actions } = useShell();
  const ref = useEdge<HTMLElement>('bottom');
  const captionRoom = useEdge<HTMLSpanElement>('bottom');
  const caption = useWhileOpen(session, () =>
    timeline.caption(session.values.value as never, session.position.value),
  );
  const position = useComputed(() => positionWords(timeline, session.position.value));
  return (
    <section class="timeline panel" ref={ref} aria-label={words.timeline.title}>
      <span class="timeline-caption-room" ref={captionRoom} />
      <PlayButton />
      <div class="timeline-steps">
        <IconButton label={words.timeline.back} hint="," onClick={() => actions.step(-1)}>
          <StepBackIcon />
        </IconButton>
        <IconButton label={words.timeline.forward} hint="." onClick={() => actions.step(1)}>
          <StepForwardIcon />
        </IconButton>
      </div>
      <div class="timeline-middle">
        <div class="timeline-texts">
          <span class="timeline-caption">{caption}</span>
          <span class="timeline-position figures">{position}</span>
        </div>
        <ScrubTrack timeline={timeline} caption={caption} />
      </div>
      <MotionSelects />
      <SpeedSelect />
    </section>
  );
}

function PlayButton() {
  const { session, actions } = useShell();
  const playing = session.playing.value;
  return (
    <IconButton
      class="play-button"
      label={playing ? words.timeline.pause : words.timeline.play}
      hint="Space"
      onClick={actions.togglePlay}
    >
      {playing ? <PauseIcon /> : <PlayIcon />}
    </IconButton>
  );
}
