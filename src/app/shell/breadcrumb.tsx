import { ChevronDown, Mark } from './icons';
import { keyText } from './key-names';
import { useShell } from './shell-context';
import { words } from './words';

/** Where one is: wing and exhibit; opens the navigation. */
export function Breadcrumb() {
  const { session, actions, state } = useShell();
  const exhibit = session.about;
  return (
    <>
      <div class="brand">
        <Mark />
        <span class="brand-name">{words.name}</span>
      </div>
      <h1 class="breadcrumb">
        <button
          type="button"
          class="breadcrumb-button"
          aria-haspopup="dialog"
          aria-expanded={state.dialog.value === 'navigation'}
          data-tip={`${words.topBar.navigation}  /  ${keyText('Mod K')}`}
          onClick={() => actions.openDialog('navigation')}
        >
          <span class="breadcrumb-wing">
            {words.wings[exhibit.wing]} <span aria-hidden="true">›</span>{' '}
          </span>
          <span class="breadcrumb-title">{exhibit.title}</span>
          <ChevronDown />
        </button>
      </h1>
    </>
  );
}
