import { useEffect } from 'preact/hooks';
import { CloseIcon } from '../icon';
import type { Notice } from '../notices';
import { IconButton } from './icon-button';
import { useShell } from './shell-context';
import { words } from './words';

/** Milliseconds that good news stays; a problem stays until it is dismissed. */
const newsLasts = 6000;

/** Sentences that belong to no field, above the timeline. */
export function Toasts() {
  const { notices } = useShell();
  return (
    <section class="toasts" aria-label={words.notices.region}>
      {notices.list.value.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const { notices } = useShell();
  const { id, tone, text } = notice;
  useEffect(() => {
    if (tone !== 'news') return;
    const timer = setTimeout(() => notices.dismiss(id), newsLasts);
    return () => clearTimeout(timer);
  }, [notices, id, tone]);
  return (
    <div class={`toast toast-${tone}`} role={tone === 'problem' ? 'alert' : 'status'}>
      <p>{text}</p>
      <IconButton label={words.notices.dismiss} onClick={() => notices.dismiss(id)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
