/** What is drawn of nonlinear fields in space: surfaces on which a component is zero, and two flows side by side. */
import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../src/math/expression';
import { besideEquilibrium } from '../../../src/math/flow/beside';
import { equilibriumAt } from '../../../src/math/flow/equilibria';
import { latticeOf, levelSurface } from '../../../src/math/flow/level-surface';
import { componentsOf, systemById } from '../../../src/math/flow/systems';
import { fieldVariables, vectorField } from '../../../src/math/flow/vector-field';

const own = (...texts: string[]) =>
  vectorField(
    texts.map((text) => compileFunction(text, { variables: fieldVariables })),
    {},
  );

const box = { low: [-1.5, -1.5, -1.5], high: [1.5, 1.5, 1.5] };

function surfaceOf(text: string, cells = 14) {
  const field = own(text, '0', '0');
  const velocity = new Float64Array(3);
  const value = (point: readonly number[]) => field.velocity(point, velocity)[0] as number;
  const place = latticeOf(box, cells);
  const values = Float64Array.from({ length: (cells + 1) ** 3 }, (_, k) => value(place(k)));
  const gradient = (point: readonly number[]) => field.jacobian(point).slice(0, 3);
  return levelSurface({ values, value, gradient }, box, cells);
}

const vertex = (list: Float32Array, k: number) => [...list.subarray(3 * k, 3 * k + 3)];

describe('level surfaces', () => {
  it('of a sphere: closed, on it, with its normals', () => {
    const { points, normals, index } = surfaceOf('x^2 + y^2 + z^2 - 1');
    const count = points.length / 3;
    const edges = new Map<string, number>();
    for (let t = 0; t < index.length; t += 3)
      for (let k = 0; k < 3; k++) {
        const ends = [index[t + k] as number, index[t + ((k + 1) % 3)] as number];
        const key = ends.sort((a, b) => a - b).join(' ');
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    expect([...edges.values()].every((times) => times === 2)).toBe(true);
    expect(count - edges.size + index.length / 3).toBe(2);
    for (let k = 0; k < count; k++) {
      const point = vertex(points, k);
      expect(Math.abs(Math.hypot(...point) - 1)).toBeLessThan(1e-6);
      const along = vertex(normals, k).reduce((sum, n, i) => sum + n * (point[i] as number), 0);
      expect(along).toBeGreaterThan(0.999_999);
    }
  });

  it('none at a pole, where a sign changes and nothing is zero', () => {
    expect(surfaceOf('1/x').index).toHaveLength(0);
    expect(surfaceOf('tan(x) + 40').index.length).toBeLessThan(surfaceOf('x').index.length);
  });

  it('none where nothing changes sign, or a component is absent everywhere', () => {
    for (const text of ['0', '1 + x^2', 'sqrt(-1 - x^2)'])
      expect([text, surfaceOf(text).index.length]).toEqual([text, 0]);
  });

  it('ends where a component ends to be', () => {
    const { points } = surfaceOf('sqrt(x) - z');
    for (let k = 0; 3 * k < points.length; k++) {
      const [x = 0, , z = 0] = vertex(points, k);
      expect(Math.abs(Math.sqrt(x) - z)).toBeLessThan(1e-3);
    }
    expect(points.length).toBeGreaterThan(0);
  });
});

describe('the linearised flow beside the true one', () => {
  it('is the same where the field is affine', () => {
    const field = own('-0.2*(x - 1) - y', 'x - 1 - 0.2*y', '-0.5*z');
    const equilibrium = equilibriumAt(field, [1, 0, 0], 4);
    if (!equilibrium) throw new Error('There is one.');
    const curves = besideEquilibrium(field, equilibrium, 0.3, 24);
    expect(curves).toHaveLength(12);
    for (const { linear, real } of curves) {
      expect(real).toHaveLength(linear.length);
      expect(linear.length).toBeGreaterThan(60);
      linear.forEach((x, i) => {
        expect(Math.abs(x - (real[i] as number))).toBeLessThan(1e-5);
      });
    }
  });

  it('starts where the true one does, parts from it, and more so from farther off', () => {
    const system = systemById('lorenz');
    if (!system) throw new Error('There is Lorenz.');
    const letters = Object.fromEntries(system.letters.map((l) => [l.letter, l.default]));
    const field = vectorField(componentsOf(system), letters);
    const equilibrium = equilibriumAt(field, [Math.sqrt(72), Math.sqrt(72), 27], 50);
    if (!equilibrium) throw new Error('There is one.');
    const parted = (radius: number) =>
      besideEquilibrium(field, equilibrium, radius, 32).map(({ linear, real }) => {
        expect(linear.slice(0, 3)).toEqual(real.slice(0, 3));
        const common = Math.min(linear.length, real.length);
        return Math.hypot(
          ...[3, 2, 1].map((k) => (linear[common - k] as number) - (real[common - k] as number)),
        );
      });
    const [near, far] = [Math.max(...parted(0.01)), Math.max(...parted(2))];
    // What is left out is of second order.
    expect(near).toBeLessThan(0.01 * 0.02);
    expect(far).toBeGreaterThan(0.05);
  });

  it('says nothing where the Jacobian is zero', () => {
    const field = own('x^3', 'y^3');
    const equilibrium = equilibriumAt(field, [0, 0], 4);
    if (!equilibrium) throw new Error('There is one.');
    expect(besideEquilibrium(field, equilibrium, 0.3, 16)).toEqual([]);
  });
});
