import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../session';
import './controls.css';
import './fields.css';
import './sliders.css';
import { words } from './words';

export { hasControls } from './grouping';

interface Props {
  readonly session: Session;
  /** Whether the first picture is out: it does not wait for dat.gui. */
  readonly pictureIsOut: boolean;
}

/** Sliders, switches, selects and fields for the open exhibit's parameters. */
export function ControlsPanel({ session, pictureIsOut }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!pictureIsOut) return;
    let gone = false;
    let dispose = () => {};
    import('./panel').then(
      ({ mountControls }) => {
        if (!gone && host.current) dispose = mountControls(host.current, session);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      dispose();
    };
  }, [session, pictureIsOut]);
  return (
    <div class="controls">
      {failed && <p role="alert">{words.failed}</p>}
      <div ref={host} />
    </div>
  );
}
