import { type Theme, themes } from '../settings';
import { CheckIcon, DarkIcon, LightIcon, ProjectorIcon } from './icons';
import { Menu, MenuItem } from './menu';
import { useShell } from './shell-context';
import { chooseTheme } from './theme';
import { words } from './words';

const icons: Readonly<Record<Theme, typeof DarkIcon>> = {
  dark: DarkIcon,
  light: LightIcon,
  projector: ProjectorIcon,
};

/** Dark, light, projector. */
export function ThemeMenu() {
  const { settings } = useShell();
  const Face = icons[settings.theme.value];
  return (
    <Menu
      class="align-right"
      label={words.topBar.theme}
      tip={`${words.topBar.theme}  T`}
      face={<Face />}
    >
      <ThemeItems />
    </Menu>
  );
}

export function ThemeItems() {
  const { settings } = useShell();
  return (
    <>
      {themes.map((theme) => {
        const Icon = icons[theme];
        const checked = settings.theme.value === theme;
        return (
          <MenuItem key={theme} checked={checked} onClick={() => chooseTheme(settings, theme)}>
            <Icon />
            <span class="menu-text">{words.themes[theme]}</span>
            {checked && <CheckIcon />}
          </MenuItem>
        );
      })}
    </>
  );
}
