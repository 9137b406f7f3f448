"""Reference values for eigenvalue conditions, real powers and iterations, from NumPy/SciPy (LAPACK), written out
independently of the page's own code. Debian: apt-get install python3-numpy python3-scipy; then: python3 make_eigen.py
Matrices are row-major; eigenvalues in the order of make_reference.py."""
import json
import numpy as np
import scipy.linalg as sl

M = {
    "Leslie": [[0, 4, 3], [0.5, 0, 0], [0, 0.25, 0]],
    "Fibonacci": [[1, 1], [1, 0]],
    "real part against modulus": [[1, 0, 0], [0, -2, 0], [0, 0, 0.5]],
    "Markov": [[0.9, 0.2, 0.1], [0.05, 0.7, 0.3], [0.05, 0.1, 0.6]],
    "nearly parallel": [[1, 100], [0, 2]],
    "symmetric": [[2, 1, 0], [1, 3, 1], [0, 1, 4]],
    "general": [[4, 1, -2], [0.5, 3, 1], [1, -0.25, 1.5]],
    "spiral": [[0.8, -0.6, 0.2], [0.6, 0.8, 0], [0, 0, 0.9]],
    "planar spiral": [[1, -2], [1, 1.5]],
    "graded": [[1e-8, 1e-4, 0], [1e-5, 1, 1e3], [0, 10, 1e8]],
}
STARTS = {2: [1.0, 0.5], 3: [1.0, 1.0, 0.6]}


def ordered(A):
    w, L, R = sl.eig(A, left=True, right=True)
    unit = np.linalg.norm(A) or 1.0
    order = sorted(range(len(w)), key=lambda i: (-round(abs(w[i]) / unit, 9), -round(w[i].real / unit, 9), -w[i].imag))
    return w[order], L[:, order], R[:, order]


def unit(v):
    return v / np.linalg.norm(v)


def step_power(A, v, sigma): return unit(A @ v)
def step_inverse(A, v, sigma): return unit(np.linalg.solve(A - sigma * np.eye(len(v)), v))
def step_rayleigh(A, v, sigma): return unit(np.linalg.solve(A - (v @ A @ v) * np.eye(len(v)), v))


def qr_positive(B):
    Q, R = np.linalg.qr(B)
    s = np.where(np.diag(R) < 0, -1.0, 1.0)
    return Q * s, (R.T * s).T


cases = []
for name, rows in M.items():
    A = np.array(rows, float); n = len(A)
    w, L, R = ordered(A)
    conditions = [float(1 / abs(np.vdot(L[:, k], R[:, k]))) for k in range(n)]
    vectors = []
    for k in range(n):
        x = R[:, k] / np.linalg.norm(R[:, k]); size = np.abs(x)
        lead = x[np.argmax(size >= size.max() * (1 - 1e-9))]
        x = x * (lead.conjugate() / abs(lead)); vectors.append(dict(re=x.real.tolist(), im=x.imag.tolist()))
    powers = []
    if not any(abs(z.imag) < 1e-12 and z.real < 0 for z in w):
        for p in (0.3, 0.5, 1.7, 2.25):
            powers.append(dict(k=p, matrix=np.real(sl.fractional_matrix_power(A, p)).ravel().tolist()))
    sigma = 0.7; runs = {}
    if name != "graded":
        for algorithm, step in (("power", step_power), ("inverse", step_inverse), ("rayleigh", step_rayleigh)):
            v = unit(np.array(STARTS[n])); path = []
            for k in range(8 if algorithm != "rayleigh" else 3):
                v = step(A, v, sigma); path.append(dict(vector=v.tolist(), estimate=float(v @ A @ v)))
            runs[algorithm] = path
        B = A.copy(); path = []
        for k in range(8):
            Q, T = qr_positive(B - sigma * np.eye(n)); B = T @ Q + sigma * np.eye(n); path.append(B.ravel().tolist())
        runs["qr"] = path
    cases.append(dict(name=name, matrix=A.ravel().tolist(), start=STARTS[n], shift=sigma,
        eigenvalues=[dict(re=float(z.real), im=float(z.imag)) for z in w], eigenvectors=vectors, conditions=conditions,
        basisCondition=float(np.linalg.cond(R)), powers=powers, runs=runs))
json.dump(dict(cases=cases), open("eigen.json", "w"), indent=None, separators=(",", ":"))
