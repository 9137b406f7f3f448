/** What holds for all vectors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  angleBetween,
  combine,
  coordinatesIn,
  cross,
  distancesBetween,
  exponentAtDiagonal,
  gramSchmidt,
  normP,
  onSphere,
  projectionOnto,
  signedShadow,
  sphereNormal,
} from '../../../src/math/vectors';
import { EPS, expectNear, leibniz, size } from './helpers';

const component = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }).map((x) => (Math.abs(x) < 1e-100 ? 0 : x)),
  fc.integer({ min: -4, max: 4 }),
);
const vectorOf = (n: number) => fc.array(component, { minLength: n, maxLength: n });
const dimension = fc.constantFrom(2, 3);
const pair = dimension.chain((n) => fc.tuple(vectorOf(n), vectorOf(n)));
const exponent = fc.oneof(
  fc.double({ min: 1, max: 60, noNaN: true }),
  fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
);
const inner = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, x, k) => sum + x * (b[k] as number), 0);

describe('norms', () => {
  test('the triangle inequality, and what scaling does', () => {
    fc.assert(
      fc.property(pair, exponent, component, ([a, b], p, c) => {
        const sum = a.map((x, k) => x + (b[k] as number));
        const bound = normP(a, p) + normP(b, p);
        expect(normP(sum, p)).toBeLessThanOrEqual(bound * (1 + 100 * EPS));
        const scaled = normP(
          a.map((x) => c * x),
          p,
        );
        expect(Math.abs(scaled - Math.abs(c) * normP(a, p))).toBeLessThanOrEqual(
          200 * EPS * scaled,
        );
      }),
    );
  });

  test('a larger p never makes a vector longer', () => {
    fc.assert(
      fc.property(pair, exponent, exponent, ([a], p, q) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        expect(normP(a, high)).toBeLessThanOrEqual(normP(a, low) * (1 + 100 * EPS));
      }),
    );
  });

  test('Chebyshev ≤ Euclidean ≤ Manhattan ≤ n · Chebyshev', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { euclidean, manhattan, chebyshev } = distancesBetween(a, b);
        const slack = 1 + 8 * EPS;
        expect(chebyshev).toBeLessThanOrEqual(euclidean * slack);
        expect(euclidean).toBeLessThanOrEqual(manhattan * slack);
        expect(manhattan).toBeLessThanOrEqual(a.length * chebyshev * slack);
      }),
    );
  });
});

describe('the ball of a p-norm', () => {
  const isNonZero = (v: readonly number[]) => size(v) > 1e-6;

  test('its points have the radius as their norm, and keep their direction', () => {
    fc.assert(
      fc.property(vectorOf(3).filter(isNonZero), exponent, (direction, p) => {
        const point = onSphere(direction, p, 2.5);
        expect(Math.abs(normP(point, p) - 2.5)).toBeLessThanOrEqual(500 * EPS * 2.5);
        const along = inner(point, direction) / (size(point) * size(direction));
        expect(along).toBeCloseTo(1, 12);
      }),
    );
  });

  test('it lies on one side of the plane that its normal belongs to', () => {
    fc.assert(
      fc.property(
        vectorOf(3).filter(isNonZero),
        vectorOf(3).filter(isNonZero),
        exponent,
        (direction, other, p) => {
          const point = onSphere(direction, p, 1);
          const normal = sphereNormal(point, p);
          expect(size(normal)).toBeCloseTo(1, 12);
          expect(inner(normal, onSphere(other, p, 1))).toBeLessThanOrEqual(
            inner(normal, point) + 1e-9,
          );
        },
      ),
    );
  });

  test('what the diagonal tells of p', () => {
    for (const p of [1, 1.5, 2, 3, 10])
      expect(exponentAtDiagonal(onSphere([1, 1], p, 1)[0] as number)).toBeCloseTo(p, 10);
    expect(exponentAtDiagonal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(exponentAtDiagonal(0.2)).toBe(1);
  });
});

describe('products', () => {
  test('the shadow is what is left when the perpendicular part is taken away', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const shadow = projectionOnto(a, b);
        if (!shadow) {
          expect(size(b)).toBe(0);
          return;
        }
        const rest = a.map((x, k) => x - (shadow[k] as number));
        expect(Math.abs(inner(rest, b))).toBeLessThanOrEqual(64 * EPS * size(a) * size(b));
        expect(Math.abs(size(shadow) - Math.abs(signedShadow(a, b) as number))).toBeLessThanOrEqual(
          64 * EPS * size(a),
        );
      }),
    );
  });

  test('a · b = |a||b| cos θ and |a × b| = |a||b| sin θ', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const angle = angleBetween(a, b);
        if (angle === null) return;
        const lengths = size(a) * size(b);
        expect(Math.abs(inner(a, b) - lengths * Math.cos(angle))).toBeLessThanOrEqual(
          64 * EPS * lengths,
        );
        expect(Math.abs(size(cross(a, b)) - lengths * Math.sin(angle))).toBeLessThanOrEqual(
          64 * EPS * lengths,
        );
      }),
    );
  });

  test('a × b is perpendicular to both, turns with their order, and with them right-handed', () => {
    fc.assert(
      fc.property(vectorOf(3), vectorOf(3), (a, b) => {
        const c = cross(a, b);
        const slack = 64 * EPS * size(a) * size(b);
        expect(Math.abs(inner(c, a))).toBeLessThanOrEqual(slack * size(a));
        expect(Math.abs(inner(c, b))).toBeLessThanOrEqual(slack * size(b));
        expectNear(
          cross(b, a),
          c.map((x) => -x),
          0,
        );
        expect(leibniz([...a, ...b, ...c])).toBeGreaterThanOrEqual(-(slack ** 2));
      }),
    );
  });
});

describe('Gram–Schmidt and bases', () => {
  const families = dimension.chain((n) => fc.array(vectorOf(n), { maxLength: 6 }));

  test('every vector lies in the span of the directions kept so far', () => {
    fc.assert(
      fc.property(families, (vectors) => {
        const { basis, kept } = gramSchmidt(vectors);
        expect(basis.length).toBeLessThanOrEqual(vectors[0]?.length ?? 0);
        vectors.forEach((v, index) => {
          const before = basis.filter((_, k) => (kept[k] as number) <= index);
          const rest = before.reduce(
            (left, q) => left.map((x, k) => x - inner(q, v) * (q[k] as number)),
            v,
          );
          expect(size(rest)).toBeLessThanOrEqual(2e-12 * size(v));
        });
      }),
    );
  });

  test('a vector is put together again from its coordinates', () => {
    fc.assert(
      fc.property(
        dimension.chain((n) =>
          fc.tuple(fc.array(vectorOf(n), { minLength: n, maxLength: n }), vectorOf(n)),
        ),
        ([basis, x]) => {
          const c = coordinatesIn(basis, x);
          if (!c) return;
          const back = combine(basis, c, x.length);
          const parts = basis.map((v, k) => size(v) * Math.abs(c[k] as number));
          expectNear(back, x, 64 * EPS * (parts.reduce((sum, part) => sum + part, 0) + size(x)));
        },
      ),
    );
  });
});
