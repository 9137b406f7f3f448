import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ChevronDown } from './icons';
import { useShell } from './shell-context';

interface Props {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section that folds away under its title. */
export function Panel({ id, title, children }: Props) {
  const { state } = useShell();
  const bodyId = useId();
  const open = !state.folded.value.has(id);
  return (
    <section class={`panel panel-${id}`} data-folded={open ? undefined : ''}>
      <h2 class="panel-head">
        <button
          type="button"
          class="panel-toggle"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => state.toggleFolded(id)}
        >
          <span>{title}</span>
          <ChevronDown />
        </button>
      </h2>
      <div id={bodyId} class="panel-body scrolls" hidden={!open}>
        {children}
      </div>
    </section>
  );
}
