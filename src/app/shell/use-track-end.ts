import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Timeline } from '../../core/timeline';
import type { Session } from '../session';
import { trackEnd } from './track';

/**
 * How far the track reaches: a run that went on past its end takes the track with it, and going back
 * leaves it there, so that the knob stays under the pointer. A preset, a reset or a link begins anew.
 */
export function useTrackEnd(
  session: Session,
  timeline: Pick<Exclude<Timeline<never>, { kind: 'none' }>, 'kind' | 'end'>,
): ReadonlySignal<number> {
  const end = useSignal(trackEnd(timeline, session.position.peek()));
  useLayoutEffect(() => {
    let landings = -1;
    return effect(() => {
      const reach = trackEnd(timeline, session.position.value);
      const landed = landings !== session.cameraRestored.value;
      landings = session.cameraRestored.value;
      end.value = landed ? reach : Math.max(end.peek(), reach);
    });
  }, [session, timeline, end]);
  return end;
}
