package entente.stability;

import entente.diagnostic.Phrase;
import entente.law.Coefficients;
import entente.stability.matrix.Eigenvalue;
import entente.stability.matrix.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a model whose coefficients depend on state: what the eigenvalues at the interior equilibria that were
 * found say, and nothing of what holds for constant models.
 */
final class MovingStability {
    private MovingStability() {}

    static StabilityVerdict of(
            Equilibria found,
            double[] capacity,
            Function<double[], Coefficients> coefficients,
            Function<double[], double[][]> jacobian) {
        List<Equilibrium> interior =
                found.equilibria().stream().filter(Equilibrium::interior).toList();
        Equilibrium chosen = chosen(interior);
        double[] where = chosen == null ? capacity : chosen.output();
        Coefficients d = coefficients.apply(where);
        Finding finding = finding(found, interior, chosen);
        List<Eigenvalue> eigenvalues = chosen == null ? List.of() : chosen.eigenvalues();
        Double resilience = chosen == null ? null : Double.valueOf(-Spectrum.abscissa(eigenvalues));
        return new StabilityVerdict(
                found.firms(),
                finding,
                Modes.of(d),
                chosen == null ? null : chosen.output(),
                chosen == null ? null : Stability.gain(chosen.saturation()),
                null,
                eigenvalues,
                null,
                resilience,
                resilience != null && resilience > 0 ? 1 / resilience : null,
                chosen == null
                        ? null
                        : Double.valueOf(Stability.reactivity(inSaturations(jacobian.apply(where), capacity))),
                null,
                List.of(),
                null,
                Paper.moving(d),
                List.of());
    }

    /** The most stable one. */
    private static @Nullable Equilibrium chosen(List<Equilibrium> interior) {
        Equilibrium best = null;
        for (Equilibrium e : interior) {
            if (best == null || Spectrum.abscissa(e.eigenvalues()) < Spectrum.abscissa(best.eigenvalues())) {
                best = e;
            }
        }
        return best;
    }

    private static Finding finding(Equilibria found, List<Equilibrium> interior, @Nullable Equilibrium chosen) {
        List<Check> checks = new ArrayList<>();
        Phrase search = Phrase.of("stability.reason.moving.search");
        if (chosen == null) {
            checks.add(new Check(Phrase.of("stability.check.moving.interior", 0), null));
            Phrase reason = Sentences.of(
                    Phrase.of("stability.reason.moving.none", found.equilibria().size()), search);
            return Finding.undecided(Undecided.THEORY, null, reason, checks);
        }
        double abscissa = Spectrum.abscissa(chosen.eigenvalues());
        checks.add(new Check(Phrase.of("stability.check.moving.interior", interior.size()), true));
        Boolean stable = chosen.stability() == LocalStability.UNDECIDED ? null : Boolean.valueOf(abscissa < 0);
        checks.add(new Check(Phrase.of("stability.check.abscissa", abscissa), stable));
        Verdict verdict = stable == null ? Verdict.UNDECIDED : stable ? Verdict.LOCAL : Verdict.UNSTABLE;
        String key = stable == null ? "open" : stable ? "local" : "unstable";
        Phrase reason = Sentences.of(Phrase.of("stability.reason.moving." + key, interior.size(), abscissa), search);
        return new Finding(verdict, false, null, reason, checks, null, stable == null ? Undecided.ROUNDING : null);
    }

    private static double[][] inSaturations(double[][] jacobian, double[] capacity) {
        for (int i = 0; i < capacity.length; i++) {
            for (int j = 0; j < capacity.length; j++) {
                jacobian[i][j] *= capacity[j] / capacity[i];
            }
        }
        return jacobian;
    }
}
