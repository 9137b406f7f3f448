import type { Node } from './syntax';
import type { Term } from './term';

export const treeTex = (_tree: Node): string => '';
export const termTex = (_term: Term, _names: readonly string[]): string => '';
