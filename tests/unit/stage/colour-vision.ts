/** How colours look to people who see fewer of them, and how far apart they then are. */

/** sRGB, each 0 to 1. */
export type Rgb = readonly number[];

type Rows = readonly (readonly number[])[];

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** On linear RGB, full severity: Machado, Oliveira and Fernandes (2009), table 1. */
const deficiencies: Readonly<Record<string, Rows>> = {
  'full vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};
export const visions = Object.keys(deficiencies);

const times = (rows: Rows, v: readonly number[]) =>
  rows.map((row) => row.reduce((sum, m, i) => sum + m * (v[i] ?? 0), 0));

/** Oklab of a colour as it is seen (Ottosson, 2020). */
export function seenAs(colour: Rgb, vision: string): number[] {
  const rows = deficiencies[vision];
  if (!rows) throw new Error(`No such vision: ${vision}.`);
  const light = times(rows, colour.map(linear)).map((c) => Math.min(Math.max(c, 0), 1));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** Distance in Oklab; 0.02 is just noticed side by side. */
export function difference(a: Rgb, b: Rgb, vision: string): number {
  const [one, other] = [seenAs(a, vision), seenAs(b, vision)];
  return Math.hypot(...one.map((part, i) => part - (other[i] ?? 0)));
}

/** WCAG 2 contrast ratio. */
export function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r = 0, g = 0, b = 0]: Rgb) =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}
