import type { TargetedKeyboardEvent } from 'preact';

interface Props<Id extends string> {
  readonly label: string;
  /** `name` is said aloud where the label alone says too little. */
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly name?: string }[];
  readonly current: Id | null;
  readonly panelId: string;
  readonly class?: string;
  readonly onChoose: (id: Id) => void;
}

/** A row of tabs; arrows move along it. */
export function Tabs<Id extends string>({
  label,
  tabs,
  current,
  panelId,
  onChoose,
  ...rest
}: Props<Id>) {
  const move = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(({ id }) => id === current);
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = (target + tabs.length) % tabs.length;
    const tab = tabs[index];
    if (tab) onChoose(tab.id);
    (event.currentTarget.children[index] as HTMLElement | undefined)?.focus();
  };
  return (
    <div
      class={`tabs ${rest.class ?? ''}`}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={move}
    >
      {tabs.map((tab, index) => {
        const selected = tab.id === current;
        const reachable = selected || (current === null && index === 0);
        return (
          <button
            key={tab.id}
            type="button"
            class="tab"
            role="tab"
            aria-label={tab.name}
            aria-selected={selected}
            aria-controls={selected ? panelId : undefined}
            tabIndex={reachable ? 0 : -1}
            onClick={(event) => {
              event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' });
              onChoose(tab.id);
            }}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}
