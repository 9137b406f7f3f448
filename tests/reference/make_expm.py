"""Matrix exponentials to 60 digits, by mpmath's Taylor sum: python3 make_expm.py > expm.json

`growth` is the largest ‖e^{sA}‖₁ over s in [0, 1] (sampled) times ‖A‖₁: what a backward stable method may lose.
"""
import json
import mpmath as mp
import numpy as np

mp.mp.dps = 60
rng = np.random.default_rng(20261123)
cases = {
    "zero": [[0, 0], [0, 0]],
    "identity": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "nilpotent": [[0, 1, 2], [0, 0, 3], [0, 0, 0]],
    "defective": [[2, 1, 0], [0, 2, 1], [0, 0, 2]],
    "near-defective": [[1, 1], [1e-10, 1]],
    "quarter turn": [[0, -1], [1, 0]],
    "many turns": [[0, -40], [40, 0]],
    "stable, grows first": [[-1, 10], [0, -2]],
    "stiff": [[-1, 0], [0, -50]],
    "very non-normal": [[-1, 1000, 0], [0, -2, 1000], [0, 0, -3]],
    "symmetric": [[2, 1, 0], [1, 3, 1], [0, 1, 4]],
    "singular": [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    "graded": [[1e-8, 1, 0], [0, 1, 1e-8], [1e-8, 0, 8]],
    "Moler and Van Loan": [[-49, 24], [-64, 31]],
    "tiny": [[1e-9, 2e-9], [3e-9, 4e-9]],
    "far to the left": [[-300, 1], [0, -301]],
    "one by one": [[1.5]],
    "order four": [[0, 1, 0, 0], [-2, -0.3, 1, 0], [0, 0, 0, 1], [1, 0, -3, -0.1]],
}
for degree, size in [(3, 0.01), (5, 0.2), (7, 0.9), (9, 2.0), (13, 5.0), (13, 30.0)]:
    a = rng.standard_normal((3, 3))
    a -= np.eye(3) * np.trace(a) / 3
    cases[f"random, 1-norm {size}"] = (a * size / np.abs(a).sum(axis=0).max()).tolist()

out = []
for name, rows in cases.items():
    a = mp.matrix(rows)
    norm = mp.mnorm(a, 1)
    growth = max(mp.mnorm(mp.expm(a * mp.mpf(k) / 16, method="taylor"), 1) for k in range(17))
    e = mp.expm(a, method="taylor")
    out.append({
        "name": name,
        "n": len(rows),
        "matrix": [float(x) for row in rows for x in row],
        "expm": [float(x) for x in e],
        "growth": float(growth * max(1, norm)),
    })
print(json.dumps(out, indent=1))
