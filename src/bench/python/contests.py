"""The contests of the bars for speed: which programs run on which problem, and what is wanted of the ratio."""

import shutil
import sys

from contest import BENCH, BUILD, ROOT, Contest, Contestant, Limit, doubles, quiet

PROBLEMS = {"symbiosis": "symbiosis.bin", "mixed": "mixed.bin", "network": "network.bin", "lines": "lines.ent",
            "tables": "tables.ent"}


def build():
    """Builds what can be built; returns what is missing for peers."""
    BUILD.mkdir(parents=True, exist_ok=True)
    missing = []
    if not shutil.which("make") or quiet("make", "-C", BENCH / "c", f"BUILD={BUILD}").returncode:
        missing.append("C")
    if "C" in missing or quiet("make", "-C", BENCH / "c", f"BUILD={BUILD}", BUILD / "stiff").returncode:
        missing.append("SUNDIALS")
    if not shutil.which("Rscript") or quiet("Rscript", "--vanilla", "-e", "library(deSolve)").returncode:
        missing.append("deSolve")
    if quiet(sys.executable, "-c", "import numpy, scipy").returncode:
        missing.append("SciPy")
    maven = quiet("mvn", "-B", "-q", "-Pbench", "test-compile")
    if maven.returncode:
        sys.exit(maven.stdout[-3000:])
    quiet(ROOT / "entente", "--version")  # builds the jar and its class-data archive
    for kind, file in PROBLEMS.items():
        if not (BUILD / file).exists():
            quiet(sys.executable, BENCH / "python" / "problems.py", kind, BUILD / file, check=True)
    return missing


def java(main, *options):
    path = f"{ROOT}/target/classes:{ROOT}/target/test-classes:{(BUILD / 'classpath').read_text().strip()}"
    return ["java", *options, "-cp", path, f"entente.bench.{main}"]


def absolute(tolerance):
    """The lanes' own choice: a thousandth of the relative tolerance."""
    return f"{float(tolerance) / 1000:.0e}"


def reference(*command):
    """The numbers of a run at a tolerance that none of the contestants comes near."""

    def numbers():
        output = BUILD / "reference.out"
        quiet(*command, output, check=True)
        return doubles(output)

    return numbers


def whole_command():
    script = ROOT / "scripts" / "two-firms.ent"
    ours = Contestant("Entente", lambda *_: [ROOT / "entente", "run", script])
    r = Contestant("R with deSolve", lambda *_: ["Rscript", "--vanilla", BENCH / "r" / "two_firms.R"])
    scipy = Contestant("Python with SciPy", lambda *_: [sys.executable, BENCH / "python" / "two_firms.py"])
    return Contest("Whole command, two firms", ours, [(r, 0.8), (scipy, 1.5)])


def ensemble(kind):
    """Timed to t = 100; compared at t = 10, where most runs are still on their way and an error shows."""
    problem = BUILD / f"{kind}.bin"
    tolerances = ("1e-5", "1e-6", "1e-7")

    def c(program):
        def to(time, rounds):
            return lambda tolerance, out: [BUILD / program, problem, tolerance, absolute(tolerance), time, rounds, out]

        return to(100, 1), to(10, 1)

    def lanes(time, rounds):
        return lambda tolerance, out: [*java("EnsembleContest"), problem, tolerance, absolute(tolerance), time, rounds, out, 1]

    ours = Contestant("Entente, lanes", lanes(100, 16), tolerances, warm=10, check=lanes(10, 1))
    scalar, by_hand = (Contestant(name, c(program)[0], tolerances, check=c(program)[1])
                       for name, program in [("C, scalar", "ensemble"), ("C, lanes by hand", "lanes")])
    truth = reference(BUILD / "ensemble", problem, "1e-12", "1e-15", 10, 1)
    return Contest(f"100,000 three-firm alliances ({kind})", ours, [(scalar, 3), (by_hand, 0.3)], truth)


def two_threads():
    def lanes(threads):
        return lambda tolerance, out: [
            *java("EnsembleContest"), BUILD / "symbiosis.bin", "1e-6", "1e-9", 100, 12, out, threads]

    one, two = Contestant("one thread", lanes(1), warm=8, cores="0-1", clock="wall"), Contestant("two threads", lanes(2), warm=8, cores="0-1", clock="wall")
    return Contest("Two threads on many runs", two, [(one, 1.8)])


def network():
    problem = BUILD / "network.bin"
    ours = Contestant("Entente", lambda _, out: [*java("NetworkContest", "-Xmx4g"), problem, 50, 4, out],
                      warm=2, check=lambda _, out: [*java("NetworkContest", "-Xmx4g"), problem, 10, 1, out])
    c = Contestant("C, Dormand–Prince 8(5,3)", lambda tol, out: [BUILD / "network", problem, tol, "1e-15", 50, 1, out],
                   ("1e-9", "1e-10", "1e-11"), check=lambda tol, out: [BUILD / "network", problem, tol, "1e-15", 10, 1, out])
    truth = reference(BUILD / "network", problem, "1e-13", "1e-15", 10, 1)
    return Contest("Network of 100,000 firms, 1,000,000 contributions", ours, [(c, 1 / 1.3)], truth)


def stiff():
    ours = Contestant("Entente, Rodas5P", lambda tol, out: [*java("StiffContest"), tol, "1e-15", 300, out],
                      ("1e-4", "1e-6", "1e-8"), warm=200)
    cvode = Contestant("CVODE BDF", lambda tol, out: [BUILD / "stiff", tol, "1e-15", 5, out],
                       ("1e-4", "1e-6", "1e-8", "1e-10"))
    truth = reference(BUILD / "stiff", "1e-12", "1e-15", 1)
    return Contest("Growth rates 1e-2 to 1e6, steps", ours, [(cvode, 0.5)], truth, unit="steps")


def verdict_map(kind):
    ours = Contestant("Entente", lambda _, out: [*java("VerdictMapContest"), kind, 8, out], warm=5)
    numpy = Contestant("numpy, batched", lambda _, out: [sys.executable, BENCH / "python" / "verdict_map.py", kind, 3, out])
    return Contest(f"Verdict map, 5 firms, 500 × 500 ({kind})", ours, [(numpy, 2.5)])


def reading(title, file, seconds):
    return Limit(title, Contestant("Entente", lambda *_: [ROOT / "entente", "check", BUILD / file]), seconds)


def contests(missing):
    """All contests whose programs are there."""
    every = [
        ({"deSolve", "SciPy"}, whole_command),
        ({"C"}, lambda: ensemble("symbiosis")),
        ({"C"}, lambda: ensemble("mixed")),
        (set(), two_threads),
        ({"C"}, network),
        ({"C", "SUNDIALS"}, stiff),
        ({"SciPy"}, lambda: verdict_map("symbiosis")),
        ({"SciPy"}, lambda: verdict_map("mixed")),
        (set(), lambda: reading("Reading 100,000 contribution lines", "lines.ent", 2)),
        (set(), lambda: reading("Reading 1,000,000 contributions from CSV", "tables.ent", 3)),
    ]
    return [contest() for needs, contest in every if not needs & set(missing)]
