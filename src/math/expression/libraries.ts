/** Names as programs write them: np.sin, math.pi, Math.pow, torch.exp. */
import { ExpressionError, place } from './error';
import { CONSTANTS, FUNCTIONS } from './functions';

/** A library's name with its point, where a name of its follows. */
const QUALIFIED = /(?:np|numpy|math|Math|torch)\.([A-Za-z_]\w*)/y;

/** What libraries call otherwise, and mean the same by. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['arctan2', 'atan2'],
  ['absolute', 'abs'],
  ['fabs', 'abs'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['power', 'pow'],
  ['where', 'if'],
  ['PI', 'pi'],
  ['E', 'e'],
]);

/** Forms that the parser knows besides functions. */
const FORMS: ReadonlySet<string> = new Set(['pow', 'if']);

/**
 * A library's name at `at`: what it is called here, and how many characters it has there; null where
 * none stands. @throws ExpressionError for a name that has no meaning here
 */
export function libraryName(text: string, at: number): { name: string; length: number } | null {
  QUALIFIED.lastIndex = at;
  const [typed, own] = QUALIFIED.exec(text) ?? [];
  if (typed === undefined || own === undefined) return null;
  const name = SAME.get(own) ?? own;
  if (FUNCTIONS.has(name) || CONSTANTS.has(name) || FORMS.has(name))
    return { name, length: typed.length };
  const shown = typed.length > 30 ? `${typed.slice(0, 30)}…` : typed;
  throw new ExpressionError(
    `“${shown}” ${place(at)} is not among the functions known here.`,
    at,
    typed.length,
  );
}
