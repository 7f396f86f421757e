package entente.check.declarations;

import entente.arithmetic.Arithmetic;
import entente.check.draft.Context;
import entente.diagnostic.Code;
import entente.diagnostic.Diagnostic;
import entente.diagnostic.NearNames;
import entente.diagnostic.NearWords;
import entente.diagnostic.Phrase;
import entente.diagnostic.Span;
import entente.model.Distribution;
import entente.model.Distribution.Family;
import entente.model.Range;
import entente.syntax.Declaration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks distributions, and says what is used where one value is needed: the mean. */
final class Distributions {
    private static final List<String> NAMES = List.of("normal", "lognormal", "uniform", "triangular", "beta");

    private Distributions() {}

    static @Nullable Distribution check(
            Declaration.Distribution written, @Nullable Range truncation, LetChecker lets, Context context) {
        String name = written.family().text();
        if (!NAMES.contains(name)) {
            String near = NearNames.nearest(name, NAMES);
            Phrase borrowed = NearWords.hint(NearWords.Place.DISTRIBUTION, name);
            Diagnostic unknown = Diagnostic.of(Code.E313, written.family().span(), name);
            lets.problems()
                    .add(
                            borrowed != null
                                    ? unknown.hint(borrowed)
                                    : near == null
                                            ? unknown.hint("check.hint.distributions", NAMES)
                                            : unknown.hint("check.hint.near", near));
            return null;
        }
        Family family = Family.valueOf(name.toUpperCase(Locale.ROOT));
        int wanted = family == Family.TRIANGULAR ? 3 : 2;
        Span span = written.span();
        if (written.arguments().size() != wanted) {
            lets.problems()
                    .add(Diagnostic.of(
                                    Code.E314,
                                    span,
                                    name,
                                    wanted,
                                    written.arguments().size())
                            .hint("check.hint.signature." + name));
            return null;
        }
        List<Double> values = lets.known(written.arguments(), context.indices());
        if (values.stream().anyMatch(v -> v.isNaN())) {
            return null;
        }
        double[] p = values.stream().mapToDouble(v -> v).toArray();
        if (!possible(family, p)) {
            lets.problems().add(Diagnostic.of(Code.E315, span, span.text()).hint("check.hint.limits." + name));
            return null;
        }
        Distribution distribution = new Distribution(family, p, truncation);
        if (Double.isNaN(mean(distribution))) {
            lets.problems().add(Diagnostic.of(Code.E335, span, span.text()).hint("check.hint.E335"));
            return null;
        }
        return distribution;
    }

    private static boolean possible(Family family, double[] p) {
        return switch (family) {
            case NORMAL -> p[1] > 0;
            case LOGNORMAL -> p[0] > 0 && p[1] > 1;
            case UNIFORM -> p[0] < p[1];
            case TRIANGULAR -> p[0] <= p[1] && p[1] <= p[2] && p[0] < p[2];
            case BETA -> p[0] > 0 && p[1] > 0;
        };
    }

    /** The mean; NaN where the truncation leaves nothing. */
    static double mean(Distribution distribution) {
        Range range = distribution.truncation();
        return range == null
                ? mean(distribution.family(), distribution.parameters())
                : TruncatedMean.of(distribution, range);
    }

    static double mean(Family family, double[] p) {
        return switch (family) {
            case NORMAL -> p[0];
            // exp(σ²/2) above the median, σ = ln gsd
            case LOGNORMAL -> p[0] * Arithmetic.exp(Arithmetic.power(Arithmetic.ln(p[1]), 2) / 2);
            case UNIFORM -> (p[0] + p[1]) / 2;
            case TRIANGULAR -> (p[0] + p[1] + p[2]) / 3;
            case BETA -> p[0] / (p[0] + p[1]);
        };
    }
}
