/** Nonlinear systems worth knowing, as texts in x, y, z and letters. */

import { type CompiledFunction, compileFunction } from '../expression';
import type { Box } from './equilibria';
import { fieldVariables } from './vector-field';

export const systemIds = [
  'pendulum',
  'van-der-pol',
  'lotka-volterra',
  'double-well',
  'lorenz',
  'sir',
] as const;
export type SystemId = (typeof systemIds)[number];

export interface SystemLetter {
  readonly letter: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export interface NonlinearSystem {
  readonly id: SystemId;
  /** Two for the plane, three for space. */
  readonly components: readonly string[];
  readonly letters: readonly SystemLetter[];
  /** Where it is looked at, where equilibria are sought, and where particles start if `starts` says nothing else. */
  readonly box: Box;
  readonly starts?: Box;
  /** Step of the Runge–Kutta method, in model time. */
  readonly step: number;
  /** Model time that its timeline covers. */
  readonly end: number;
  /** Model time that trails reach back. */
  readonly trail: number;
  /** Where the released trajectory starts at first. */
  readonly start: readonly number[];
}

const letter = (name: string, value: number, min: number, max: number): SystemLetter => ({
  letter: name,
  default: value,
  min,
  max,
});

export const systems: readonly NonlinearSystem[] = [
  {
    // Angle and angular velocity; g/l = 1.
    id: 'pendulum',
    components: ['y', '-sin(x) - c*y'],
    letters: [letter('c', 0.15, 0, 2)],
    box: { low: [-7, -3.5], high: [7, 3.5] },
    step: 0.02,
    end: 30,
    trail: 0.9,
    start: [-5, 3],
  },
  {
    // B. van der Pol, 1926.
    id: 'van-der-pol',
    components: ['y', 'μ*(1 - x^2)*y - x'],
    letters: [letter('μ', 1, -1, 5)],
    box: { low: [-4, -5], high: [4, 5] },
    step: 0.02,
    end: 20,
    trail: 0.6,
    start: [0.2, 0],
  },
  {
    // A. Lotka, 1925; V. Volterra, 1926: prey x, predators y.
    id: 'lotka-volterra',
    components: ['a*x - b*x*y', 'd*x*y - c*y'],
    letters: [
      letter('a', 1, 0.1, 3),
      letter('b', 1, 0.1, 3),
      letter('c', 1, 0.1, 3),
      letter('d', 1, 0.1, 3),
    ],
    box: { low: [0, 0], high: [4, 4] },
    step: 0.02,
    end: 20,
    trail: 0.6,
    start: [2, 1],
  },
  {
    // Minus the gradient of (x² − a)²/4 + y²/2.
    id: 'double-well',
    components: ['a*x - x^3', '-y'],
    letters: [letter('a', 1, -1, 3)],
    box: { low: [-2, -2], high: [2, 2] },
    step: 0.02,
    end: 8,
    trail: 0.5,
    start: [0.1, 1.5],
  },
  {
    // E. N. Lorenz, Deterministic nonperiodic flow, 1963.
    id: 'lorenz',
    components: ['σ*(y - x)', 'x*(ρ - z) - y', 'x*y - β*z'],
    letters: [letter('σ', 10, 1, 20), letter('ρ', 28, 0, 40), letter('β', 8 / 3, 0.5, 5)],
    box: { low: [-20, -25, 0], high: [20, 25, 50] },
    step: 0.005,
    end: 30,
    trail: 0.21,
    start: [1, 1, 20],
  },
  {
    // W. O. Kermack and A. G. McKendrick, 1927: shares that are susceptible, infected, recovered.
    id: 'sir',
    components: ['-β*x*y', 'β*x*y - γ*y', 'γ*y'],
    letters: [letter('β', 0.6, 0.05, 2), letter('γ', 0.2, 0.05, 1)],
    box: { low: [0, 0, 0], high: [1, 1, 1] },
    starts: { low: [0, 0, 0], high: [1, 0.5, 0] },
    step: 0.1,
    end: 60,
    trail: 4.2,
    start: [0.98, 0.02, 0],
  },
];

export function systemById(id: string): NonlinearSystem | undefined {
  return systems.find((system) => system.id === id);
}

const compiled = new Map<SystemId, readonly CompiledFunction[]>();

/** Its components, compiled for x, y, z; the same ones every time. */
export function componentsOf({ id, components }: NonlinearSystem): readonly CompiledFunction[] {
  const known = compiled.get(id);
  if (known) return known;
  const made = components.map((text) => compileFunction(text, { variables: fieldVariables }));
  compiled.set(id, made);
  return made;
}
