"""Reference paths for the methods that use curvature or a line search, in float64 with NumPy, from their definitions:
Nocedal and Wright, Numerical Optimization, 2nd ed. 2006: Newton (3.3, 3.4), BFGS (algorithm 6.1 with 6.20), L-BFGS
(algorithm 7.4, here as dense BFGS updates from the remembered pairs), Polak-Ribiere+ (algorithm 5.4 with 5.45), strong
Wolfe line search (algorithms 3.5, 3.6). What the book leaves open is fixed thus: trials double; interpolation (3.59)
counts if it stays 10 % of the interval away from its ends, else the interval is halved; c1 = 1e-4, c2 = 0.9 (0.1 for
conjugate gradients); the first trial is min(1, 1/|g|_1) when nothing is known, else 1 (BFGS, L-BFGS) or
a_ * min(10, g_.p_ / g.p) (conjugate gradients). A path ends before its gradient falls below 1e-6.
Debian: apt-get install python3-numpy; then: python3 make_second_order.py"""
import json
import numpy as np


class Function:
    def __init__(self, f, g, h, start):
        self.f, self.g, self.h, self.start = f, lambda p: np.array(g(*p)), lambda p: np.array(h(*p), float), np.array(start, float)


FUNCTIONS = {
    "rosenbrock": Function(lambda p: (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2,
        lambda x, y: [2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)],
        lambda x, y: [[1200 * x * x - 400 * y + 2, -400 * x], [-400 * x, 200]], [-1.5, 2.0]),
    "himmelblau": Function(lambda p: (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2,
        lambda x, y: [4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)],
        lambda x, y: [[12 * x * x + 4 * y - 42, 4 * x + 4 * y], [4 * x + 4 * y, 4 * x + 12 * y * y - 26]], [-0.3, -1.0]),
    "(x^2+40y^2)/2": Function(lambda p: (p[0] ** 2 + 40 * p[1] ** 2) / 2, lambda x, y: [x, 40 * y], lambda x, y: [[1, 0], [0, 40]], [4.0, 1.0]),
    "styblinski-tang": Function(lambda p: float(np.sum(p ** 4 - 16 * p ** 2 + 5 * p)) / 2,
        lambda x, y: [2 * x ** 3 - 16 * x + 2.5, 2 * y ** 3 - 16 * y + 2.5], lambda x, y: [[6 * x * x - 16, 0], [0, 6 * y * y - 16]], [0.4, 3.0]),
}


def wolfe(F, p, d, trial, c2, c1=1e-4):
    """Algorithm 3.5; returns alpha or None."""
    phi = lambda a: F.f(p + a * d)
    dphi = lambda a: float(F.g(p + a * d) @ d)
    f0, s0 = phi(0.0), dphi(0.0)

    def zoom(lo, hi):
        for _ in range(40):
            flo, fhi, slo, shi = phi(lo), phi(hi), dphi(lo), dphi(hi)
            d1 = slo + shi - 3 * (flo - fhi) / (lo - hi)
            inner = d1 * d1 - slo * shi
            a = None
            if inner >= 0:
                d2 = np.sign(hi - lo) * np.sqrt(inner)
                a = hi - (hi - lo) * (shi + d2 - d1) / (shi - slo + 2 * d2)
            if a is None or not min(lo, hi) + 0.1 * abs(hi - lo) <= a <= max(lo, hi) - 0.1 * abs(hi - lo):
                a = (lo + hi) / 2
            if phi(a) > f0 + c1 * a * s0 or phi(a) >= flo:
                hi = a
            else:
                if abs(dphi(a)) <= -c2 * s0:
                    return a
                if dphi(a) * (hi - lo) >= 0:
                    hi = lo
                lo = a
        return None

    previous, a = 0.0, trial
    for i in range(61):
        if phi(a) > f0 + c1 * a * s0 or (i > 0 and phi(a) >= phi(previous)):
            return zoom(previous, a)
        if abs(dphi(a)) <= -c2 * s0:
            return a
        if dphi(a) >= 0:
            return zoom(a, previous)
        previous, a = a, 2 * a
    return previous


def update(H, s, y):
    rho = 1 / (y @ s)
    left = np.eye(2) - rho * np.outer(s, y)
    return left @ H @ left.T + rho * np.outer(s, s)


def path(kind, F, memory=10, limit=200):
    p, out, H, pairs, last = F.start.copy(), [], None, [], None
    for _ in range(limit):
        g = F.g(p)
        if np.linalg.norm(g) < 1e-6:
            break
        first = min(1.0, 1.0 / np.abs(g).sum())
        if kind == "newton":
            p = p - np.linalg.solve(F.h(p), g)
        elif kind == "newton-damped":
            w, V = np.linalg.eigh(F.h(p)); w = np.maximum(np.abs(w), 1e-8 * np.abs(w).max())
            d = -V @ ((V.T @ g) / w); a = 1.0
            while F.f(p + a * d) > F.f(p) + 1e-4 * a * (g @ d) or F.f(p + a * d) >= F.f(p): a /= 2
            p = p + a * d
        elif kind == "conjugate-gradient":
            if last is None:
                d, trial = -g, first
            else:
                g0, d0, a0 = last
                d = -g + max(0.0, g @ (g - g0) / (g0 @ g0)) * d0
                trial = a0 * min(10.0, (g0 @ d0) / (g @ d))
            a = wolfe(F, p, d, trial, 0.1); p = p + a * d; last = (g, d, a)
        else:
            if kind == "l-bfgs" and pairs:
                s, y = pairs[-1]; H = (s @ y) / (y @ y) * np.eye(2)
                for s, y in pairs[-memory:]: H = update(H, s, y)
            d = -g if H is None else -H @ g
            a = wolfe(F, p, d, first if H is None else 1.0, 0.9); s = a * d; y = F.g(p + s) - g
            if kind == "bfgs": H = update((s @ y) / (y @ y) * np.eye(2) if H is None else H, s, y)
            else: pairs.append((s, y)); H = H if H is not None else np.eye(2)
            p = p + s
        out.append(p.tolist())
    return out


result = []
for name, F in FUNCTIONS.items():
    for kind in ("newton", "newton-damped", "bfgs", "l-bfgs", "conjugate-gradient"):
        for memory in ((10, 1) if kind == "l-bfgs" else (10,)):
            result.append(dict(function=name, optimiser=kind, historySize=memory, start=F.start.tolist(), steps=path(kind, F, memory)))
json.dump(result, open("second_order.json", "w"), separators=(",", ":"))
print(*[(r["function"], r["optimiser"], len(r["steps"])) for r in result], sep="\n")
