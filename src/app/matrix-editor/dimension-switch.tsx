import { useId } from 'preact/hooks';
import type { Session } from '../session';
import { words } from './words';

/** 2-D or 3-D, for the parameter that selects the block of the matrix. */
export function DimensionSwitch({
  session,
  dimensionKey,
}: {
  session: Session;
  dimensionKey: string;
}) {
  const name = useId();
  const current = Number(session.values.value[dimensionKey]);
  return (
    <fieldset class="dimension-switch" aria-label={words.dimension}>
      {([2, 3] as const).map((dimension) => (
        <label key={dimension} class="dimension-option">
          <input
            type="radio"
            name={name}
            value={dimension}
            checked={current === dimension}
            aria-label={words.dimensionNames[dimension]}
            onChange={() => session.set({ [dimensionKey]: dimension })}
          />
          <span aria-hidden="true">{words.dimensions[dimension]}</span>
        </label>
      ))}
    </fieldset>
  );
}
