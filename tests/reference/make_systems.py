"""Reference values for src/math/systems, by NumPy and SciPy (LAPACK): python3 make_systems.py > systems.json

LU by scipy.linalg.lu (getrf), minimum-norm solutions by numpy.linalg.lstsq (gelsd), least squares with many
rows by gelsd, iterations written with whole matrices (splittings) and by the textbook recurrences.
"""
import json
import numpy as np
from scipy.linalg import lu

rng = np.random.default_rng(20261123)
out = {"lu": [], "solutions": [], "leastSquares": [], "radii": [], "paths": []}


def square_cases():
    yield "default", [[2, 1, 1], [-1, 2, 2], [1, -1, 2]]
    yield "needs a swap", [[0, 2, 1], [4, 1, -2], [2, 3, 5]]
    yield "singular", [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    yield "tiny pivot", [[1e-20, 1], [1, 1]]
    yield "two by two", [[3, 4], [6, -1]]
    for k in range(6):
        yield f"random {k}", rng.normal(size=(3, 3)).round(3).tolist()
    for k in range(3):
        yield f"plane {k}", rng.normal(size=(2, 2)).round(3).tolist()


for name, a in square_cases():
    p, l, u = lu(np.array(a, float))
    out["lu"].append({
        "name": name,
        "matrix": np.array(a, float).ravel().tolist(),
        "l": l.ravel().tolist(),
        "u": u.ravel().tolist(),
        "p": [int(np.argmax(row)) for row in p.T],
    })

for name, a, b in [
    ("point", [[2, 1, 1], [-1, 2, 2], [1, -1, 2]], [4, 3, 2]),
    ("line", [[1, 2, 3], [4, 5, 6], [7, 8, 9]], [6, 15, 24]),
    ("none", [[1, 2, 3], [4, 5, 6], [7, 8, 9]], [6, 15, 25]),
    ("plane", [[1, 1, 1], [2, 2, 2], [-1, -1, -1]], [3, 6, -3]),
    ("space", [[0, 0, 0]] * 3, [0, 0, 0]),
    ("zero and not", [[0, 0, 0]] * 3, [0, 1, 0]),
    ("line in the plane", [[1, 2], [2, 4]], [5, 10]),
    ("parallel", [[1, 2], [2, 4]], [5, 11]),
]:
    a, b = np.array(a, float), np.array(b, float)
    x, _, rank, _ = np.linalg.lstsq(a, b, rcond=None)
    out["solutions"].append({
        "name": name, "rows": a.tolist(), "b": b.tolist(), "rank": int(rank),
        "rankAugmented": int(np.linalg.matrix_rank(np.column_stack([a, b]))),
        "nearest": x.tolist(), "residualNorm": float(np.linalg.norm(a @ x - b)),
    })

for m, n in [(3, 2), (5, 2), (12, 2), (4, 3), (12, 3)]:
    a, b = rng.normal(size=(m, n)).round(3), rng.normal(size=m).round(3)
    x = np.linalg.lstsq(a, b, rcond=None)[0]
    out["leastSquares"].append({
        "rows": a.tolist(), "b": b.tolist(), "x": x.tolist(),
        "residualNorm": float(np.linalg.norm(a @ x - b)), "condition": float(np.linalg.cond(a)),
        "conditionNormal": float(np.linalg.cond(a.T @ a)),
    })


def splitting(a, method, omega):
    d, low, up = np.diag(np.diag(a)), np.tril(a, -1), np.triu(a, 1)
    if method == "jacobi":
        left, right = d, -(low + up)
    elif method == "gauss-seidel":
        left, right = d + low, -up
    else:
        left, right = d + omega * low, (1 - omega) * d - omega * up
    return np.linalg.solve(left, right), left


systems = {
    "jacobi fails": ([[2, -1, 1], [2, 2, 2], [-1, -1, 2]], [1, 2, 3]),
    "gauss-seidel fails": ([[1, 2, -2], [1, 1, 1], [2, 2, 1]], [1, 2, 3]),
    "positive definite": ([[4, 1, 0], [1, 3, -1], [0, -1, 2]], [1, 2, 3]),
    "plane": ([[3, 1], [1, 2]], [5, 5]),
}
for name, (a, b) in systems.items():
    a, b = np.array(a, float), np.array(b, float)
    for method in ["jacobi", "gauss-seidel", "sor"]:
        m, left = splitting(a, method, 1.25)
        out["radii"].append({"name": name, "method": method, "matrix": a.ravel().tolist(),
                             "radius": float(max(abs(np.linalg.eigvals(m))))})
        x, path = np.zeros(len(b)), []
        scale = 1.25 if method == "sor" else 1
        for _ in range(12):
            x = m @ x + np.linalg.solve(left, scale * b)
            path.append(x.tolist())
        out["paths"].append({"name": name, "method": method, "matrix": a.ravel().tolist(), "b": b.tolist(),
                             "path": path})

for name in ["positive definite", "plane"]:
    a, b = (np.array(v, float) for v in systems[name])
    for method in ["steepest-descent", "conjugate-gradients"]:
        x, path = np.zeros(len(b)), []
        r = b - a @ x
        p = r
        for _ in range(len(b) if method.startswith("conj") else 12):
            alpha = (r @ p) / (p @ a @ p)
            x = x + alpha * p
            rn = b - a @ x
            p = rn + (rn @ rn) / (r @ r) * p if method.startswith("conj") else rn
            r = rn
            path.append(x.tolist())
        out["paths"].append({"name": name, "method": method, "matrix": a.ravel().tolist(), "b": b.tolist(),
                             "path": path})

print(json.dumps(out, indent=1))
