/** Names that TeX writes by a command. */
const COMMANDS =
  'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi chi psi omega';
const CAPITALS = 'A B Γ Δ E Z H Θ I K Λ M N Ξ O Π P Σ T Υ Φ X Ψ Ω';

const small = COMMANDS.split(' ').map((command, k): [string, string] => [
  String.fromCodePoint(0x3b1 + k),
  command === 'o' ? 'o' : `\\${command}`,
]);

const upright: Readonly<Record<string, string>> = {
  Γ: '\\Gamma',
  Δ: '\\Delta',
  Θ: '\\Theta',
  Λ: '\\Lambda',
  Ξ: '\\Xi',
  Π: '\\Pi',
  Σ: '\\Sigma',
  Υ: '\\Upsilon',
  Φ: '\\Phi',
  Ψ: '\\Psi',
  Ω: '\\Omega',
};

/** Without a code point of its own: the place after Ρ is empty. */
const capitals = CAPITALS.split(' ').map((letter, k): [string, string] => [
  String.fromCodePoint(0x391 + k + (k > 16 ? 1 : 0)),
  upright[letter] ?? `\\mathrm{${letter}}`,
]);

/** Greek letters and the constants' words, in TeX. */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ...small,
  ...capitals,
  ['pi', '\\pi'],
  ['tau', '\\tau'],
]);

/** The small letter that a word names, alpha for one; null where it names none. */
export function greekLetter(word: string): string | null {
  const name = word.toLowerCase();
  const by = (command: string) => small.find(([, tex]) => tex === command)?.[0];
  return by(`\\${name}`) ?? by(`\\var${name}`) ?? null;
}
