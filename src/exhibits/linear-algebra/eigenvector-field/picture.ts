import type { Analysis } from './analysis';
import type { Values } from './parameters';

/** What one subject draws. */
export interface SubjectPicture {
  /** The radius around the origin that must be seen, in data units. */
  readonly radius: number;
  update(values: Values, analysis: Analysis, position: number): void;
}
