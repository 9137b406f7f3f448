import type { ReadonlySignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { footHeight } from '../../stage/layout';
import type { Place } from '../../stage/stage';
import type { Host } from '../host-contract';
import { CloseIcon } from '../icon';
import type { Lens } from '../lens';
import type { Notices } from '../notices';
import type { Session } from '../session';
import { unbroken } from '../unbroken';
import { AddIcon, EnlargeIcon, ShrinkIcon } from './icons';
import { KeyNumbers } from './key-numbers';
import './lenses.css';
import { replaced, swapped } from './order';
import { useRearranging } from './use-rearranging';
import { words } from './words';

interface Props {
  readonly session: Session;
  readonly host: Host;
  readonly notices: Notices;
  /** What to look for, by exhibit id; empty where nothing was authored. */
  readonly look: ReadonlySignal<Readonly<Record<string, string>>>;
}

/** What stands around each of several pictures: its name, its tools, its first numbers. */
export function LensFrames({ session, host, notices, look }: Props) {
  const lenses = session.lenses.value;
  const places = host.places.value;
  const ids = lenses.map(({ exhibit }) => exhibit.id);
  const arrange = async (next: readonly string[]) => {
    try {
      await session.shelf.bring(...next);
      session.arrange(next);
    } catch (error) {
      notices.add((error as Error).message);
    }
  };
  const { over, handlers } = useRearranging(places, (id, onto) => {
    void arrange(swapped(ids, id, onto));
  });
  if (lenses.length < 2) return null;
  return (
    <>
      {lenses.map((lens) => {
        const { id } = lens.exhibit;
        const place = places.find(({ name }) => name === id);
        if (!place) return null;
        return (
          <section
            key={id}
            class="lens"
            style={boxOf(place)}
            aria-label={lens.exhibit.title}
            data-focus={lens === session.lens.value ? '' : undefined}
            data-over={over.value === id ? '' : undefined}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the picker and the buttons do the same by key */}
            <header
              class="lens-head"
              title={words.grip}
              {...handlers(id)}
              onDblClick={() => toggleEnlarged(session, lens)}
            >
              <LensPicker session={session} lens={lens} ids={ids} arrange={arrange} />
              <LensTools session={session} lens={lens} ids={ids} arrange={arrange} />
            </header>
            <LensFoot lens={lens} place={place} look={look} />
          </section>
        );
      })}
    </>
  );
}

interface ToolProps {
  readonly session: Session;
  readonly lens: Lens;
  readonly ids: readonly string[];
  readonly arrange: (ids: readonly string[]) => Promise<void>;
}

interface FootProps {
  readonly lens: Lens;
  readonly place: Place;
  readonly look: Props['look'];
}

/** Below the picture: its first numbers, and what to look for. */
function LensFoot({ lens, place, look }: FootProps) {
  const height = footHeight(place.width, place.height);
  if (height === 0) return null;
  return (
    <footer class="lens-foot" style={{ height: `${height}px` }}>
      <div class="lens-words">
        <KeyNumbers lens={lens} />
        <LensLook id={lens.exhibit.id} look={look} />
      </div>
    </footer>
  );
}

function LensLook({ id, look }: { readonly id: string; readonly look: Props['look'] }) {
  const sentence = look.value[id];
  if (!sentence) return null;
  return (
    <p class="lens-look" title={sentence}>
      {unbroken(sentence)}
    </p>
  );
}

/** The lens' name; another may be chosen in its place. */
function LensPicker({ session, lens, ids, arrange }: ToolProps) {
  const { id } = lens.exhibit;
  const choose = ({ currentTarget }: TargetedEvent<HTMLSelectElement>) => {
    const chosen = currentTarget.value;
    currentTarget.value = id; // Until it is there.
    currentTarget.blur(); // The keys go back to the page.
    void arrange(replaced(ids, id, chosen)).then(() => session.focus(chosen));
  };
  return (
    <select class="lens-picker" aria-label={words.choose} value={id} onChange={choose}>
      {session.shelf.lensAbouts.map((about) => (
        <option key={about.id} value={about.id}>
          {about.title}
        </option>
      ))}
    </select>
  );
}

function LensTools({ session, lens, ids, arrange }: ToolProps) {
  const { id, title } = lens.exhibit;
  const enlarged = session.enlarged.value;
  const next = session.shelf.lensAbouts.find((about) => !ids.includes(about.id));
  const isLast = ids.at(-1) === id;
  return (
    <span class="lens-tools">
      {isLast && next && !enlarged && (
        <LensButton label={words.add} onClick={() => void arrange([...ids, next.id])}>
          <AddIcon />
        </LensButton>
      )}
      <LensButton
        label={enlarged ? words.shrink : words.enlarge}
        onClick={() => toggleEnlarged(session, lens)}
      >
        {enlarged ? <ShrinkIcon /> : <EnlargeIcon />}
      </LensButton>
      <LensButton
        label={words.close(title)}
        onClick={() => void arrange(ids.filter((other) => other !== id))}
      >
        <CloseIcon />
      </LensButton>
    </span>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: preact.ComponentChildren;
}

function LensButton({ label, onClick, children }: ButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}

function toggleEnlarged(session: Session, lens: Lens): void {
  session.focus(lens.exhibit.id);
  session.enlarged.value = !session.enlarged.value;
}

function boxOf({ x, y, width, height }: Place): Record<string, string> {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}
