/** What the expression editor says. */
export const words = {
  field: (label: string) => `${label}, expression`,
  help:
    'Takes an expression such as sin(3x)cos(3y)/(1+x²+y²). Any single letter that is not a variable ' +
    'becomes a slider.',
  placeholder: 'sin(3x)cos(3y)',
  choose: (label: string) => `${label}: choose a known function`,
  own: 'Your own',
  search: 'Search functions',
  none: (query: string) => `No function is called “${query}”.`,
  tooLong: (length: number, longest: number) =>
    `The text has ${length.toLocaleString('en-GB').replaceAll(',', ' ')} characters; an expression may have ${longest}.`,
  gradient: 'Gradient ∇f',
  tooLongTex: 'The formula is too long to be shown here.',
  slider: (letter: string) => `Letter ${letter}`,
  box: (letter: string) => `Letter ${letter}, typed`,
  reset: (letter: string) => `${letter}: double-click for 1`,
} as const;
