import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from './words';

/**
 * A component whose code is fetched when it is first shown, so that the first picture does not wait for
 * it. Where the fetch fails, a sentence stands in its place, with a button that tries again.
 */
export function lazily<Props extends object>(
  fetchView: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let known: ComponentType<Props> | null = null;
  return function Lazily(props: Props) {
    const [, setArrived] = useState(known !== null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known || failed) return;
      let gone = false;
      fetchView().then(
        (view) => {
          known = view;
          if (!gone) setArrived(true);
        },
        () => {
          if (!gone) setFailed(true);
        },
      );
      return () => {
        gone = true;
      };
    }, [failed]);
    if (failed) {
      return (
        <p role="alert">
          {words.panels.partFailed}{' '}
          <button type="button" class="text-button" onClick={() => setFailed(false)}>
            {words.lesson.retry}
          </button>
        </p>
      );
    }
    const View = known;
    return View && <View {...props} />;
  };
}
