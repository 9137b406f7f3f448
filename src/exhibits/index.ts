import { about as partialDerivatives } from './calculus/partial-derivatives/about';
import type { LensPreset, Listing } from './contract';
import { about as dynamics } from './linear-algebra/dynamics/about';
import { about as eigenvectorField } from './linear-algebra/eigenvector-field/about';
import { about as linearSystems } from './linear-algebra/linear-systems/about';
import { linearTransformation } from './linear-algebra/linear-transformation';
import { about as vectors } from './linear-algebra/vectors/about';
import { about as gradientDescent } from './optimisation/gradient-descent/about';

/** What a bare address opens; it comes with the page. */
export const firstExhibit = linearTransformation;

/** All exhibits, in the order of the curriculum. */
export const listings: readonly Listing[] = [
  { ...vectors, load: async () => (await import('./linear-algebra/vectors')).vectors },
  { ...linearTransformation, load: async () => linearTransformation },
  {
    ...eigenvectorField,
    load: async () => (await import('./linear-algebra/eigenvector-field')).eigenvectorField,
  },
  { ...dynamics, load: async () => (await import('./linear-algebra/dynamics')).dynamics },
  {
    ...linearSystems,
    load: async () => (await import('./linear-algebra/linear-systems')).linearSystems,
  },
  {
    ...partialDerivatives,
    load: async () => (await import('./calculus/partial-derivatives')).partialDerivatives,
  },
  {
    ...gradientDescent,
    load: async () => (await import('./optimisation/gradient-descent')).gradientDescent,
  },
];

/** States of several lenses at once; they come when lenses are first asked for. */
export async function loadLensPresets(): Promise<readonly LensPreset[]> {
  return (await import('./linear-algebra/lens-presets')).lensPresets;
}
