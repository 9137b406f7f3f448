import { effect, type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Working } from '../../exhibits/contract';
import { Formula } from '../formula';
import type { Session } from '../session';
import { Paced } from './paced';
import { plainLine } from './plain-line';
import { words } from './words';

export interface WorkingPanelProps {
  readonly session: Session;
}

/** The calculation of this very step, written out with its numbers. */
export function WorkingPanel({ session }: WorkingPanelProps) {
  const blocks = useWorking(session);
  // Only another number of lines makes the blocks anew; new numbers draw their formula alone.
  const shape = useComputed(() => blocks.value.map(({ lines }) => lines.length).join(' '));
  const counts = shape.value === '' ? [] : shape.value.split(' ').map(Number);
  return (
    <div class="working">
      {counts.length === 0 && <p class="working-nothing">{words.nothing}</p>}
      {counts.map((count, index) => (
        <Block key={`${index} ${count}`} blocks={blocks} index={index} count={count} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly blocks: ReadonlySignal<readonly Working[]>;
  readonly index: number;
  readonly count: number;
}

function Block({ blocks, index, count }: BlockProps) {
  const dot = useRef<HTMLSpanElement>(null);
  const title = useComputed(() => blocks.value[index]?.title ?? '');
  const colour = useComputed(() => blocks.value[index]?.colour ?? 'accent');
  useLayoutEffect(
    () =>
      effect(() =>
        dot.current?.style.setProperty('--dot', `var(--${colour.value}, var(--accent))`),
      ),
    [colour],
  );
  return (
    <section class="working-block">
      <h2 class="working-title">
        <span class="working-dot" ref={dot} aria-hidden="true" />
        <span>{title}</span>
      </h2>
      {Array.from({ length: count }, (_, line) => (
        <Line key={line} blocks={blocks} index={index} line={line} />
      ))}
    </section>
  );
}

function Line(props: Omit<BlockProps, 'count'> & { readonly line: number }) {
  const { blocks, index, line } = props;
  const tex = useComputed(() => plainLine(blocks.value[index]?.lines[line] ?? ''));
  return <Formula tex={tex} display />;
}

/** The blocks as they were last worked out. */
function useWorking(session: Session): ReadonlySignal<readonly Working[]> {
  const workOut = () => {
    const { working } = session.exhibit.peek();
    return working?.(session.values.peek() as never, session.position.peek()) ?? [];
  };
  const blocks = useSignal<readonly Working[]>(workOut());
  useLayoutEffect(() => {
    const exhibit = session.exhibit.peek();
    const paced = new Paced(() => {
      // Another exhibit may have opened, and this panel is about to go.
      if (session.exhibit.peek() === exhibit) blocks.value = workOut();
    });
    const stop = effect(() => {
      session.values.value;
      session.position.value;
      paced.ask(session.playing.value);
    });
    return () => {
      stop();
      paced.stop();
    };
  }, [session, blocks]);
  return blocks;
}
