import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TaskView } from '../tasks';
import { useShell } from './shell-context';
import { words } from './words';

/** What is done within this time is not worth a word, in milliseconds. */
const patience = 400;

/** Work under way, above the timeline: what it is, how far, and a button that stops it. */
export function TaskPills() {
  const { host } = useShell();
  const tasks = host.tasks.list.value.filter(({ label }) => label !== '');
  return (
    <section class="tasks" aria-label={words.tasks.region} aria-live="polite">
      {tasks.map((task) => (
        <TaskPill key={keyOf(task)} task={task} />
      ))}
    </section>
  );
}

const keys = new WeakMap<TaskView, number>();
let count = 0;

/** Tasks may share a label. */
function keyOf(task: TaskView): number {
  const known = keys.get(task) ?? count++;
  keys.set(task, known);
  return known;
}

function TaskPill({ task }: { readonly task: TaskView }) {
  const shown = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      shown.value = true;
    }, patience);
    return () => clearTimeout(timer);
  }, [shown]);
  if (!shown.value) return null;
  return (
    <div class="task panel">
      <span class="task-label">{task.label}</span>
      <Bar task={task} />
      <button
        type="button"
        class="task-stop"
        aria-label={words.tasks.stopName(task.label)}
        onClick={() => task.stop()}
      >
        {words.tasks.stop}
      </button>
    </div>
  );
}

/** How far it is; said when asked, not with every percent. */
function Bar({ task }: { readonly task: TaskView }) {
  const ref = useRef<HTMLSpanElement>(null);
  const percent = useComputed(() => Math.round(100 * task.share.value));
  useLayoutEffect(
    () =>
      effect(() => {
        ref.current?.style.setProperty('--share', task.share.value.toFixed(3));
      }),
    [task],
  );
  return (
    <span
      ref={ref}
      class="task-bar"
      role="progressbar"
      aria-live="off"
      aria-label={task.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    />
  );
}
