import type { Values } from './parameters';

/** What is drawn of one subject. Everything it holds belongs to the exhibit's scope. */
export interface SubjectPicture {
  update(values: Values, position: number): void;
}
