import type { ReadonlySignal } from '@preact/signals';
import type { Session } from '../session';
import type { VariantSource } from './variant-source';
import { words } from './words';

interface Props {
  readonly session: Session;
  readonly source: ReadonlySignal<VariantSource>;
  /** The item's name. */
  readonly name: string;
}

/** Which case an item is: the common ones at once, the rest in a group of their own. */
export function CaseSelect({ session, source, name }: Props) {
  const { caseId, caseName, parameter } = source.value;
  const all = Object.entries(parameter.cases).map(([id, { name: title, common }]) => ({
    id,
    title,
    common,
  }));
  const options = (chosen: typeof all) =>
    chosen.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ));
  const common = all.filter((entry) => entry.common);
  const others = all.filter((entry) => !entry.common);
  return (
    <span class="item-case">
      {/* The text sizes the select: it is as wide as what is chosen, and no wider than there is room. */}
      <span class="item-case-text" aria-hidden="true">
        {caseName}
      </span>
      <select
        aria-label={name}
        value={caseId}
        onChange={(event) => session.set(source.peek().withCase(event.currentTarget.value))}
      >
        {options(common.length > 0 ? common : others)}
        {common.length > 0 && others.length > 0 && (
          <optgroup label={words.otherCases}>{options(others)}</optgroup>
        )}
      </select>
    </span>
  );
}
