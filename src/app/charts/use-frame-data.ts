import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Results } from '../../core/readout';
import type { Session } from '../session';

/** What a diagram shows, worked out at most once a frame and only while it is in sight. */
export function useFrameData<Data>(
  session: Session,
  shown: ReadonlySignal<boolean>,
  work: (values: never, position: number, results: Results) => Data,
): ReadonlySignal<Data> {
  const data = useMemo(() => signal(workNow(session, work)), [session, work]);
  useEffect(() => {
    const exhibit = session.exhibit.peek();
    let frame = 0;
    const stop = effect(() => {
      session.values.value;
      session.position.value;
      session.results.value;
      if (!shown.value || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        // Another exhibit may have opened, and this diagram is about to go.
        if (session.exhibit.peek() === exhibit) data.value = workNow(session, work);
      });
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [session, shown, work, data]);
  return data;
}

function workNow<Data>(
  session: Session,
  work: (values: never, position: number, results: Results) => Data,
): Data {
  return work(session.values.peek() as never, session.position.peek(), session.results.peek());
}
