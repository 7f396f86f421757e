package entente.report;

import entente.answer.Field;
import entente.arithmetic.Digits;
import entente.diagnostic.DisplayText;
import entente.difference.Effect;
import entente.difference.Effect.Measure;
import entente.difference.ScenarioEffect;
import entente.stability.StabilityVerdict;
import java.util.List;
import java.util.regex.Pattern;

/** The words of one effect, for tables. */
record DifferenceCells(Style style, ScenarioEffect of, Effect effect) {
    /** The number of an eigenvalue behind the leading six. */
    private static final Pattern LATER = Pattern.compile("[7-9]|\\d{2,}");

    /** What a table shows: of eigenvalues the leading ones. */
    static List<Effect> shown(ScenarioEffect of, int most) {
        return of.effects().stream()
                .filter(effect -> effect.measure() != Measure.EIGENVALUE
                        || !LATER.matcher(effect.subject()).matches())
                .limit(most)
                .toList();
    }

    String name() {
        String subject = DisplayText.safe(effect.subject().replace(" -> ", " → "));
        return effect.measure() == Measure.OUTPUT
                ? style.say(
                        "report.difference.OUTPUT" + (of.to() < Double.POSITIVE_INFINITY ? "" : ".settled"),
                        subject,
                        of.to())
                : style.say("report.difference." + effect.measure(), subject);
    }

    String before() {
        return cell(effect.before());
    }

    String after() {
        return cell(effect.after());
    }

    private String cell(Field.Leaf value) {
        return value.read(new FieldText(style));
    }

    /** In percent of what it was; "" where that says nothing. */
    String change() {
        double was = effect.before().asNumber();
        double is = effect.after().asNumber();
        double percent = 100 * (is - was) / Math.abs(was);
        double tenths = Math.rint(percent * 10) / 10;
        boolean told = was != 0 && tenths != 0 && !Double.isNaN(percent) && !Double.isInfinite(percent);
        return told ? (percent > 0 ? "+" : "") + Digits.six(tenths) + "%" : "";
    }

    /** A verdict with the outputs at its equilibrium. */
    static String outcome(Style style, StabilityVerdict verdict) {
        StringBuilder text = new StringBuilder(style.say(verdict.verdict().phrase()));
        double[] equilibrium = verdict.equilibrium();
        for (int k = 0; equilibrium != null && k < Math.min(3, equilibrium.length); k++) {
            text.append(k == 0 ? ": " : ", ")
                    .append(DisplayText.safe(verdict.firms().get(k)))
                    .append(' ')
                    .append(Digits.six(equilibrium[k]));
        }
        return text.toString();
    }
}
