"""Problem files for the peers: the same numbers, to the last bit, for every contestant.

ensemble: int64 count, int64 3, then for each run k[3], D[3][3] (D[to][from]), u(0)[3].
network:  int64 firms, int64 contributions, k[firms], u(0)[firms], int32 start[firms + 1], int32 from[], double value[].
"""

import random
import struct
import sys
from array import array


def spectral_radius_bound(d, n=3, iterations=200):
    """Collatz–Wielandt upper bound on ρ of a non-negative matrix, after power iteration on D + I."""
    v = [1.0] * n
    for _ in range(iterations):
        w = [v[i] + sum(d[i][j] * v[j] for j in range(n)) for i in range(n)]
        top = max(w)
        v = [x / top for x in w]
    return max(sum(d[i][j] * v[j] for j in range(n)) / v[i] for i in range(n))


def ensemble(path, kind, count=100_000, seed=7):
    """Symbiosis: D ≥ 0 with ρ(D) ≤ 0.95. Mixed: signs at random, rows dominated by the diagonal, so nothing runs away."""
    draw = random.Random(seed)
    values = array("d")
    for _ in range(count):
        growth = [10 ** draw.uniform(-1, 0) for _ in range(3)]
        while True:
            low, high = (0.0, 0.8) if kind == "symbiosis" else (-0.48, 0.48)
            d = [[0.0 if i == j else draw.uniform(low, high) for j in range(3)] for i in range(3)]
            if kind == "mixed" or spectral_radius_bound(d, iterations=40) <= 0.95:
                break
        start = [draw.uniform(0.05, 0.5) for _ in range(3)]
        values.extend(growth + d[0] + d[1] + d[2] + start)
    with open(path, "wb") as file:
        file.write(struct.pack("<qq", count, 3))
        values.tofile(file)


def network(path, firms=100_000, contributions=1_000_000, seed=11):
    """Each contribution from a random firm to a random other one, its value uniform in 0..0.08: ρ(D) about 0.4."""
    draw = random.Random(seed)
    rows = [{} for _ in range(firms)]
    count = 0
    while count < contributions:
        to, giver = draw.randrange(firms), draw.randrange(firms)
        if to != giver and giver not in rows[to]:
            rows[to][giver] = draw.uniform(0.0, 0.08)
            count += 1
    growth = array("d", (10 ** draw.uniform(-1, 0) for _ in range(firms)))
    start = array("d", (draw.uniform(0.05, 0.5) for _ in range(firms)))
    begin, giver, value = array("i", [0]), array("i"), array("d")
    for row in rows:
        for name in sorted(row):
            giver.append(name)
            value.append(row[name])
        begin.append(len(giver))
    with open(path, "wb") as file:
        file.write(struct.pack("<qq", firms, contributions))
        for part in (growth, start, begin, giver, value):
            part.tofile(file)


if __name__ == "__main__":
    kind, path, *size = sys.argv[1:]
    if kind == "network":
        network(path, *map(int, size))
    else:
        ensemble(path, kind, *map(int, size))
