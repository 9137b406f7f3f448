"""Reference values for src/math/vectors: NumPy's and SciPy's answers, and mpmath's at 50 digits where
float64 formulas lose digits. Writes vectors.json beside itself.

Run with: python3 make_vectors.py   (numpy, scipy, mpmath)
"""
import json
from pathlib import Path

import mpmath as mp
import numpy as np
from scipy.spatial import distance

mp.mp.dps = 50

PAIRS = {
    "3-4-5": ([3, 4, 0], [1, 0, 0]),
    "general": ([1.5, -0.25, 2], [-0.5, 3, 1]),
    "plane": ([2, 1], [-1, 3]),
    "perpendicular": ([1, 2, 3], [3, 0, -1]),
    "parallel": ([1, 2, 3], [2, 4, 6]),
    "opposite": ([1, 2, 3], [-2, -4, -6]),
    "nearly parallel": ([1, 1e-9, 0], [1, 0, 0]),
    "nearly opposite": ([1, 1e-9, 1], [-1, 0, -1]),
    "large": ([3e8, -7e8, 1e9], [9e8, 2e8, -4e8]),
    "tiny": ([3e-12, 1e-12, -2e-12], [1e-12, 1e-12, 5e-12]),
    "graded": ([1e-8, 1, 1e8], [1e8, 1, 1e-8]),
}

FAMILIES = {
    "two in the plane": [[3, 1], [2, 2]],
    "basis of space": [[1, 1, 0], [1, 0, 1], [0, 1, 1]],
    "dependent third": [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    "zero among them": [[0, 0, 0], [1, 2, 2], [2, 1, -2]],
    "six in space": [[1, 0, 0], [2, 0, 0], [1, 1, 0], [3, 2, 0], [1, 1, 1], [0, 0, 5]],
    "Lauchli-like": [[1, 1e-8, 0], [1, 0, 1e-8], [1, 0, 0]],
    "of very different lengths": [[1e-8, 1e-8, 0], [1e8, -1e8, 1], [0, 0, 3]],
    "tenths": [[0.1, 0.2, 0.3], [0.3, 0.6, 0.9], [0.7, 1.4, 2.1]],
}

BASES = {
    "plane": ([[2, 1], [-1, 1]], [1, 5]),
    "space": ([[1, 1, 0], [1, 0, 1], [0, 1, 1]], [3, -2, 7]),
    "skew": ([[1, 0.2, 0], [0.9, 0.3, 0.1], [0, 0, 1]], [1, 1, 1]),
    "of very different lengths": ([[1e6, 0, 1e6], [0, 1e-6, 0], [1, 0, -1]], [2, 3, 4]),
}


def exact(v):
    return mp.matrix([mp.mpf(float(x)) for x in v])


def mp_dot(a, b):
    return sum((x * y for x, y in zip(a, b)), mp.mpf(0))


def mp_norm(v, p):
    if p == mp.inf:
        return max(abs(x) for x in v)
    return mp.power(sum(mp.power(abs(x), p) for x in v), 1 / mp.mpf(p))


def pair(a, b):
    x, y = exact(a), exact(b)
    inner, na, nb = mp_dot(x, y), mp_norm(x, 2), mp_norm(y, 2)
    u, v = x / na, y / nb
    angle = 2 * mp.atan2(mp_norm(u - v, 2), mp_norm(u + v, 2))
    return {
        "a": a,
        "b": b,
        "dot": float(inner),
        "angle": float(angle),
        "cosine": float(inner / (na * nb)),
        "projection": [float(inner / mp_dot(y, y) * c) for c in y],
        "shadow": float(inner / nb),
        "cross": cross(x, y),
        "norms": {
            "l1": float(mp_norm(x, 1)),
            "l2": float(na),
            "linf": float(mp_norm(x, mp.inf)),
            "p1.5": float(mp_norm(x, mp.mpf("1.5"))),
            "p3": float(mp_norm(x, 3)),
            "p40": float(mp_norm(x, 40)),
        },
        "distances": {
            "euclidean": float(distance.euclidean(a, b)),
            "manhattan": float(distance.cityblock(a, b)),
            "chebyshev": float(distance.chebyshev(a, b)),
            "cosine": float(mp_norm(u - v, 2) ** 2 / 2),
            "cosineOfScipy": float(distance.cosine(a, b)),
        },
    }


def cross(x, y):
    x, y = [*x, mp.mpf(0)][:3], [*y, mp.mpf(0)][:3]
    return [
        float(x[1] * y[2] - x[2] * y[1]),
        float(x[2] * y[0] - x[0] * y[2]),
        float(x[0] * y[1] - x[1] * y[0]),
    ]


def family(vectors):
    """Gram-Schmidt at 50 digits: a direction counts when it stands off by more than 1e-12 of its length."""
    basis, kept = [], []
    for index, vector in enumerate(vectors):
        v = exact(vector)
        rest = v.copy()
        for q in basis:
            rest = rest - mp_dot(q, v) * q
        if mp_norm(rest, 2) > mp.mpf("1e-12") * mp_norm(v, 2):
            basis.append(rest / mp_norm(rest, 2))
            kept.append(index)
    lengths = [np.linalg.norm(v) or 1 for v in vectors]
    scaled = np.array(vectors, dtype=float).T / lengths
    return {
        "vectors": vectors,
        "kept": kept,
        "basis": [[float(c) for c in q] for q in basis],
        "rankOfUnitVectors": int(np.linalg.matrix_rank(scaled, tol=1e-12)),
    }


def base(vectors, x):
    b = mp.matrix(len(x), len(x))
    for j, vector in enumerate(vectors):
        for i, c in enumerate(vector):
            b[i, j] = mp.mpf(float(c))
    unit = np.array(vectors, dtype=float).T / [np.linalg.norm(v) for v in vectors]
    return {
        "basis": vectors,
        "x": x,
        "coordinates": [float(c) for c in mp.lu_solve(b, exact(x))],
        "conditionOfUnitVectors": float(np.linalg.cond(unit)),
    }


result = {
    "pairs": {name: pair(*given) for name, given in PAIRS.items()},
    "families": {name: family(vectors) for name, vectors in FAMILIES.items()},
    "bases": {name: base(*given) for name, given in BASES.items()},
}
Path(__file__).with_name("vectors.json").write_text(json.dumps(result, indent=1) + "\n")
