import { unbroken } from '../unbroken';
import { ChevronDown } from './icons';
import { Menu, MenuItem } from './menu';
import { type Offer, type PresetList, presetLists } from './preset-lists';
import { useShell } from './shell-context';
import { words } from './words';

/** The list of presets, each with its sentence; among lenses, those of all and then the focused one's. */
export function PresetPicker() {
  const { session, preset: current } = useShell();
  const text = words.presets;
  const title = current.value?.title ?? text.own;
  const face = (
    <span class="preset-face">
      <span class="preset-title" data-own={current.value ? undefined : ''}>
        {title}
      </span>
      <ChevronDown />
    </span>
  );
  const lists = presetLists(session);
  return (
    <Menu class="preset-menu" label={`${text.choose}: ${title}`} tip={text.choose} face={face}>
      {lists.map((list) => (
        <Items key={list.title} list={list} current={current.value} />
      ))}
    </Menu>
  );
}

interface ItemsProps {
  readonly list: PresetList;
  readonly current: Offer | null;
}

function Items({ list, current }: ItemsProps) {
  const { actions } = useShell();
  const items = list.presets.map((preset) => (
    <MenuItem
      key={preset.id}
      checked={preset === current}
      onClick={() => actions.applyPreset(preset)}
    >
      <span class="menu-text">
        <span class="preset-item-title">{preset.title}</span>
        <span class="preset-item-sentence">{unbroken(preset.sentence)}</span>
      </span>
    </MenuItem>
  ));
  if (list.title === '') return <>{items}</>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside a menu
    <div role="group" aria-label={list.title}>
      <p class="menu-heading" aria-hidden="true">
        {list.title}
      </p>
      {items}
    </div>
  );
}
