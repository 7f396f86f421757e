"""Contestants, contests and what they amount to: work at equal achieved error."""

import json
import math
import re
import resource
import statistics
import subprocess
import sys
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BENCH = ROOT / "src" / "bench"
BUILD = ROOT / "target" / "bench"


def quiet(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT, **options)


def processor_time():
    """What all children that have ended took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def doubles(path):
    values = array("d")
    values.frombytes(Path(path).read_bytes())
    return values


def relative_error(values, truth):
    """Root mean square of the relative errors."""
    mean = sum((v / w - 1) ** 2 for v, w in zip(values, truth, strict=True)) / len(truth)
    return max(math.sqrt(mean), 1e-17)


class Contestant:
    """One program at one or more tolerances, the middle one being the contest's.

    `command(tolerance, output)` is the program to time: its last line may be {"seconds": [...], "steps": ...}, of which
    the first `warm` times are left out; where it says nothing the whole process is timed. `check(tolerance, output)` is
    an untimed run whose output is compared with the reference; without it the timed one's is. Times are processor time,
    which on a core of one's own is the time that passes; only `clock` = "wall" means the latter.
    """

    def __init__(self, name, command, tolerances=(None,), warm=0, check=None, cores="0", clock="seconds"):
        self.name, self.command, self.tolerances, self.warm, self.check = name, command, tolerances, warm, check
        self.cores, self.clock = cores, clock
        self.work = {tolerance: [] for tolerance in tolerances}
        self.counts, self.error = {}, {}

    @property
    def tolerance(self):
        return self.tolerances[len(self.tolerances) // 2]

    def output(self, tolerance):
        return BUILD / (re.sub(r"\W+", "-", f"{self.name} {tolerance}") + ".out")

    def run(self, command):
        run = quiet("taskset", "-c", self.cores, *command)
        if run.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\nended with {run.returncode}\n{(run.stderr or run.stdout)[-2000:]}")
        return run.stdout

    def play(self, tolerance):
        began = processor_time()
        said = self.run(self.command(tolerance, self.output(tolerance)))
        work = processor_time() - began
        last = said.strip().rsplit("\n", 1)[-1]
        if last.startswith('{"seconds"'):
            answer = json.loads(last)
            work = statistics.median(answer[self.clock][self.warm:])
            self.counts[tolerance] = {name: value for name, value in answer.items() if name not in ("seconds", "wall")}
        self.work[tolerance].append(work)

    def compare(self, truth):
        for tolerance in self.tolerances:
            if self.check:
                self.run(self.check(tolerance, self.output(tolerance)))
            self.error[tolerance] = relative_error(doubles(self.output(tolerance)), truth)

    def at_error(self, error, cost):
        """What `cost(tolerance)` would be at an achieved error: on the line through the two nearest points in logarithms."""
        if error is None or len(self.tolerances) == 1:
            return cost(self.tolerance)
        points = sorted((math.log(self.error[t]), math.log(cost(t))) for t in self.tolerances)
        wanted = math.log(error)
        left = max(0, min(len(points) - 2, sum(x <= wanted for x, _ in points) - 1))
        (x0, y0), (x1, y1) = points[left:left + 2]
        return math.exp(y0 if x0 == x1 else y0 + (y1 - y0) * (wanted - x0) / (x1 - x0))


class Contest:
    """Ours against peers on one problem.

    `peers` are pairs (contestant, bar): the least ratio of the peer's work to ours that is wanted, or None. `unit` is
    "seconds" or the name of a count. `reference()` gives the true numbers, where an error can be measured.
    """

    def __init__(self, title, ours, peers, reference=None, unit="seconds"):
        self.title, self.ours, self.peers, self.reference, self.unit = title, ours, peers, reference, unit

    @property
    def contestants(self):
        return [self.ours, *(peer for peer, _ in self.peers)]

    def measure(self, rounds):
        contestants = self.contestants
        for turn in range(rounds):
            first = turn % len(contestants)
            for contestant in contestants[first:] + contestants[:first]:
                for tolerance in contestant.tolerances:
                    contestant.play(tolerance)
        if self.reference:
            truth = self.reference()
            for contestant in contestants:
                contestant.compare(truth)

    def ratios(self, peer):
        """The peer's work over ours, round by round, at the error that we achieve."""

        def cost(contestant, turn):
            if self.unit == "seconds":
                return lambda tolerance: contestant.work[tolerance][turn]
            return lambda tolerance: contestant.counts[tolerance][self.unit]

        error = self.ours.error.get(self.ours.tolerance)
        turns = range(len(self.ours.work[self.ours.tolerance]))
        return [peer.at_error(error, cost(peer, t)) / cost(self.ours, t)(self.ours.tolerance) for t in turns]

    def rows(self):
        for peer, bar in self.peers:
            ratios = self.ratios(peer)
            median = statistics.median(ratios)
            spread = f"{min(ratios):.2f}–{max(ratios):.2f}"
            verdict = "" if bar is None else "met" if median >= bar else "**missed**"
            yield f"| {self.title} | {peer.name} | {median:.2f} | {spread} | {'' if bar is None else f'{bar:g}'} | {verdict} |"

    def details(self):
        yield f"### {self.title}\n"
        yield "| contestant | tolerance | achieved error | median | spread | counts |"
        yield "|---|---|---|---|---|---|"
        for contestant in self.contestants:
            for tolerance in contestant.tolerances:
                work, error = contestant.work[tolerance], contestant.error.get(tolerance)
                counts = ", ".join(f"{name} {value}" for name, value in contestant.counts.get(tolerance, {}).items())
                spread = f"{shown(min(work))} – {shown(max(work))}"
                yield (f"| {contestant.name} | {tolerance or ''} | {'' if error is None else f'{error:.1e}'} "
                       f"| {shown(statistics.median(work))} | {spread} | {counts} |")
        yield ""


class Limit:
    """A time that a command may take."""

    def __init__(self, title, contestant, seconds):
        self.title, self.ours, self.seconds = title, contestant, seconds

    @property
    def contestants(self):
        return [self.ours]

    def measure(self, rounds):
        for _ in range(rounds):
            self.ours.play(None)

    def rows(self):
        work = self.ours.work[None]
        median = statistics.median(work)
        verdict = "met" if median <= self.seconds else "**missed**"
        yield (f"| {self.title} | at most {self.seconds:g} s | {shown(median)} "
               f"| {shown(min(work))} – {shown(max(work))} | {self.seconds:g} s | {verdict} |")

    def details(self):
        return iter(())


def shown(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.3g} ms"
