import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../session';
import './controls.css';
import './fields.css';
import './sliders.css';
import { words } from './words';

export { hasControls } from './grouping';

/** Sliders, switches, selects and fields for the open exhibit's parameters. dat.gui comes after the first paint. */
export function ControlsPanel({ session }: { readonly session: Session }) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
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
  }, [session]);
  return (
    <div class="controls">
      {failed && <p role="alert">{words.failed}</p>}
      <div ref={host} />
    </div>
  );
}
