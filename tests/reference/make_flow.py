"""Reference values for src/math/flow, by NumPy, SciPy and mpmath: python3 make_flow.py > flow.json

Peaks of ‖e^{tA}‖₂ by scipy.linalg.expm on a fine grid, refined by scipy.optimize; numerical abscissae by eigvalsh;
states of nonlinear systems by DOP853 with rtol 1e-12; counts of eigenvalues on either side of the boundary with
mpmath at 50 digits, from rational entries.
"""
import json
from fractions import Fraction
import mpmath as mp
import numpy as np
from scipy.integrate import solve_ivp
from scipy.linalg import expm
from scipy.optimize import minimize_scalar

mp.mp.dps = 50
rng = np.random.default_rng(20261123)
out = {"growth": [], "counts": [], "states": []}

for name, rows in {
    "stable, grows first": [[-1, 10], [0, -2]],
    "far from normal": [[-1, 100], [0, -1.5]],
    "turning, not normal": [[-0.1, 5], [-1, -0.1]],
    "in space": [[-1, 4, 3], [0, -2, 8], [0, 0, -3]],
    "normal": [[-1, 2], [-2, -1]],
}.items():
    a = np.array(rows, float)
    norm = lambda t: np.linalg.norm(expm(t * a), 2)
    ts = np.linspace(0, 20, 4001)
    best = ts[np.argmax([norm(t) for t in ts])]
    found = minimize_scalar(lambda t: -norm(t), bounds=(max(0, best - 0.01), best + 0.01), method="bounded", options={"xatol": 1e-12})
    peak = max(1.0, -found.fun)
    out["growth"].append({
        "name": name,
        "matrix": a.flatten().tolist(),
        "abscissa": float(np.linalg.eigvalsh((a + a.T) / 2).max()),
        "peak": float(peak),
        "at": float(found.x) if -found.fun > 1 else 0.0,
    })


def count(values, excess):
    tolerance = mp.mpf(10) ** -18
    sides = [excess(v) for v in values]
    return {
        "stable": sum(1 for s in sides if s < -tolerance),
        "boundary": sum(1 for s in sides if abs(s) <= tolerance),
        "unstable": sum(1 for s in sides if s > tolerance),
    }


def roots(m):
    # Of the characteristic polynomial: multiple roots are found to a third of the digits.
    n = m.rows
    if n == 2:
        c = [1, -(m[0, 0] + m[1, 1]), m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0]]
    else:
        t = m[0, 0] + m[1, 1] + m[2, 2]
        minors = sum(m[i, i] * m[j, j] - m[i, j] * m[j, i] for i, j in [(0, 1), (0, 2), (1, 2)])
        c = [1, -t, minors, -mp.det(m)]
    mp.mp.dps = 80
    found = mp.polyroots(c, maxsteps=2000, extraprec=800)
    mp.mp.dps = 50
    return found


for k in range(80):
    n = 2 if k % 3 == 0 else 3
    entries = rng.integers(-2, 3, size=n * n)
    denominator = int(rng.choice([1, 1, 2]))
    texts = [str(Fraction(int(e), denominator)) for e in entries]
    m = mp.matrix(n, n)
    for i, e in enumerate(entries):
        m[i // n, i % n] = mp.mpf(int(e)) / denominator
    values = roots(m)
    out["counts"].append({
        "cells": texts,
        "flow": count(values, lambda v: mp.re(v)),
        "map": count(values, lambda v: abs(v) - 1),
    })

systems = {
    "pendulum": (lambda t, s: [s[1], -np.sin(s[0]) - 0.15 * s[1]], [-5, 3], 10),
    "van-der-pol": (lambda t, s: [s[1], (1 - s[0] ** 2) * s[1] - s[0]], [0.2, 0], 10),
    "lotka-volterra": (lambda t, s: [s[0] - s[0] * s[1], s[0] * s[1] - s[1]], [2, 1], 10),
    "double-well": (lambda t, s: [s[0] - s[0] ** 3, -s[1]], [0.1, 1.5], 4),
    "lorenz": (lambda t, s: [10 * (s[1] - s[0]), s[0] * (28 - s[2]) - s[1], s[0] * s[1] - 8 / 3 * s[2]], [1, 1, 20], 2),
    "sir": (lambda t, s: [-0.6 * s[0] * s[1], 0.6 * s[0] * s[1] - 0.2 * s[1], 0.2 * s[1]], [0.98, 0.02, 0], 20),
}
for name, (f, start, time) in systems.items():
    end = solve_ivp(f, (0, time), start, method="DOP853", rtol=1e-13, atol=1e-13).y[:, -1]
    out["states"].append({"id": name, "start": start, "time": time, "end": end.tolist()})
print(json.dumps(out, indent=1))
