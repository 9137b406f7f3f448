import type { ReadonlySignal } from '@preact/signals';
import type { Preset } from '../../exhibits/contract';
import { ChevronDown } from './icons';
import { Menu, MenuItem } from './menu';
import { useShell } from './shell-context';
import { words } from './words';

interface Props {
  readonly presets: readonly Preset[];
  readonly current: ReadonlySignal<Preset | null>;
}

/** The list of presets, each with its sentence. */
export function PresetPicker({ presets, current }: Props) {
  const { actions } = useShell();
  const text = words.presets;
  const title = current.value?.title ?? text.own;
  const face = (
    <span class="preset-face">
      <span class="preset-title">{title}</span>
      <ChevronDown />
    </span>
  );
  return (
    <Menu class="preset-menu" label={`${text.choose}: ${title}`} tip={text.choose} face={face}>
      {presets.map((preset) => (
        <MenuItem
          key={preset.id}
          checked={preset === current.value}
          onClick={() => actions.applyPreset(preset)}
        >
          <span class="menu-text">
            <span class="preset-item-title">{preset.title}</span>
            <span class="preset-item-sentence">{preset.sentence}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
