"""Peer: the verdict of five firms over 500 × 500 values of two parameters, batched numpy.

D = p (every pair) + q (a ring), and in the mixed case a rivalry of 0.3 between the first and the third. The verdict:
0 no coexistence, 1 unstable, 2 local, 3 global. Global is shown by ρ(D) < 1 where D ≥ 0, else by M + Mᵀ positive
definite, M = I − D. verdict_map.py symbiosis|mixed ROUNDS OUTPUT
"""

import json
import sys
import time

import numpy as np

FIRMS, SIDE = 5, 500
GROWTH = 0.3 + 0.1 * np.arange(1, FIRMS + 1)


def contributions(kind):
    axis = (np.arange(SIDE) + 0.5) * (0.5 / SIDE)  # the cells' centres
    each = np.ones((FIRMS, FIRMS)) - np.eye(FIRMS)
    ring = np.roll(np.eye(FIRMS), 1, axis=0)  # ring[i + 1][i] = 1
    p, q = np.meshgrid(axis, axis, indexing="ij")
    d = p.reshape(-1, 1, 1) * each + q.reshape(-1, 1, 1) * ring
    if kind == "mixed":
        d[:, 0, 2] -= 0.3
        d[:, 2, 0] -= 0.3
    return d


def verdicts(d):
    m = np.eye(FIRMS) - d
    x = np.linalg.solve(m, np.ones((len(d), FIRMS, 1)))[..., 0]
    exists = (x > 0).all(axis=1)
    real = np.linalg.eigvals(-(GROWTH * x)[:, :, None] * m).real.max(axis=1)
    non_negative = d.min() >= 0
    certified = exists if non_negative else np.linalg.eigvalsh(m + m.transpose(0, 2, 1))[:, 0] > 0
    return np.where(~exists, 0, np.where(real > 0, 1, np.where(certified, 3, 2))).astype(np.int8)


kind, rounds, output = sys.argv[1], int(sys.argv[2]), sys.argv[3]
d = contributions(kind)
seconds = []
for _ in range(rounds):
    began = time.process_time()
    answer = verdicts(d)
    seconds.append(round(time.process_time() - began, 6))
answer.tofile(output)
print(json.dumps({"seconds": seconds, "count": np.bincount(answer, minlength=4).tolist()}))
