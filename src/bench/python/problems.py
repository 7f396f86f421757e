"""Problem files for the peers: the same numbers, to the last bit, for every contestant.

ensemble: int64 count, int64 3, then for each run k[3], D[3][3] (D[to][from]), u(0)[3].
lines, tables: scripts, one of 100,000 contribution lines and one with 1,000,000 contributions in CSV.
network:  int64 firms, int64 contributions, k[firms], u(0)[firms], int32 start[firms + 1], int32 from[], double value[].
"""

import random
import struct
import sys
from array import array
from pathlib import Path


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


def lines(path, firms=2_000, each=50, seed=5):
    """A script of 100,000 contribution lines."""
    draw = random.Random(seed)
    with open(path, "w", encoding="utf-8") as file:
        for i in range(firms):
            file.write(f"firm F{i} {{ growth {draw.uniform(0.1, 1):.4f}; capacity 100; output 10 }}\n")
        file.write("alliance Tech {\n")
        for i in range(firms):
            for to in sorted(draw.sample([j for j in range(firms) if j != i], each)):
                file.write(f"  F{i} -> F{to}  {draw.uniform(0, 0.015):.6f}\n")
        file.write("}\n")


def tables(path, firms=100_000, contributions=1_000_000, seed=13, attributes=(), then="simulate to 50 at 50"):
    """A script that reads its firms and contributions from two CSV files beside it, and simulates to 50."""
    path, draw = Path(path), random.Random(seed)
    with open(path.with_suffix(".firms.csv"), "w", encoding="utf-8") as file:
        file.write(",".join(("name", "growth", "capacity", "output", *attributes)) + "\n")
        for i in range(firms):
            row = [f"F{i},{10 ** draw.uniform(-1, 0):.6f},{draw.uniform(50, 150):.3f},{draw.uniform(5, 25):.3f}"]
            file.write(",".join(row + [f"{draw.uniform(0, 1):.6f}" for _ in attributes]) + "\n")
    each, rest = divmod(contributions, firms)
    with open(path.with_suffix(".edges.csv"), "w", encoding="utf-8") as file:
        file.write("from,to,contribution\n")
        for i in range(firms):
            givers = set()
            while len(givers) < each + (i < rest):
                giver = draw.randrange(firms)
                if giver != i:
                    givers.add(giver)
            for giver in sorted(givers):
                file.write(f"F{giver},F{i},{draw.uniform(0, 0.08):.6f}\n")
    path.write_text(
        f'firms from "{path.stem}.firms.csv"\nalliance Network from "{path.stem}.edges.csv"\n{then}\n',
        encoding="utf-8")


def largest(path, firms=1_000_000, contributions=10_000_000):
    """The largest network, with two columns of attributes and two scenarios that set a capacity each."""
    scenarios = "".join(f"scenario S{k} {{ F{k}.capacity = {k}00 }}\n" for k in (1, 2))
    then = scenarios + "compare base, S1, S2 to 1 {\n  total(firms.output)\n  mean(firms.research)\n}"
    tables(path, firms, contributions, attributes=("research", "distance"), then=then)


if __name__ == "__main__":
    kind, path, *size = sys.argv[1:]
    makers = {"network": network, "lines": lines, "tables": tables, "largest": largest}
    if kind in makers:
        makers[kind](path, *map(int, size))
    else:
        ensemble(path, kind, *map(int, size))
