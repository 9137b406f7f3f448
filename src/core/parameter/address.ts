import { ParameterError } from './parameter';
import {
  acceptAll,
  acceptEach,
  type ParameterSet,
  parameterOf,
  sameValue,
  type ValuesOf,
} from './set';

/** Characters that may stand unescaped in a fragment and make an address readable. */
const readable = /%(?:2C|2F|3A|28|29|2B|2A|40|21|3B|5B|5D)/gi;

function escapeText(text: string): string {
  return encodeURIComponent(text).replace(readable, (code) => decodeURIComponent(code));
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Named texts to `a=1&b=2`. */
export function encodePairs(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([key, text]) => `${escapeText(key)}=${escapeText(text)}`).join('&');
}

/** `a=1&b=2` to named texts; the last of equal names wins. */
export function decodePairs(query: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const part of query.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    pairs.set(unescapeText(key), at < 0 ? '' : unescapeText(part.slice(at + 1)));
  }
  return pairs;
}

/** The texts of an address: linked parameters always, others where they differ from the default. */
export function encodeValues<Set extends ParameterSet>(
  set: Set,
  values: ValuesOf<Set>,
): [string, string][] {
  return Object.entries(set)
    .filter(
      ([key, parameter]) =>
        parameter.link !== undefined || !sameValue(parameter, values[key], parameter.default),
    )
    .map(([key, parameter]) => [key, parameter.encode(values[key])]);
}

/**
 * Reads an address' texts on top of `base`. A text that is refused leaves its parameter as it was and
 * adds a sentence to `problems`; the others still count. Of two that contradict each other, the one
 * that the sentence is about gives way, whatever their order.
 */
export function decodeValues<Set extends ParameterSet>(
  set: Set,
  base: ValuesOf<Set>,
  pairs: ReadonlyMap<string, string>,
): { values: ValuesOf<Set>; problems: string[] } {
  const patch: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [key, text] of pairs) {
    try {
      const input = parameterOf(set, key).decode(text);
      acceptEach(set, base, { [key]: input });
      patch[key] = input;
    } catch (error) {
      problems.push(sentenceOf(error));
    }
  }
  for (;;) {
    try {
      return { values: acceptAll(set, base, patch), problems };
    } catch (error) {
      problems.push(sentenceOf(error));
      const { key } = error as ParameterError;
      if (!Object.hasOwn(patch, key)) throw error;
      delete patch[key];
    }
  }
}

/** @throws what is no refusal */
function sentenceOf(error: unknown): string {
  if (!(error instanceof ParameterError)) throw error;
  return error.message;
}
