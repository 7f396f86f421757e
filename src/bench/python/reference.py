"""Reference trajectories by SciPy at 1e-13, an oracle that shares nothing with Entente.

For every case the model is written twice: as a script, and as the right-hand side of its differential equations with
its events taken by hand. `python3 src/bench/python/reference.py` writes NAME.ent and NAME.json into
src/test/resources/reference: the outputs at the times of the script, when its rules fired, and how far a second
integrator was away. A value at an event's time is the value after it; null is an absent firm.
"""

import json
from math import cos, exp, pi, sin, tanh
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp
from scipy.optimize import brentq

FOLDER = Path(__file__).resolve().parents[2] / "test" / "resources" / "reference"


class Run:
    """A trajectory in pieces; `method` lets a second integrator check the first."""

    def __init__(self, output, method):
        self.t, self.output, self.method, self.pieces = 0.0, np.array(output, float), method, []

    def until(self, end, rates):
        """Integrate to the time `end` with dQ/dt = rates(t, Q)."""
        tolerance = dict(rtol=1e-13, atol=1e-14) if self.method == "DOP853" else dict(rtol=1e-11, atol=1e-12)
        piece = solve_ivp(rates, (self.t, end), self.output, self.method, dense_output=True, max_step=1.0, **tolerance)
        assert piece.status == 0, piece.message
        self.pieces.append((self.t, end, piece.sol))
        self.t, self.output = end, piece.y[:, -1].copy()
        return self

    def until_true(self, condition, latest, rates):
        """Integrate to where condition(t, Q) rises through 0; True where that is before `latest`."""
        start, output, count = self.t, self.output.copy(), len(self.pieces)
        self.until(latest, rates)
        grid = np.linspace(start, latest, 20_001)
        sol = self.pieces[-1][2]
        values = [condition(t, sol(t)) for t in grid]
        for low, high, a, b in zip(grid, grid[1:], values, values[1:]):
            if a <= 0 < b:
                when = brentq(lambda t: condition(t, sol(t)), low, high, xtol=1e-14, rtol=8.9e-16)
                del self.pieces[count:]
                self.t, self.output = start, output
                self.until(when, rates)
                return True
        return False

    def at(self, t):
        """Q at t; where a piece ends and another begins, what the later one begins with."""
        return next(sol(t) for start, end, sol in reversed(self.pieces) if start <= t <= end)


def law(growth, capacity, contributions):
    """dQᵢ/dt = kᵢ Qᵢ (1 − xᵢ + Σⱼ D[i][j] xⱼ); k, N, D are arrays or functions of t and Q; D[to][from]."""

    def value(part, t, q):
        return np.asarray(part(t, q) if callable(part) else part, float)

    def rates(t, q):
        k, n, d = value(growth, t, q), value(capacity, t, q), value(contributions, t, q)
        x = q / n
        return k * q * (1 - x + d @ x)

    return rates


CASES = []


def case(script, names, times):
    def register(function):
        CASES.append((function.__name__, script.strip("\n") + "\n", names.split(), times, function))
        return function

    return register


def every(step, end):
    return [round(step * i, 10) for i in range(int(round(end / step)) + 1)]


@case("""
# One firm, Verhulst pieces: a shock, then a larger capacity, then a slower growth.
firm Jia { growth 0.5; capacity 100; output 10 }
at 5  { Jia.output -= 20 }
at 10 { Jia.capacity *= 1.5 }
at 15 { Jia.growth = 0.3 }
simulate to 30 by 1
""", "Jia", every(1, 30))
def verhulst_pieces(run, located):
    run.until(5, law([0.5], [100], [[0]]))
    run.output -= 20
    run.until(10, law([0.5], [100], [[0]])).until(15, law([0.5], [150], [[0]])).until(30, law([0.3], [150], [[0]]))


@case("""
# Overlapping windows: factors multiply the lasting value, amounts are added, closing removes a layer and inverts nothing.
firm Jia { growth 0.5; capacity 100; output 10 }
firm Yi  { growth 0.8; capacity 150; output 5 }
alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.4 }
from 5 to 15 { firms.capacity *= 1.2 }
from 10 to 20 { Jia.capacity += 10; Yi.capacity *= 1.5 }
at 12 { Jia.capacity *= 2 }
simulate to 40 by 1
""", "Jia Yi", every(1, 40))
def support_windows(run, located):
    k, d = [0.5, 0.8], [[0, 0.4], [0.3, 0]]
    run.until(5, law(k, [100, 150], d)).until(10, law(k, [120, 180], d)).until(12, law(k, [130, 270], d))
    run.until(15, law(k, [250, 270], d)).until(20, law(k, [210, 225], d)).until(40, law(k, [200, 150], d))


@case("""
# Moral hazard: positive contributions in alliances shrink, a rivalry and a contribution outside alliances do not.
firm Jia  { growth 0.5; capacity 100; output 10 }
firm Yi   { growth 0.8; capacity 150; output 5 }
firm Bing { growth 0.3; capacity 80;  output 8 }
alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.4; Yi -> Bing 0.25 }
alliance Club { Yi -> Bing 0.1; Bing -> Jia 0.2 }
Yi -| Bing 0.15
Yi -> Jia 0.05
at 10 { Yi withholds 60% in Tech }
at 20 { Yi withholds 30% }
at 30 { Yi honours }
simulate to 50 by 1
""", "Jia Yi Bing", every(1, 50))
def moral_hazard(run, located):
    k, n = [0.5, 0.8, 0.3], [100, 150, 80]

    def d(tech, club):
        return [[0, 0.4 * (1 - tech) + 0.05, 0.2], [0.3, 0, 0], [0, 0.25 * (1 - tech) + 0.1 * (1 - club) - 0.15, 0]]

    run.until(10, law(k, n, d(0, 0))).until(20, law(k, n, d(0.6, 0))).until(30, law(k, n, d(0.3, 0.3)))
    run.until(50, law(k, n, d(0, 0)))


@case("""
# A newcomer enters, leaves the market and comes back smaller.
firm Jia { growth 0.5; capacity 100; output 10 }
firm Yi  { growth 0.8; capacity 150; output 5 }
firm Bing absent { growth 0.6; capacity 80 }
alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.4; Bing -> Jia 0.2; Jia -> Bing 0.1 }
at 10 { Bing enters with 3 }
at 30 { Bing exits }
at 40 { Bing enters with 1 }
simulate to 60 by 1
""", "Jia Yi Bing", every(1, 60))
def entry_and_exit(run, located):
    k, n = [0.5, 0.8, 0.6], [100, 150, 80]
    rates = law(k, n, [[0, 0.4, 0.2], [0.3, 0, 0], [0.1, 0, 0]])
    run.output[2] = 0
    run.until(10, rates)
    run.output[2] = 3
    run.until(30, rates)
    run.output[2] = 0
    run.until(40, rates)
    run.output[2] = 1
    run.until(60, rates)
    return {"Bing": [(0, 10), (30, 40)]}


@case("""
# Contributions that saturate with the giver, or shrink with the receiver: coefficients that depend on state.
firm Jia { growth 0.5; capacity 100; output 10 }
firm Yi  { growth 0.8; capacity 150; output 5 }
firm Bing { growth 0.4; capacity 60; output 6 }
alliance Tech {
  Jia -> Yi   0.9/(1 + Jia.saturation)
  Yi  -> Jia  0.6*exp(-Jia.saturation/2)
  Bing -> Jia 0.3*tanh(Bing.saturation)
  Jia -> Bing max(0.5 - Bing.output/200, 0)
}
simulate to 40 by 1
""", "Jia Yi Bing", every(1, 40))
def saturating(run, located):
    n = np.array([100, 150, 60])

    def d(t, q):
        x = q / n
        return [[0, 0.6 * exp(-x[0] / 2), 0.3 * tanh(x[2])], [0.9 / (1 + x[0]), 0, 0], [max(0.5 - q[2] / 200, 0), 0, 0]]

    run.until(40, law([0.5, 0.8, 0.4], n, d))


@case("""
# Time in every part: a growing capacity, a seasonal one, a growth that ages, a contribution that ripens.
firm Jia { growth 0.5*exp(-0.01*t); capacity 100 + 2*t; output 10 }
firm Yi  { growth 0.8; capacity 150*(1 + 0.2*sin(2*pi*t/10)); output 5 }
alliance Tech { Jia -> Yi 0.4*(1 - exp(-t/8)); Yi -> Jia 0.3*cos(t/5)^2 }
simulate to 50 by 1
""", "Jia Yi", every(1, 50))
def time_dependent(run, located):
    run.until(50, law(
        lambda t, q: [0.5 * exp(-0.01 * t), 0.8],
        lambda t, q: [100 + 2 * t, 150 * (1 + 0.2 * sin(2 * pi * t / 10))],
        lambda t, q: [[0, 0.3 * cos(t / 5) ** 2], [0.4 * (1 - exp(-t / 8)), 0]]))


@case("""
# Forcing functions: the solver has to stop at their kinks.
firm Jia { growth 0.5 + step(12, 0.2); capacity 100 + ramp(5, 15, 40); output 10 }
firm Yi  { growth 0.8; capacity 150 + pulse(20, 3, -50); output 5 }
alliance Tech {
  Jia -> Yi 0.2 + pulse(8, 4, 0.3)
  Yi -> Jia table((0, 0.1), (10, 0.4), (25, 0.2))
}
simulate to 40 by 1
""", "Jia Yi", every(1, 40))
def forcing(run, located):
    for start, end in [(0, 5), (5, 8), (8, 10), (10, 12), (12, 15), (15, 20), (20, 23), (23, 25), (25, 40)]:
        middle = (start + end) / 2
        growth = [0.7 if middle > 12 else 0.5, 0.8]
        yi = 100 if 20 < middle < 23 else 150
        jia_to_yi = 0.5 if 8 < middle < 12 else 0.2
        run.until(end, law(
            growth,
            lambda t, q: [100 + 40 * min(max((t - 5) / 10, 0), 1), yi],
            lambda t, q: [[0, np.interp(t, [0, 10, 25], [0.1, 0.4, 0.2])], [jia_to_yi, 0]]))


@case("""
# A rule that fires once, where the condition becomes true.
firm Jia { growth 0.5; capacity 100; output 10 }
firm Yi  { growth 0.8; capacity 150; output 5 }
alliance Tech { Jia -> Yi 0.3; Yi -> Jia 0.4 }
when Jia.saturation > 1.2 { Jia leaves Tech; after 5 { Jia joins Tech } }
simulate to 60 by 1
""", "Jia Yi", every(1, 60))
def rule_once(run, located):
    together, apart = (law([0.5, 0.8], [100, 150], d) for d in ([[0, 0.4], [0.3, 0]], [[0, 0], [0, 0]]))
    assert run.until_true(lambda t, q: q[0] / 100 - 1.2, 60, together)
    located.append(run.t)
    run.until(run.t + 5, apart)
    located.append(run.t)
    run.until(60, together)


@case("""
# A rule that fires again and again: a rival in decline is subsidised whenever it falls below 2.
firm Jia { growth 0.9; capacity 100; output 40 }
firm Yi  { growth 0.5; capacity 150; output 30 }
Jia -| Yi 1.4
whenever Yi.output < 2 { Yi.output += 1.5 }
simulate to 40 by 1
""", "Jia Yi", every(1, 40))
def rule_again(run, located):
    rates = law([0.9, 0.5], [100, 150], [[0, 0], [-1.4, 0]])
    while run.until_true(lambda t, q: 2 - q[1], 40, rates):
        run.output[1] += 1.5
        located.append(run.t)


@case("""
# An alliance with a term, one that dissolves and forms again, a member that leaves and returns.
firm Jia  { growth 0.5; capacity 100; output 10 }
firm Yi   { growth 0.8; capacity 150; output 5 }
firm Bing { growth 0.3; capacity 80;  output 8 }
alliance Tech from 5 to 25 { Jia -> Yi 0.3; Yi -> Jia 0.4 }
alliance Campus { members Jia, Yi, Bing; each -> each 0.1; Jia -> Bing 0.15 }
at 15 { Campus dissolves }
at 20 { Campus forms }
at 30 { Yi leaves Campus; after 4 { Yi joins Campus } }
simulate to 50 by 1
""", "Jia Yi Bing", every(1, 50))
def alliances_come_and_go(run, located):
    tech = np.array([[0, 0.4, 0], [0.3, 0, 0], [0, 0, 0]])
    campus = np.array([[0, 0.1, 0.1], [0.1, 0, 0.1], [0.25, 0.1, 0]])
    without_yi = np.array([[0, 0, 0.1], [0, 0, 0], [0.25, 0, 0]])
    none = np.zeros((3, 3))
    for end, a, b in [(5, none, campus), (15, tech, campus), (20, tech, none), (25, tech, campus), (30, none, campus),
                      (34, none, without_yi), (50, none, campus)]:
        run.until(end, law([0.5, 0.8, 0.3], [100, 150, 80], a + b))


@case("""
# Coefficients and parameters that change for good.
let spill = 0.3
firm Jia { growth 0.5; capacity 100; output 10 }
firm Yi  { growth 0.8; capacity 150; output 5 }
alliance Tech { Jia -> Yi spill; Yi -> Jia 2*spill - 0.2 }
alliance Club { Jia -> Yi 0.1 }
at 10 { spill = 0.4 }
at 20 { (Jia -> Yi) *= 0.5 }
at 25 { (Jia -> Yi) += 0.05 }
at 30 { (Yi -> Jia) of Tech = 0.1 }
simulate to 50 by 1
""", "Jia Yi", every(1, 50))
def lasting_changes(run, located):
    for end, yi_to_jia, jia_to_yi in [(10, 0.4, 0.4), (20, 0.6, 0.5), (25, 0.6, 0.25), (30, 0.6, 0.3), (50, 0.1, 0.3)]:
        run.until(end, law([0.5, 0.8], [100, 150], [[0, yi_to_jia], [jia_to_yi, 0]]))


@case("""
# A family: a chain, a core that gives to all, and rivalry that fades with distance.
firm Core { growth 0.4; capacity 200; output 20 }
firm Lab[1..6] { growth 0.3 + 0.05*i; capacity 20 + 5*i; output 1 + 0.5*i }
alliance Campus {
  Lab[i] -> Lab[i+1] 0.15
  Core -> Lab[*] 0.1
}
Lab[i] |-| Lab[j] 0.1*exp(-abs(i - j)/2)
at 2*i + 4 { Lab[i].output += 0.5*i }
simulate to 40 by 1
""", "Core Lab[1] Lab[2] Lab[3] Lab[4] Lab[5] Lab[6]", every(1, 40))
def family(run, located):
    d = np.zeros((7, 7))
    for i in range(1, 7):
        d[i, 0] += 0.1
        for j in range(1, 7):
            if i != j:
                d[i, j] -= 0.1 * exp(-abs(i - j) / 2)
        if i > 1:
            d[i, i - 1] += 0.15
    k = [0.4] + [0.3 + 0.05 * i for i in range(1, 7)]
    n = [200] + [20 + 5 * i for i in range(1, 7)]
    for i in range(1, 7):
        run.until(2 * i + 4, law(k, n, d))
        run.output[i] += 0.5 * i
    run.until(40, law(k, n, d))


@case("""
# Three rivals in a cycle (May and Leonard 1975): outputs that take turns.
firm Jia  { growth 1; capacity 1; output 0.5 }
firm Yi   { growth 1; capacity 1; output 0.3 }
firm Bing { growth 1; capacity 1; output 0.2 }
Jia -| Bing 0.8; Bing -| Yi 0.8; Yi -| Jia 0.8
Jia -| Yi 1.3; Yi -| Bing 1.3; Bing -| Jia 1.3
simulate to 60 by 2
""", "Jia Yi Bing", every(2, 60))
def rivals_in_turn(run, located):
    run.until(60, law([1, 1, 1], [1, 1, 1], [[0, -0.8, -1.3], [-1.3, 0, -0.8], [-0.8, -1.3, 0]]))


@case("""
# Growth rates six orders of magnitude apart.
firm Fast { growth 50_000; capacity 30; output 1 }
firm Slow { growth 0.05; capacity 500; output 20 }
firm Mid  { growth 2; capacity 80; output 5 }
alliance Tech { Fast -> Slow 0.3; Slow -> Fast 0.5; Mid -> Fast 0.1; Slow -> Mid 0.4 }
at 40 { Fast.capacity *= 2 }
simulate to 100 by 5
""", "Fast Slow Mid", every(5, 100))
def stiff(run, located):
    k, d = [50_000, 0.05, 2], [[0, 0.5, 0.1], [0.3, 0, 0], [0, 0.4, 0]]
    if run.method == "DOP853":
        run.method = "Radau"  # the explicit method would need five million steps
    run.until(40, law(k, [30, 500, 80], d)).until(100, law(k, [60, 500, 80], d))


def solve(output, method, function):
    run, located = Run(output, method), []
    return run, located, function(run, located) or {}


def start_of(script):
    starts = []
    for line in script.splitlines():
        if line.startswith("firm "):
            if " absent " in line:
                starts.append(0.0)
            elif "[1..6]" in line:
                starts += [1 + 0.5 * i for i in range(1, 7)]
            else:
                starts.append(float(line.split("output ")[1].split()[0]))
    return starts


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, script, firms, times, function in CASES:
        start = start_of(script)
        run, located, absent = solve(start, "DOP853", function)
        other, located_again, _ = solve(start, "LSODA", function)
        values, check = (np.array([r.at(t) for t in times]) for r in (run, other))
        difference = float(np.max(np.abs(values - check) / np.maximum(np.abs(values), 1e-9)))
        difference = max([difference] + [abs(a - b) for a, b in zip(located, located_again)])
        print(f"{name:24} {difference:.1e}")
        series = {}
        for column, firm in enumerate(firms):
            gone = absent.get(firm, [])
            series[firm] = [
                None if any(a <= t < b for a, b in gone) else float(v) for t, v in zip(times, values[:, column])]
        answer = {"time": times, "firms": series, "located": located, "agreement": difference}
        (FOLDER / f"{name}.ent").write_text(script, encoding="utf-8")
        (FOLDER / f"{name}.json").write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
