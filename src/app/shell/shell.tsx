import { useComputed } from '@preact/signals';
import { LensFrames } from '../lenses';
import { Cover } from './cover';
import { Description } from './description';
import { Dialogs } from './dialogs';
import { isSheet } from './layout';
import { LeftColumn } from './left-column';
import { Peek } from './peek';
import { PresentationOverlay } from './presentation-overlay';
import { lookOf } from './preset-lists';
import { RightColumn } from './right-column';
import { Sheet } from './sheet';
import { useShell } from './shell-context';
import { StatusLine } from './status-line';
import { TaskPills } from './task-pills';
import { Timeline } from './timeline';
import { Toasts } from './toasts';
import { TopBar } from './top-bar';
import { useForwardMap } from './use-forward-map';

/** Everything around the picture. */
export function Shell() {
  return (
    <>
      <TopBar />
      <Cover />
      <Lenses />
      <Panels />
      <Timeline />
      <TaskPills />
      <StatusLine />
      <Toasts />
      <Description />
      <Dialogs />
    </>
  );
}

function Lenses() {
  const { session, host, notices, preset } = useShell();
  const look = useComputed(() => lookOf(preset.value));
  return <LensFrames session={session} host={host} notices={notices} look={look} />;
}

function Panels() {
  const { layout, settings, state } = useShell();
  const presenting = settings.presenting.value;
  useForwardMap();
  if (isSheet(layout.value)) {
    if (!presenting) return <Sheet />;
    return (
      <>
        <PresentationOverlay />
        {state.peek.value && <Sheet />}
        <Peek side="right" />
      </>
    );
  }
  if (!presenting) {
    return (
      <>
        <LeftColumn />
        <RightColumn />
      </>
    );
  }
  return (
    <>
      {state.peek.value === 'left' ? <LeftColumn /> : <PresentationOverlay />}
      {state.peek.value === 'right' && <RightColumn />}
      <Peek side="left" />
      <Peek side="right" />
    </>
  );
}
