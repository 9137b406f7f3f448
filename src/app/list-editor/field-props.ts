import type { ReadonlySignal } from '@preact/signals';
import type { Parameter } from '../../core/parameter';
import type { Session } from '../session';
import type { VariantSource } from './variant-source';

/** What the control of one field is given. */
export interface FieldProps {
  readonly session: Session;
  readonly source: ReadonlySignal<VariantSource>;
  readonly field: string;
  readonly parameter: Parameter<unknown>;
  /** The item's name, for screen readers. */
  readonly itemName: string;
  /** How many numbers of a vector are shown; all when left out. */
  readonly components?: number | undefined;
}
