/** What a visitor reads when a value is refused. One sentence each: what is wrong, where, what would do. */

const longestQuote = 40;

/** What was given, short enough to quote in a sentence; never throws, whatever it is. */
export function quoted(input: unknown): string {
  const flat = textOf(input).slice(0, 1000).replace(/\s+/g, ' ');
  if (flat.length <= longestQuote) return `“${flat}”`;
  // A cut through a pair of surrogates would leave half a character.
  return `“${flat.slice(0, longestQuote).replace(/[\ud800-\udbff]$/, '')}…”`;
}

function textOf(input: unknown): string {
  if (typeof input === 'string') return input;
  // Cells of an address are quoted as they stood there.
  if (isListOfTexts(input)) return input.join(',');
  try {
    return (typeof input === 'object' ? JSON.stringify(input) : undefined) ?? String(input);
  } catch {
    return 'something that cannot be shown';
  }
}

function isListOfTexts(input: unknown): input is readonly string[] {
  return Array.isArray(input) && input.length > 0 && input.every((x) => typeof x === 'string');
}

/** A label that begins a sentence. */
function named(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

export const refusals = {
  number: (label: string, min: number, max: number, input: unknown) =>
    `${named(label)} takes a number from ${min} to ${max}; ${quoted(input)} is not one.`,
  integer: (label: string, min: number, max: number, input: unknown) =>
    `${named(label)} takes a whole number from ${min} to ${max}; ${quoted(input)} is not one.`,
  boolean: (label: string, input: unknown) =>
    `${named(label)} is on or off (true or false); ${quoted(input)} is neither.`,
  choice: (label: string, options: readonly string[], input: unknown) =>
    `${named(label)} is one of ${options.join(', ')}; ${quoted(input)} is not among them.`,
  colour: (label: string, input: unknown) =>
    `${named(label)} takes a colour such as #8ab4ff; ${quoted(input)} is not one.`,
  text: (label: string, longest: number, input: unknown) =>
    `${named(label)} takes text of at most ${longest} characters; ${quoted(input)} does not fit.`,
  vector: (label: string, counts: readonly number[], input: unknown) =>
    `${named(label)} takes ${counts.join(' or ')} numbers; ${quoted(input)} is not that.`,
  matrixSize: (label: string, counts: readonly number[], input: unknown) =>
    `${named(label)} takes ${counts.join(' or ')} entries, row by row; ${quoted(input)} is not that.`,
  cell: (label: string, row: number, column: number, reason: string) =>
    `${named(label)}, row ${row}, column ${column}: ${reason}`,
  component: (label: string, index: number, reason: string) =>
    `${named(label)}, component ${index}: ${reason}`,
  tooLarge: (limit: string) => `The number is larger than ${limit} in size.`,
  notFinite: (input: unknown) => `${quoted(input)} is not a finite number.`,
  record: (label: string, input: unknown) =>
    `${named(label)} takes an object with named fields; ${quoted(input)} is not one.`,
  list: (label: string, min: number, max: number, input: unknown) =>
    `${named(label)} takes a list of ${min} to ${max} items; ${quoted(input)} is not one.`,
  item: (label: string, index: number, reason: string) =>
    `${named(label)}, item ${index}: ${reason}`,
  variant: (label: string, by: string, options: readonly string[], input: unknown) =>
    `${named(label)} takes an object such as {"${by}": "${options[0]}"}; ${quoted(input)} is not one.`,
  expression: (label: string, input: unknown) =>
    `${named(label)} takes the text of an expression; ${quoted(input)} is not one.`,
  letters: (label: string, input: unknown) =>
    `${named(label)} takes numbers by letter, such as a:2,b:0.5; ${quoted(input)} is not that.`,
  noLetter: (label: string, name: string, isVariable: boolean) =>
    `${named(label)}: ${name} is a ${isVariable ? 'variable' : 'constant'} and has no value to set.`,
  letter: (label: string, letter: string, reason: string) =>
    `${named(label)}, ${letter}: ${reason}`,
  unknownKey: (key: string, known: readonly string[]) =>
    `There is no parameter ${quoted(key)}; the parameters are ${known.join(', ')}.`,
  notAnObject: (input: unknown) =>
    `Parameters are given as an object such as {"matrix": [1, 0, 0, 1]}; ${quoted(input)} is not one.`,
  json: (label: string, input: unknown) => `${named(label)}: ${quoted(input)} cannot be read.`,
  dimensionConflict: (label: string, dimension: number) =>
    dimension === 2
      ? `${named(label)} has four entries, which means dimension 2, but another dimension was asked for.`
      : `${named(label)}, as chosen, means dimension ${dimension}, but another dimension was asked for.`,
};
